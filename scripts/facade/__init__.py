"""Build the facade: the client classes, from a contract and its overlay."""
