"""Read, bundle and check the contracts under openapi/."""
