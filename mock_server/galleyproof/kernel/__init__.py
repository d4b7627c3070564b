"""The core of the mock: sandboxes, their state and their time, without HTTP.

A sandbox consists of immutable records, a clock, scheduled events, a source of ids and settings. Everything
that a service does depends on these only, so the same requests always lead to the same bytes.
"""
