# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
"""Contains endpoint functions for accessing the API"""
