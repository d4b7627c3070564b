"""Ubiqlu: workspaces, connected accounts, uploads, posts and their targets."""
