"""Send requests, retry them and read responses."""
