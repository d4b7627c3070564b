"""The pure heart of the mock: no HTTP, no wall clock, no hidden randomness.

A sandbox is a world of immutable records, a clock, a timeline of what is due, a source of ids and its
settings. Everything a service does is a function of these, so the same calls give the same bytes.
"""
