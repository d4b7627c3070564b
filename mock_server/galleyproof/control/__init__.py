"""The control API: handlers that create, change and inspect the sandboxes of a server."""
