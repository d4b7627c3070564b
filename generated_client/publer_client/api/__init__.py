# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""Contains methods for accessing the API"""
