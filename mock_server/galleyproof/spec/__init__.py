"""Compares two versions of a contract, and says what changes for its users."""
