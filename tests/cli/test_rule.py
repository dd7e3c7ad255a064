"""Claims about `smartprov rule`: the list, one rule in both languages, and the refusal of a code that is none."""

from __future__ import annotations

from smartprov.text.messages import FINDINGS
from tests.cli.running import Run


def test_every_rule_is_listed_with_its_weight_and_its_stage(run: Run) -> None:
    listed = run("rule")
    assert (listed.code, listed.err) == (0, "")
    rows = [line.split() for line in listed.out.splitlines()]
    assert [row[0] for row in rows] == sorted(FINDINGS)
    assert {row[1] for row in rows} == {"error", "warning", "note"}
    assert ["wrong-share", "error", "chapters"] in [row[:3] for row in rows]


def test_a_rule_is_shown_with_its_reason_its_source_and_both_cases(run: Run) -> None:
    shown = run("rule", "wrong-share").out
    assert shown.startswith("wrong-share: error · naskah bab\n")
    for head in ("Sumber: ", "Yang dikatakan:\n", "\nSalah:\n", "\nBenar:\n"):
        assert head in shown
    english = run("--lang", "en", "rule", "wrong-share").out
    assert "24 of 27 is 88.9%" in english and "\nGood:\n" in english


def test_a_weight_that_is_fixed_is_said_to_be(run: Run) -> None:
    assert run("rule", "unknown-value").out.startswith("unknown-value: error, fixed")


def test_an_unknown_code_is_refused_with_the_nearest_one(run: Run) -> None:
    refused = run("--lang", "en", "rule", "wrong-shar")
    assert (refused.code, refused.out) == (2, "")
    assert "'wrong-share'" in refused.err
    assert "lists them all" in run("--lang", "en", "rule", "zzz").err
