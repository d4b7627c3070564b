# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
"""Contains methods for accessing the API"""
