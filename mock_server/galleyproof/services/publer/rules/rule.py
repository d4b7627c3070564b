"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable

from galleyproof.services.publer.posts.post_requests import PostRequest

Rule = Callable[[PostRequest], str | None]
"""Returns the reason to reject a post, for the job's failures, or None."""
