"""The facade: client classes that people want to use, built from a contract and its overlay."""
