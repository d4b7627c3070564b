"""Compares what a service did, as a recording shows it, with its contract and with the mock."""
