"""A self-signed certificate for localhost, made by openssl."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from attrs import frozen


@frozen
class Certificate:
    """PEM files."""

    certificate: Path
    private_key: Path


def make_certificate(folder: Path) -> Certificate:
    """Make a certificate in a folder; the test is skipped where there is no openssl."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    made = Certificate(folder / "certificate.pem", folder / "key.pem")
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
            ),
            *("-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
            *("-out", str(made.certificate), "-keyout", str(made.private_key)),
        ],
        check=True,
        capture_output=True,
    )
    return made
