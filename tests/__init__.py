"""The proof: that contract, client and mock say the same thing."""
