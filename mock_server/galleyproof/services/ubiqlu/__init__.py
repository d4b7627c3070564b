"""The Ubiqlu service: workspaces, connected accounts, uploads, posts and their targets."""
