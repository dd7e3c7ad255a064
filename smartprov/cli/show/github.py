"""Findings as workflow commands of GitHub Actions, which become annotations of the lines they name."""

from __future__ import annotations

from smartprov.cli.show.findings import Finding, Findings
from smartprov.diagnostics import Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def findings_github(findings: Findings) -> str:
    """One command a line. GitHub shows the first ten of each kind."""
    return "".join(f"{_command(each)}\n" for each in findings.each)


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.span.line),
        "col": str(finding.span.column),
        "title": f"smartprov {finding.code}",
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    words = "\n".join(part for part in (finding.message, finding.hint) if part)
    return f"::{COMMANDS[finding.severity]} {said}::{_data(words)}"


def _data(text: str) -> str:
    """The percent sign first, for the others are written with it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
