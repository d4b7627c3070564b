"""How networks count the length of a text, and how long it may be."""
