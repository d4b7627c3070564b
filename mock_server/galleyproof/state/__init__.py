"""The state of sandboxes outside of memory: in a file that people can pass on, and in a database."""
