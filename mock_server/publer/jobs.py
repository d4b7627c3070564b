"""Asking how a job is doing."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def get_job_status(call: Call) -> Reply:
    raise NotImplementedError
