"""The social networks behind the services: what they accept, how they fail, how long they take.

Both services publish to the same networks, so what a network does stands here once.
"""
