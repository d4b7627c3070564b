"""Convert between JSON and typed values."""
