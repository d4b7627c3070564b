# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
"""Contains endpoint functions for accessing the API"""
