"""The version of the distribution, stated once: the build, both packages and the User-Agent read it here."""

__version__ = "0.1.0"
