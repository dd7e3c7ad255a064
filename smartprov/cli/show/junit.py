"""Findings as JUnit XML, which every build server shows as tests: a suite for each file, a case for each finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from smartprov.cli.show.findings import Finding, Findings

NAME = "smartprov check"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry."""


def findings_junit(findings: Findings) -> str:
    """A case fails if its finding alone stops the run; any other is skipped. A clean run is one case that passes.

    How many are skipped is said of a suite alone, since the schema that build servers follow has no such count of all.
    """
    return "".join(f"{line}\n" for line in _lines(findings))


def _lines(findings: Findings) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f"<testsuites {_counts(NAME, findings, findings.each)}>"
    if not findings.each:
        yield f'  <testsuite name="{NAME}" tests="1" failures="0" errors="0" skipped="0">'
        yield f'    <testcase classname="{NAME}" name="{NAME}"/>'
        yield "  </testsuite>"
    for path, found in groupby(findings.each, key=lambda finding: finding.path):
        suite = tuple(found)
        skipped = sum(1 for each in suite if not findings.is_failure(each))
        yield f'  <testsuite {_counts(path, findings, suite)} skipped="{skipped}">'
        for finding in suite:
            yield from _case(finding, is_failure=findings.is_failure(finding))
        yield "  </testsuite>"
    yield "</testsuites>"


def _counts(name: str, findings: Findings, suite: tuple[Finding, ...]) -> str:
    failures = sum(1 for each in suite if findings.is_failure(each))
    tests = len(suite) if suite else 1
    return f'name={_attribute(name)} tests="{tests}" failures="{failures}" errors="0"'


def _case(finding: Finding, *, is_failure: bool) -> Iterator[str]:
    name = f"{finding.code} {finding.span.line}:{finding.span.column}"
    place = f"{finding.path}:{finding.span.line}:{finding.span.column}: {finding.severity}[{finding.code}]"
    words = "\n".join(part for part in (f"{place}: {finding.message}", finding.hint) if part)
    yield f"    <testcase classname={_attribute(finding.path)} name={_attribute(name)}>"
    if is_failure:
        said = f"message={_attribute(finding.message)} type={_attribute(finding.severity)}"
        yield f"      <failure {said}>{escape(_clean(words))}</failure>"
    else:
        yield f"      <skipped message={_attribute(finding.advice)}/>"
    yield "    </testcase>"


def _attribute(text: str) -> str:
    return f'"{escape(_clean(text))}"'


def _clean(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
