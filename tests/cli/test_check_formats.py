"""`smartprov check --format` and `--report`: each format is what its reader asks for.

The schemas of SARIF and of JUnit are the published ones, in `schemas/`. GitLab publishes a list of fields and no schema
of its code quality report; what the list requires is stated below.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for
from lxml import etree

import smartprov.cli.show
from smartprov.cli.show.findings import findings_of, fingerprints
from smartprov.cli.show.github import findings_github
from smartprov.cli.show.junit import findings_junit
from smartprov.cli.show.markdown import findings_markdown
from smartprov.cli.show.sarif import findings_sarif
from smartprov.diagnostics import Related, Span, error, note, warning
from tests.cli.running import Run, change

SCHEMA = json.loads((Path(smartprov.cli.show.__file__).parent / "diagnostics_v1.schema.json").read_text())
SCHEMAS = Path(__file__).parent / "schemas"
SARIF = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text())
JUNIT = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
LINE = {"type": "integer", "minimum": 1}
SCANNED = {
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "properties": {
        "locations": {
            "minItems": 1,
            "items": {
                "properties": {
                    "physicalLocation": {
                        "required": ["artifactLocation", "region"],
                        "properties": {
                            "artifactLocation": {"properties": {"uri": {"pattern": r"^[^/:\\ ][^:\\ ]*$"}}},
                            "region": {"required": ["startLine", "startColumn"]},
                        },
                    }
                }
            },
        }
    },
}
"""What code scanning asks of a result beyond the standard: a place in the repository, and what to follow it by."""
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": LINE, "end": LINE}},
                },
            },
        },
    },
}
FOUND = (
    error(
        "unknown-choice", Span("a b.yaml", 3, 9, 3, 13), Related("first-key", Span("b.yaml", 1, 1)), typed="100 %: a,b"
    ),
    warning("not-nfc", Span("c.yaml", 5, 2)),
    note("not-nfc", Span("c.yaml", 7, 2)),
)


def valid(document: Any, schema: Any) -> Any:
    dialect = validator_for(schema, Draft202012Validator)
    dialect.check_schema(schema)
    assert [error.message for error in dialect(schema).iter_errors(document)] == []
    return document


def valid_sarif(said: str) -> Any:
    (sarif,) = valid(json.loads(said), SARIF)["runs"]
    for result in sarif["results"]:
        valid(result, SCANNED)
    return sarif


def valid_junit(said: str) -> Any:
    suites = etree.fromstring(said.encode())
    JUNIT.assertValid(suites)
    return suites


@pytest.fixture(name="broken")
def _broken(plan: Path) -> Path:
    """A plan with two errors."""
    change(plan / "programs/gov-01.yaml", "goal: goal-1", "goal: goal-9")
    change(plan / "masterplan.yaml", "status: draft", "status: drft")
    return plan


def places(run: Run) -> list[tuple[str, int]]:
    heads = [line.split(":") for line in run("check", "rencana").out.splitlines() if not line.startswith(" ")]
    return [(head[0], int(head[1])) for head in heads]


def test_json_keeps_its_schema(run: Run, broken: Path) -> None:
    found = valid(json.loads(run("check", "--format", "json", "rencana").out), SCHEMA)["diagnostics"]
    assert [(each["span"]["path"], each["span"]["start"]["line"]) for each in found] == places(run)


def test_sarif_has_what_the_standard_asks_for(run: Run, broken: Path) -> None:
    sarif = valid_sarif(run("check", "--format", "sarif", "rencana").out)
    rules = sarif["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in sarif["results"])
    shown = [each["locations"][0]["physicalLocation"] for each in sarif["results"]]
    assert [(each["artifactLocation"]["uri"], each["region"]["startLine"]) for each in shown] == places(run)


def test_gitlab_gets_a_violation_for_each_finding(run: Run, broken: Path) -> None:
    found = valid(json.loads(run("check", "--format", "gitlab", "rencana").out), GITLAB)
    assert [(each["location"]["path"], each["location"]["lines"]["begin"]) for each in found] == places(run)
    assert len({each["fingerprint"] for each in found}) == len(found)


def test_a_clean_plan_is_an_empty_report_in_every_format(run: Run, plan: Path) -> None:
    said = {format: run("check", "--format", format, "rencana").out for format in ("github", "gitlab", "markdown")}
    assert said == {"github": "", "gitlab": "[]\n", "markdown": "## smartprov check\n\ntidak ada temuan\n"}
    assert valid_sarif(run("check", "--format", "sarif", "rencana").out)["results"] == []
    suites = valid_junit(run("check", "--format", "junit", "rencana").out)
    assert [case.get("name") for case in suites.iter("testcase")] == ["smartprov check"]
    assert suites.get("tests") == "1"


def shown(write: Any, *, is_strict: bool = False) -> str:
    return str(write(findings_of(FOUND, "en", shown_path=lambda path: f"rencana/{path}", is_strict=is_strict)))


def test_a_workflow_command_is_escaped_so_that_it_stays_one_line() -> None:
    first, second, third = shown(findings_github).splitlines()
    assert first.startswith("::error file=rencana/a b.yaml,line=3,col=9,title=smartprov unknown-choice::")
    assert "100 %25: a,b" in first
    assert second.startswith("::warning file=rencana/c.yaml,line=5,col=2,title=smartprov not-nfc::")
    assert third.startswith("::notice ")
    odd = findings_of((warning("not-nfc", Span("a,b:c%.yaml")),), "en", shown_path=str)
    assert findings_github(odd).startswith("::warning file=a%2Cb%3Ac%25.yaml,line=1,")


def test_sarif_names_files_as_addresses_and_regions_with_their_end() -> None:
    results = valid_sarif(shown(findings_sarif))["results"]
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "rencana/a%20b.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 13}
    assert results[0]["relatedLocations"][0]["message"]["text"] == "first written here"


@pytest.mark.parametrize(("is_strict", "failures"), [(False, 1), (True, 2)])
def test_a_junit_case_fails_if_its_finding_stops_the_run(is_strict: bool, failures: int) -> None:
    suites = valid_junit(shown(findings_junit, is_strict=is_strict))
    assert suites.tag == "testsuites"
    assert [suite.tag for suite in suites] == ["testsuite", "testsuite"]
    for holder in (suites, *suites):
        cases = list(holder.iter("testcase"))
        assert int(holder.get("tests", "")) == len(cases)
        assert int(holder.get("failures", "")) == sum(1 for case in cases if case.find("failure") is not None)
        assert holder.get("errors") == "0"
    for suite in suites:
        skipped = [case for case in suite.iter("testcase") if case.find("skipped") is not None]
        assert int(suite.get("skipped", "")) == len(skipped)
    assert suites.get("failures") == str(failures)
    assert all(case.get("classname") and case.get("name") for case in suites.iter("testcase"))
    assert next(suites.iter("failure")).get("type") == "error"


def test_junit_carries_what_xml_cannot() -> None:
    odd = findings_of((error("unknown-choice", Span("a.yaml"), typed="<\x0b&\"'>"),), "en", shown_path=str)
    suites = valid_junit(findings_junit(odd))
    assert "<\ufffd&\"'>" in str(next(suites.iter("failure")).get("message"))


def test_markdown_counts_and_lists_the_gravest_first_and_never_grows_too_long() -> None:
    said = shown(findings_markdown)
    assert "🔴 **1 error** · 🟠 **1 warning** · ⚪ **1 note**" in said
    many = tuple(warning("not-nfc", Span("c.yaml", line)) for line in range(1, 400))
    bounded = findings_markdown(findings_of((*many, FOUND[0]), "en", shown_path=str), 5_000)
    assert len(bounded.encode()) <= 5_000
    assert "unknown-choice" in bounded.splitlines()[6]
    told = len(re.findall(r"`not-nfc`|`unknown-choice`", bounded))
    assert bounded.endswith(f"… and {400 - told} more findings\n")


def test_markdown_shows_an_authors_markup_as_it_stands() -> None:
    odd = findings_of((error("unknown-choice", Span("a.yaml"), typed="<b>|`x` @all"),), "en", shown_path=str)
    row = findings_markdown(odd).splitlines()[-1]
    assert "<b>" not in row
    assert row.count("|") == 4


def test_a_fingerprint_stays_when_lines_move_and_is_of_one_finding() -> None:
    here = (*FOUND, warning("not-nfc", Span("d.yaml", 1)))
    moved = tuple(type(each)(each.code, each.severity, Span(each.span.path, 90), each.arguments) for each in here)
    assert fingerprints(here) == fingerprints(moved)
    assert len(set(fingerprints(here))) == len(here)


# --- reports in files ---------------------------------------------------------------------------


def test_a_report_in_a_file_is_what_the_format_says_on_stdout(run: Run, broken: Path, tmp_path: Path) -> None:
    formats = ("text", "json", "github", "gitlab", "sarif", "junit", "markdown")
    asked = [word for format in formats for word in ("--report", f"{format}=keluar/{format}")]
    done = run("check", "rencana", *asked)
    assert done.code == 1
    assert sorted(path.name for path in (tmp_path / "keluar").iterdir()) == sorted(formats)
    for format in formats:
        assert (tmp_path / "keluar" / format).read_text("utf-8") == run("check", "--format", format, "rencana").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sarif",), "is not FORMAT=FILE"),
        (("sarif=",), "is not FORMAT=FILE"),
        (("sariff=a",), "The formats are: text, json, github, gitlab, sarif, junit, markdown."),
        (("sarif=a", "json=a"), "two reports would be written to 'a'"),
    ],
)
def test_a_report_that_cannot_be_meant_is_wrong_usage(run: Run, plan: Path, words: tuple[str, ...], said: str) -> None:
    refused = run("--lang", "en", "check", "rencana", *(part for word in words for part in ("--report", word)))
    assert (refused.code, said in refused.err) == (2, True)


def test_a_report_that_cannot_be_written_is_trouble(run: Run, plan: Path) -> None:
    assert run("check", "rencana", "--report", "json=rencana/masterplan.yaml/a").code == 3


# --- which findings -----------------------------------------------------------------------------


def codes(out: str) -> set[str]:
    return set(re.findall(r"^\S+ \w+\[([a-z-]+)\]", out, re.MULTILINE))


def test_select_and_ignore_choose_rules_and_decide_the_exit_code(run: Run, plan: Path) -> None:
    change(plan / "programs/gov-01.yaml", "goal: goal-1", "goal: goal-9\nwarna: merah")
    assert codes(run("check", "rencana").out) == {"unknown-key", "unknown-reference"}
    chosen = run("check", "rencana", "--select", "unknown-key")
    assert (chosen.code, codes(chosen.out), chosen.err) == (1, {"unknown-key"}, "1 kesalahan\n")
    assert codes(run("check", "rencana", "--ignore", "unknown-key").out) == {"unknown-reference"}
    left = run("check", "rencana", "--ignore", "unknown-key", "--ignore", "unknown-reference")
    assert (left.code, left.out) == (0, "")
    assert run("check", "rencana", "--select", "not-nfc").err == "tidak ada temuan\n"


def test_why_there_is_no_plan_is_told_whatever_was_selected(run: Run, plan: Path) -> None:
    (plan / "masterplan.yaml").write_text("title: [\n")
    checked = run("check", "rencana", "--select", "not-nfc")
    assert checked.code == 1
    assert "rencana/masterplan.yaml:" in checked.out


@pytest.mark.parametrize("flag", ["--select", "--ignore"])
def test_a_code_nobody_knows_is_wrong_usage(run: Run, plan: Path, flag: str) -> None:
    refused = run("--lang", "en", "check", "rencana", flag, "unknown-chioce")
    assert refused.code == 2
    assert "Did you mean 'unknown-choice'?" in refused.err


def test_a_diff_reports_nothing_so_that_a_report_is_wrong_usage(run: Run, plan: Path) -> None:
    refused = run("--lang", "en", "check", "rencana", "--fix", "--diff", "--select", "not-nfc")
    assert (refused.code, "--select has no effect here" in refused.err) == (2, True)


def test_the_summary_names_the_rules_most_broken(run: Run, plan: Path) -> None:
    change(plan / "programs/gov-01.yaml", "goal: goal-1", "goal: goal-9")
    change(plan / "programs/gov-01.yaml", "lead_agency: diskominfo\nsupp", "lead_agency: diskomnfo\nsupp")
    change(plan / "masterplan.yaml", "status: draft", "status: drft")
    said = run("--lang", "en", "check", "rencana").err
    assert said == "3 errors · most broken: unknown-reference (2), unknown-choice (1)\n"


def test_the_time_is_told_only_to_who_asks(run: Run, plan: Path) -> None:
    assert run("check", "rencana").err == "tidak ada temuan\n"
    assert re.fullmatch(r"tidak ada temuan · \d+,\d detik\n", run("-v", "check", "rencana").err)
