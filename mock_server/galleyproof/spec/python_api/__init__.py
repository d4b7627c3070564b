"""Compares the public names of two versions of a generated client, by their source text."""
