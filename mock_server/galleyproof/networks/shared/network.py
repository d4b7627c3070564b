"""What every network has: a name, rules, failures, response times and URLs of posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from urllib.parse import quote

from attrs import Factory, evolve, field, frozen

from galleyproof.networks.shared.failure import Failure, Remedy
from galleyproof.networks.shared.submission import Rule, Submission
from galleyproof.networks.text.limits import TextLimit

_LEGAL_IN_URLS = ":/?@!$&'()*+,;=~"


@frozen
class Network:
    """One social network, as a publishing service sees it.

    Args:
        name: its name in the services' contracts and in fault matches.
        title: its name as people write it.
        rules: checked in order; the first that rejects decides.
        failures: all known ways in which it rejects a post, by id.
        token_expired: how it rejects an account whose token has expired.
        text_latency, image_latency, video_latency: how long it takes to respond to a publish call. All are
            assumed: no network documents them; a setting changes them.
        post_url: builds a post's public URL; see the method of this name.
        texts: how long its texts may be, in the order of checking.
        comment_rules: the rules for comments; None stands for ``rules``, where comments are posts too.
        limits: the usual value of each limit that a setting can change, by name; those of texts included.
        common_content_failure: the id of the failure that people meet most when they must change the
            content; None stands for the first of that kind in ``failures``.
    """

    name: str
    title: str
    rules: tuple[Rule, ...]
    failures: Mapping[str, Failure]
    token_expired: Failure
    text_latency: timedelta
    image_latency: timedelta
    video_latency: timedelta
    _post_url: Callable[[str, str], str]
    texts: tuple[TextLimit, ...] = ()
    comment_rules: tuple[Rule, ...] | None = None
    _other_limits: Mapping[str, float] = field(factory=dict, alias="limits")
    common_content_failure: str | None = field(default=None)
    limits: Mapping[str, float] = field(
        init=False,
        default=Factory(
            lambda self: {text.name: text.maximum for text in self.texts} | dict(self._other_limits),
            takes_self=True,
        ),
    )

    def post_url(self, token: str, handle: str) -> str:
        """Return a post's public URL from a token of 20 letters and digits and the account's handle."""
        return quote(self._post_url(token, handle), safe=_LEGAL_IN_URLS)

    def rejection(self, submission: Submission) -> Failure | None:
        """Return why the network rejects a submission, or None when it accepts it."""
        return self._first_failure(self.rules, submission)

    def comment_rejection(self, comment: Submission) -> Failure | None:
        """Return why the network rejects a comment, or None when it accepts it."""
        rules = self.rules if self.comment_rules is None else self.comment_rules
        return self._first_failure(rules, comment)

    def _first_failure(self, rules: Iterable[Rule], submission: Submission) -> Failure | None:
        limited = evolve(submission, limits={**self.limits, **submission.limits})
        return next((failure for rule in rules if (failure := rule(limited))), None)

    def default_failure(self, remedy: Remedy) -> Failure:
        """Return the usual failure with this remedy, or one without a response body when there is none."""
        if remedy is Remedy.FIX and self.common_content_failure is not None:
            return self.failures[self.common_content_failure]
        found = (failure for failure in self.failures.values() if failure.remedy is remedy)
        message = f"{self.title} did not respond. Try again."
        return next(found, Failure(f"{self.name}.no_response", 504, remedy, message))

    def latency(self, submission: Submission) -> timedelta:
        """Return how long the network takes to respond to a submission."""
        if submission.has_video:
            return self.video_latency
        return self.image_latency if submission.media else self.text_latency


def digits(token: str, length: int) -> str:
    """Return a number of ``length`` digits; the same token always gives the same number."""
    return str(int(token, 36) % 10 ** (length - 1) + 10 ** (length - 1))
