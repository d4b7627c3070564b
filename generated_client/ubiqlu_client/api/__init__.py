# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
"""Contains methods for accessing the API"""
