"""Publer: workspaces, accounts, posts made by jobs, media, analytics; three dialects of one service."""
