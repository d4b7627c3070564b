"""How Instagram, Facebook and LinkedIn refuse a post: every entry, with the networks' own codes."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from galleyproof.networks import FAILURES, facebook, instagram, linkedin

# id, HTTP status, code, subcode, what helps: T the same request may work, W waiting, F other content,
# R reconnecting, N nothing.
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
# What does not come in its network's usual envelope.
OTHERS = {
    "ig.container_error": (200, "FIX", {"status_code": "ERROR"}),
    "ig.container_expired": (200, "TRANSIENT", {"status_code": "EXPIRED"}),
    "li.duplicate": (422, "FIX", {"errorDetailType": "com.linkedin.common.error.BadRequest"}),
    "li.server": (503, "TRANSIENT", {"message": "Service Unavailable"}),
    "li.media_processing": (200, "FIX", {"status": "PROCESSING_FAILED"}),
}
META_ROWS = [tuple(row.split()) for row in META.strip().splitlines()]
LINKEDIN_ROWS = [tuple(row.split()) for row in LINKEDIN.strip().splitlines()]
OURS = [failure for network in (instagram, facebook, linkedin) for failure in network.FAILURES]


def test_nothing_is_missing_or_twice() -> None:
    """The catalogue has exactly these entries of the three networks, each id once."""
    expected = {row[0] for row in (*META_ROWS, *LINKEDIN_ROWS)} | set(OTHERS)

    assert dict.fromkeys(expected, 1) == Counter(failure.id for failure in OURS)
    assert expected <= set(FAILURES)


@pytest.mark.parametrize(("id", "status", "code", "subcode", "remedy"), META_ROWS)
def test_meta(id: str, status: str, code: str, subcode: str, remedy: str) -> None:
    """Instagram and Facebook answer in the Graph API's envelope with code and subcode."""
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
def test_linkedin(id: str, status: str, code: str, service_code: str, remedy: str) -> None:
    """LinkedIn answers in its own envelope, the status repeated in it."""
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
def test_other_forms(id: str) -> None:
    """A container that went wrong, a duplicate and an outage come in forms of their own."""
    failure = FAILURES[id]
    status, remedy, part = OTHERS[id]

    assert failure.body is not None
    assert (status, remedy, True) == (
        failure.status,
        failure.remedy.name,
        part.items() <= json.loads(failure.body).items(),
    )


@pytest.mark.parametrize("failure", OURS, ids=lambda failure: failure.id)
def test_sentences_are_for_people(failure) -> None:  # type: ignore[no-untyped-def]
    """Every sentence is one to act on: it begins with a capital, ends with a full stop and holds no code."""
    sentence = failure.message

    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert 30 < len(sentence) < 120
    assert not any(word in sentence for word in ("OAuth", "subcode", "error code", "220"))


def test_what_ends_a_connection() -> None:
    """A token that the network no longer accepts ends the connection; nothing else does."""
    assert {
        *("ig.token_expired", "ig.token_revoked"),
        *("fb.token_expired", "fb.token_password", "fb.app_removed", "fb.checkpoint", "fb.no_page_role"),
        *("li.token_invalid", "li.token_revoked", "li.token_expired"),
    } == {failure.id for failure in OURS if failure.invalidates_token}
