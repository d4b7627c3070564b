"""Describe operations and build requests."""
