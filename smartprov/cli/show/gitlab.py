"""Findings as GitLab's code quality report, which a merge request shows beside its changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from smartprov.cli.show.findings import Finding, Findings
from smartprov.diagnostics import Severity

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def findings_gitlab(findings: Findings) -> str:
    """A list of violations; GitLab follows each by its fingerprint."""
    return orjson.dumps([_violation(each) for each in findings.each], option=orjson.OPT_INDENT_2).decode() + "\n"


def _violation(finding: Finding) -> Mapping[str, Any]:
    last = max(finding.span.line, finding.span.end_line)
    return {
        "description": finding.advice,
        "check_name": finding.code,
        "fingerprint": finding.fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": finding.span.line, "end": last}},
    }
