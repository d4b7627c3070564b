"""Galleyproof's stateful mock of social publishing services."""
