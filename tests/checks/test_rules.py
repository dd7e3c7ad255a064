"""Claims about rules: each says its piece at the exact place, in a bad plan alone, and nothing else is said there."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartprov import checks
from smartprov.checks import ALL_CHECKS
from smartprov.text.messages import CATALOGUE, FINDINGS, hint, message
from tests.checks.overlay import BASE, HERE, case, expected, files_of, judged, placed, verdict

OF_VERDICT = ("unknown-code", "fixed-severity", "accepted-unmatched", "accepted-error")
OF_COMMENTS = ("ignore-malformed", "ignore-without-reason", "ignore-unused")
CODES = (*(check.__module__.rpartition(".")[2].replace("_", "-") for check in ALL_CHECKS), *OF_VERDICT, *OF_COMMENTS)


def test_every_check_has_a_good_and_a_bad_case() -> None:
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("_")}
    assert folders == {*CODES, "base"}
    assert all((HERE / code / kind).is_dir() for code in CODES for kind in ("good", "bad"))


def test_the_list_of_checks_is_the_folder() -> None:
    modules = {path.stem for path in Path(checks.__path__[0]).glob("*.py")} - {"__init__", "context", "verdict"}
    assert sorted(code.replace("-", "_") for code in CODES[: len(ALL_CHECKS)]) == sorted(modules)


def test_the_base_plan_is_clean() -> None:
    assert not judged(files_of(BASE)).diagnostics


@pytest.mark.parametrize("code", CODES)
def test_a_good_plan_is_left_alone(code: str) -> None:
    assert [placed(each) for each in verdict(f"{code}/good").diagnostics] == []


@pytest.mark.parametrize("code", CODES)
def test_a_bad_plan_is_told_so_at_the_exact_place(code: str) -> None:
    wanted = expected(f"{code}/bad")
    assert any(what.endswith(f"[{code}]") for *_, what in wanted)
    assert sorted(placed(each) for each in verdict(f"{code}/bad").diagnostics) == wanted


@pytest.mark.parametrize("code", CODES)
def test_what_is_said_is_worded_in_full(code: str) -> None:
    """No placeholder stays empty, in either language."""
    for each in verdict(f"{code}/bad").diagnostics:
        assert each.code in FINDINGS
        for language in ("id", "en"):
            said = message(each.code, each.arguments, language)
            advice = hint(each.code, each.arguments, language)
            assert said and advice
            assert "''" not in said + advice and "  " not in said + advice and "{" not in said.replace("{{", "")


@pytest.mark.parametrize("code", CODES)
def test_every_span_lies_inside_its_file(code: str) -> None:
    files = case(f"{code}/bad")
    for each in verdict(f"{code}/bad").diagnostics:
        for span in (each.span, *(related.span for related in each.related)):
            lines = files[span.path].decode("utf-8", "replace").split("\n")
            assert 1 <= span.line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1


def test_the_default_weight_is_the_catalogues() -> None:
    for code in CODES:
        for each in verdict(f"{code}/bad").diagnostics:
            assert each.severity is CATALOGUE[each.code].severity
