"""Findings as Markdown for a job's summary or a comment: the counts on top, then a table, never too long."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.cli.show.changes_markdown import LIMIT, escaped
from smartprov.cli.show.findings import SUMMARY, Finding, Findings, counted
from smartprov.diagnostics import Severity

SIGNS = {Severity.ERROR: "🔴", Severity.WARNING: "🟠", Severity.NOTE: "⚪"}
HEADS = {"id": ("Temuan", "Tempat", "Yang dikatakan"), "en": ("Finding", "Place", "What is said")}
MORE = {"id": "… dan {count} temuan lagi", "en": "… and {count} more findings"}


def findings_markdown(findings: Findings, limit: int = LIMIT) -> str:
    """Errors first, then by place; what has no room is counted at its end."""
    order = list(Severity)
    rows = [_row(each) for each in sorted(findings.each, key=lambda finding: order.index(finding.severity))]
    lines = list(_head(findings))
    room = limit - sum(_size(line) for line in lines) - 100
    told = 0
    for row in rows:
        if _size(row) > room:
            break
        room -= _size(row)
        told += 1
    rest = ["", MORE[findings.language].format(count=len(rows) - told)] if told < len(rows) else []
    return "".join(f"{line}\n" for line in (*lines, *rows[:told], *rest))


def _head(findings: Findings) -> Iterator[str]:
    words = SUMMARY[findings.language]
    yield "## smartprov check"
    yield ""
    if not findings.each:
        yield f"{words['none']}"
        return
    yield from _counts(findings)
    yield ""
    yield f"| {' | '.join(HEADS[findings.language])} |"
    yield "|---|---|---|"


def _counts(findings: Findings) -> Iterator[str]:
    counts = {severity: sum(1 for each in findings.each if each.severity is severity) for severity in Severity}
    yield " · ".join(
        f"{SIGNS[each]} **{counted(count, each, findings.language)}**" for each, count in counts.items() if count
    )


def _row(finding: Finding) -> str:
    place = f"{finding.path}:{finding.span.line}:{finding.span.column}"
    said = "<br>".join(escaped(part) for part in (finding.message, finding.hint) if part)
    return f"| {SIGNS[finding.severity]} {finding.severity} `{finding.code}` | {escaped(place)} | {said} |"


def _size(line: str) -> int:
    return len(line.encode()) + 1
