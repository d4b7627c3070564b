"""How much is tried: little and always the same, or in `make contract` much and something else each time."""

from __future__ import annotations

import os

DEEP = os.environ.get("GALLEYPROOF_DEPTH") == "deep"
