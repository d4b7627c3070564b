"""Takes over a changed contract: reads it, completes it with the overlay, and finds what it breaks."""
