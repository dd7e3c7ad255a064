"""`smartprov check`: findings on stdout with place, code, hint; the exit code says whether they stop a build."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run, change

UNUSED = """---
id: lampiran
title: Lampiran
---

Isi.
"""


@pytest.fixture(name="warned")
def _warned(plan: Path) -> Path:
    (plan / "chapters/buku-1/9-lampiran.md").write_text(UNUSED)
    return plan


def test_a_clean_plan_exits_0_and_leaves_stdout_empty(run: Run, plan: Path) -> None:
    checked = run("check", "rencana")
    assert (checked.code, checked.out, checked.err) == (0, "", "tidak ada temuan\n")
    assert run("-q", "check", "rencana").err == ""


def test_every_mistake_is_reported_in_order_in_one_run(run: Run, plan: Path) -> None:
    change(plan / "programs/gov-01.yaml", "goal: goal-1", "goal: goal-9")
    change(plan / "programs/gov-01.yaml", "lead_agency: diskominfo\nsupp", "lead_agency: diskomnfo\nsupp")
    change(plan / "masterplan.yaml", "status: draft", "status: drft")
    checked = run("check", "rencana")
    assert checked.code == 1
    heads = [line for line in checked.out.splitlines() if not line.startswith(" ")]
    assert [head.split(": ")[:2] for head in heads] == [
        ["rencana/masterplan.yaml:12:9", "error[unknown-choice]"],
        ["rencana/programs/gov-01.yaml:7:7", "error[unknown-reference]"],
        ["rencana/programs/gov-01.yaml:10:14", "error[unknown-reference]"],
    ]
    assert "  saran: Maksud Anda 'diskominfo'?" in checked.out.splitlines()
    assert checked.err == "3 kesalahan · terbanyak: unknown-reference (2), unknown-choice (1)\n"


def test_paths_are_relative_to_where_one_stands(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(plan / "masterplan.yaml", "status: draft", "status: drft")
    monkeypatch.chdir(plan / "programs")
    assert run("check", "..").out.startswith("../masterplan.yaml:12:9: error[")
    monkeypatch.chdir(plan)
    assert run("check").out.startswith("masterplan.yaml:12:9: error[")


def test_masterplan_src_is_meant_where_it_is_there(run: Run, plan: Path) -> None:
    plan.rename(plan.parent / "masterplan-src")
    assert run("check").code == 0


def test_a_warning_stops_only_what_is_strict(run: Run, warned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = run("check", "rencana")
    assert checked.code == 0
    assert "warning[" in checked.out
    assert run("check", "--strict", "rencana").code == 1
    monkeypatch.setenv("CI", "true")
    assert run("check", "rencana").code == 1
    assert run("check", "--no-strict", "rencana").code == 0


def test_an_accepted_warning_does_not_stop_what_is_strict(run: Run, warned: Path) -> None:
    code = run("check", "rencana").out.partition("[")[2].partition("]")[0]
    text = (warned / "masterplan.yaml").read_text()
    accepted = f"  accepted:\n    - {{code: {code}, reason: belum selesai}}\n"
    (warned / "masterplan.yaml").write_text(text.replace("  accepted:\n", accepted))
    assert run("check", "--strict", "rencana").code == 0


def test_words_follow_the_option_then_the_environment_then_the_plan(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "tidak ada temuan" in run("check", "rencana").err
    change(plan / "masterplan.yaml", "language: id", "language: en")
    assert "nothing found" in run("check", "rencana").err
    monkeypatch.setenv("SMARTPROV_LANG", "id")
    assert "tidak ada temuan" in run("check", "rencana").err
    assert "nothing found" in run("--lang", "en", "check", "rencana").err


def test_codes_and_severities_are_never_translated(run: Run, plan: Path) -> None:
    change(plan / "masterplan.yaml", "status: draft", "status: drft")
    heads = [run("--lang", lang, "check", "rencana").out.split(": ")[1] for lang in ("id", "en")]
    assert heads == ["error[unknown-choice]"] * 2


def test_a_language_nobody_knows_is_wrong_usage(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMARTPROV_LANG", "jv")
    refused = run("check", "rencana")
    assert refused.code == 2
    assert "SMARTPROV_LANG berisi 'jv'" in refused.err
    assert run("--lang", "jv", "check", "rencana").code == 2


def test_json_is_one_document_with_the_same_findings(run: Run, plan: Path) -> None:
    change(plan / "masterplan.yaml", "status: draft", "status: drft")
    checked = run("check", "--format", "json", "rencana")
    assert checked.code == 1
    document = json.loads(checked.out)
    assert document["schema_version"] == 1
    assert document["summary"] == {"error": 1, "warning": 0, "note": 0}
    found = document["diagnostics"][0]
    assert found["code"] == "unknown-choice"
    assert found["span"]["path"] == "rencana/masterplan.yaml"
    assert found["span"]["start"] == {"line": 12, "column": 9}


def test_colour_is_decided_by_option_then_environment(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(plan / "masterplan.yaml", "status: draft", "status: drft")
    assert "\x1b[" not in run("check", "rencana").out
    colored = run("--color", "always", "check", "rencana").out
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert "12 | status: drft" in colored
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check", "rencana").out
    assert "\x1b[" not in run("--color", "never", "check", "rencana").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", "rencana").out


def test_broken_yaml_is_a_finding(run: Run, plan: Path) -> None:
    (plan / "masterplan.yaml").write_text("title: [\n")
    checked = run("check", "rencana")
    assert checked.code == 1
    assert "rencana/masterplan.yaml:" in checked.out


@pytest.mark.parametrize("words", [("check", "nirgends"), ("check",), ("check", "rencana/programs")])
def test_a_folder_that_is_no_plan_is_wrong_usage(run: Run, plan: Path, words: tuple[str, ...]) -> None:
    refused = run(*words)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith("smartprov: ")


def test_a_file_that_holds_no_text_is_named_without_an_excerpt(run: Run, plan: Path) -> None:
    (plan / "assets").mkdir(exist_ok=True)
    (plan / "assets/reference.docx").write_bytes(b"PK\x03\x04\x00\x00")
    checked = run("--color", "always", "check", "rencana")
    assert checked.code == 1
    assert "rencana/assets/reference.docx:1:1:" in checked.out
    assert "PK" not in checked.out


def test_what_is_certain_is_mended_in_place_and_the_rest_reported(run: Run, plan: Path) -> None:
    program = next((plan / "programs").glob("*.yaml"))
    original = program.read_text()
    program.write_text(original.replace("lead_agency:", "lead_agensy:", 1))
    shown = run("check", str(plan), "--fix", "--diff")
    assert shown.code == 0
    assert "+lead_agency:" in shown.out
    assert "lead_agensy" in program.read_text()
    done = run("check", str(plan), "--fix")
    assert done.code == 0
    assert program.read_text() == original


@pytest.mark.parametrize("words", [("--format", "json"), ("--strict",), ("--select", "bad-id")])
def test_what_would_be_mended_is_no_report(run: Run, plan: Path, words: tuple[str, ...]) -> None:
    refused = run("check", str(plan), "--fix", "--diff", *words)
    assert (refused.code, refused.out) == (2, "")
    assert f"{words[0]} tidak berpengaruh" in refused.err


def test_a_diff_of_nothing_is_wrong_usage(run: Run, plan: Path) -> None:
    assert run("check", str(plan), "--diff").code == 2
