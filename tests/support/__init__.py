"""What tests have in common: a mock to talk to, real images, real servers."""
