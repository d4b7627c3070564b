"""A mock of Acme Notices, a small API that publishes notices."""
