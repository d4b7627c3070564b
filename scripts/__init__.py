"""The project's own tools: what the Makefile runs, and nothing that users import."""
