"""The failure catalogue of the networks, compared with the networks' documentation."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from galleyproof.networks import FAILURES, NETWORKS, Failure, facebook, instagram, linkedin, network_of
from galleyproof.networks.shared.failure import Remedy

# Source: Meta's error code tables of the Graph API, updated 2 June 2026. Columns: id, HTTP status, code,
# subcode, remedy (T transient, W wait, F fix the content, R reconnect, N nothing).
META = """
ig.download_timeout  400    -2 2207003 T
ig.media_expired     400    -2 2207020 T
ig.server_error      400    -1 2207001 T
ig.create_failed     400    -1 2207032 T
ig.upload_unknown    400    -1 2207053 T
ig.thumb_offset      400     1 2207057 F
ig.spam_block        400     4 2207051 N
ig.daily_limit       400     9 2207042 W
ig.media_not_found   400    24 2207006 R
ig.container_gone    400    24 2207008 T
ig.restricted        400    25 2207050 R
ig.media_type        400   100 2207023 F
ig.carousel_count    400   100 2207028 F
ig.video_format      400   352 2207026 F
ig.fetch_failed      400  9004 2207052 T
ig.not_ready         400  9007 2207027 T
ig.image_too_large   400 36000 2207004 F
ig.image_format      400 36001 2207005 F
ig.aspect_ratio      400 36003 2207009 F
ig.caption_long      400 36004 2207010 F
ig.token_expired     400   190     463 R
ig.token_revoked     400   190     460 R
fb.token_expired     400   190     463 R
fb.token_password    400   190     460 R
fb.app_removed       400   190     458 R
fb.checkpoint        400   190     459 R
fb.no_page_role      400   190     492 R
fb.permission        403   200       - R
fb.duplicate         400   506       - F
fb.blocked           400   368 1346003 W
fb.already_posted    400   368       - F
fb.too_fast          400   368 1390008 W
fb.rate_app          400     4       - W
fb.rate_page         400    32       - W
fb.limit_reached     400   341       - W
fb.service           503     2       - T
fb.photo_size        400   324 1366046 F
fb.bad_link          400 1609005     - F
fb.invalid_param     400   100       - F
fb.video_upload      400  6000       - F
fb.identity          400   100 4854002 N
"""
# Source: Microsoft Learn, LinkedIn API error handling and Posts API, November 2026. Columns: id, HTTP status,
# code, service error code, remedy.
LINKEDIN = """
li.token_invalid     401 INVALID_ACCESS_TOKEN  65600 R
li.token_revoked     401 REVOKED_ACCESS_TOKEN  65601 R
li.token_expired     401 EXPIRED_ACCESS_TOKEN  65602 R
li.permission        403 ACCESS_DENIED           100 R
li.too_long          422 FIELD_LENGTH_TOO_LONG     - F
li.bad_field         422 MISSING_FIELD             - F
li.conflict          409 CONFLICT                  - T
li.version           426 NONEXISTENT_VERSION       - N
li.throttled         429 TOO_MANY_REQUESTS       101 W
"""
# Failures in another format than the network's usual one, from the same sources.
OTHERS = {
    "ig.container_error": (200, "FIX", {"status_code": "ERROR"}),
    "ig.container_expired": (200, "TRANSIENT", {"status_code": "EXPIRED"}),
    "li.duplicate": (422, "FIX", {"errorDetailType": "com.linkedin.common.error.BadRequest"}),
    "li.server": (503, "TRANSIENT", {"message": "Service Unavailable"}),
    "li.media_processing": (200, "FIX", {"status": "PROCESSING_FAILED"}),
}
META_ROWS = [tuple(row.split()) for row in META.strip().splitlines()]
LINKEDIN_ROWS = [tuple(row.split()) for row in LINKEDIN.strip().splitlines()]
OURS = [failure for network in (instagram, facebook, linkedin) for failure in network.FAILURES.values()]


def test_catalogue_has_exactly_these_failures() -> None:
    """The catalogue has each failure of the three networks exactly once."""
    expected = {row[0] for row in (*META_ROWS, *LINKEDIN_ROWS)} | set(OTHERS)

    assert dict.fromkeys(expected, 1) == Counter(failure.id for failure in OURS)
    assert expected <= set(FAILURES)


@pytest.mark.parametrize(("id", "status", "code", "subcode", "remedy"), META_ROWS)
def test_meta_error_format(id: str, status: str, code: str, subcode: str, remedy: str) -> None:
    """Instagram and Facebook failures have the Graph API's format with code and subcode."""
    failure = FAILURES[id]

    assert failure.body is not None
    error = json.loads(failure.body)["error"]
    assert (status, code, subcode, remedy) == (
        str(failure.status),
        str(error["code"]),
        str(error.get("error_subcode", "-")),
        failure.remedy.name[0],
    )
    assert ("OAuthException", remedy == "T") == (error["type"], error["is_transient"])
    assert error["message"]
    assert error["fbtrace_id"]


@pytest.mark.parametrize(("id", "status", "code", "service_code", "remedy"), LINKEDIN_ROWS)
def test_linkedin_error_format(id: str, status: str, code: str, service_code: str, remedy: str) -> None:
    """LinkedIn failures have LinkedIn's format, which repeats the status."""
    failure = FAILURES[id]

    assert failure.body is not None
    body = json.loads(failure.body)
    assert (status, status, code, service_code, remedy) == (
        str(failure.status),
        str(body["status"]),
        body["code"],
        str(body.get("serviceErrorCode", "-")),
        failure.remedy.name[0],
    )


@pytest.mark.parametrize("id", OTHERS)
def test_other_formats(id: str) -> None:
    """A failed media container, a duplicate and an outage have other formats."""
    failure = FAILURES[id]
    status, remedy, part = OTHERS[id]

    assert failure.body is not None
    assert (status, remedy, True) == (
        failure.status,
        failure.remedy.name,
        part.items() <= json.loads(failure.body).items(),
    )


@pytest.mark.parametrize("failure", FAILURES.values(), ids=lambda failure: str(failure.id))
def test_messages_are_for_people(failure: Failure) -> None:
    """A message is one or two full sentences without codes, and there is a response body."""
    assert failure.message[0].isupper()
    assert failure.message.endswith(".")
    assert 30 < len(failure.message) < 120
    assert not any(word in failure.message for word in ("OAuth", "subcode", "error code", "220"))
    assert failure.body


def test_ids_match_their_entries() -> None:
    """Each failure is listed under its own id, and its network lists it too."""
    assert all(failure.id == failure_id for failure_id, failure in FAILURES.items())
    assert all(failure_id in NETWORKS[network_of(failure_id)].failures for failure_id in FAILURES)


@pytest.mark.parametrize(
    ("failure_id", "remedy"),
    [
        ("x.duplicate", Remedy.FIX),
        ("x.capacity", Remedy.TRANSIENT),
        ("tiktok.spam_risk", Remedy.WAIT),
        ("youtube.quota", Remedy.WAIT),
        ("pinterest.board_not_found", Remedy.FIX),
        ("threads.text_long", Remedy.FIX),
        ("tiktok.unaudited", Remedy.NEVER),
    ],
)
def test_remedies(failure_id: str, remedy: Remedy) -> None:
    """A failure's remedy follows the network's documentation."""
    assert FAILURES[failure_id].remedy is remedy


def test_failures_that_invalidate_the_token() -> None:
    """Only an expired, revoked or invalid token disconnects the account."""
    assert {
        *("ig.token_expired", "ig.token_revoked"),
        *("fb.token_expired", "fb.token_password", "fb.app_removed", "fb.checkpoint", "fb.no_page_role"),
        *("li.token_invalid", "li.token_revoked", "li.token_expired"),
    } == {failure.id for failure in OURS if failure.invalidates_token}


def test_default_failure() -> None:
    """The default failure of a remedy is the network's most common one, or a bare timeout without any."""
    assert NETWORKS["instagram"].default_failure(Remedy.FIX).id == "ig.aspect_ratio"
    assert NETWORKS["linkedin"].default_failure(Remedy.FIX).id == "li.too_long"
    assert NETWORKS["facebook"].default_failure(Remedy.FIX).id == "fb.duplicate"
    assert NETWORKS["instagram"].default_failure(Remedy.TRANSIENT).id == "ig.download_timeout"
    assert NETWORKS["bluesky"].default_failure(Remedy.TRANSIENT) == Failure(
        "bluesky.no_response", 504, Remedy.TRANSIENT, "Bluesky did not respond. Try again."
    )
