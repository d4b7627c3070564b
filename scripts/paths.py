"""Paths of the folders of this repository."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTRACTS = ROOT / "openapi"
BUNDLES = CONTRACTS / "bundled"
CLIENTS = ROOT / "generated_client"
RUNTIME = ROOT / "client_runtime"
NAMES = ROOT / "mock_server" / "galleyproof" / "testing" / "names.py"
