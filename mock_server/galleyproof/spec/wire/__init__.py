"""Compares the requests and responses that two versions of a contract describe."""
