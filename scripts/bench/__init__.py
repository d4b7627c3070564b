"""`make bench`: measures the mock and its clients, as ratios to something that runs beside them."""
