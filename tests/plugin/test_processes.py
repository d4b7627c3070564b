"""Runs in separate processes: with workers, without the plugin, and without its fixtures."""

from __future__ import annotations

import pytest

from tests.plugin.conftest import PROJECT

_HEAVY = ("-p", "no:hypothesispytest", "-p", "no:schemathesis")
"""Plugins of this repository's environment that take seconds to import."""


def run(pytester: pytest.Pytester, module: str, *options: str) -> pytest.RunResult:
    """Run a module of tests in a process of its own."""
    pytester.makeini(PROJECT)
    pytester.makepyfile(test_it=module)
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", *_HEAVY, "-v", *options)


def test_xdist(pytester: pytest.Pytester) -> None:
    """Workers collect the same tests in every dialect, isolate them, and return their reports."""
    result = run(
        pytester,
        """
        import pytest

        @pytest.mark.parametrize("turn", range(4))
        def test_publish(publer, sandbox, turn):
            assert sandbox.seed == 9
            assert sandbox.journal.count() == 0
            assert publer.users.me().id

        def test_fails(ubiqlu):
            ubiqlu.media.list()
            assert False
        """,
        "-n2",
        "--galleyproof-dialect=all",
        "--galleyproof-seed=9",
    )

    result.assert_outcomes(passed=12, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*- galleyproof sandbox -*",
            "repeat it with: pytest test_it.py::test_fails --galleyproof-seed=9 --galleyproof-dialect=all",
        ]
    )


def test_the_mock_is_imported_on_first_use(pytester: pytest.Pytester) -> None:
    """A project that uses no fixture imports no mock, no client and no HTTP library."""
    result = run(
        pytester,
        """
        import sys

        def test_weight(request):
            assert request.config.pluginmanager.hasplugin("galleyproof")
            packages = ("galleyproof", "galleyproof_client", "publer_client", "ubiqlu_client")
            ours = {name for name in sys.modules if name.startswith(packages)}
            assert ours == {
                "galleyproof", "galleyproof.testing", "galleyproof.testing.errors",
                "galleyproof.testing.plugin", "galleyproof.testing.options",
                "galleyproof.testing.entry_point",
                "galleyproof_client", "galleyproof_client._lazy", "galleyproof_client._version",
            }
            assert not {"connexion", "httpx", "uvicorn", "orjson", "attr"} & set(sys.modules)
        """,
        "-p",
        "no:anyio",
        "-p",
        "no:asyncio",
        "-p",
        "no:xdist",
        "-o",
        "asyncio_default_fixture_loop_scope=",
        "-W",
        "ignore",
    )

    result.assert_outcomes(passed=1)


def test_disabling_the_plugin(pytester: pytest.Pytester) -> None:
    """With -p no:galleyproof its fixtures do not exist, and other tests run."""
    result = run(
        pytester,
        """
        def test_other(tmp_path):
            pass

        def test_sandbox(sandbox):
            pass
        """,
        "-p",
        "no:galleyproof",
    )

    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*fixture 'sandbox' not found*"])
