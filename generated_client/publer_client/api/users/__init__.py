# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""Contains endpoint functions for accessing the API"""
