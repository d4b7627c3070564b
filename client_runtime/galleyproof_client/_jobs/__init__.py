"""Start, follow and resume jobs."""
