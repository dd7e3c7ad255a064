"""Diagnostics as JSON, version 1: a frozen contract; `diagnostics_v1.schema.json` beside this file describes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from smartprov import __version__
from smartprov.cli.show.findings import Finding, Findings
from smartprov.diagnostics import Span

SCHEMA_VERSION = 1


def diagnostics_json(findings: Findings) -> str:
    """All findings of a run as one document."""
    counts = {"error": 0, "warning": 0, "note": 0}
    for finding in findings.each:
        counts[str(finding.severity)] += 1
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "smartprov", "version": __version__},
        "summary": counts,
        "diagnostics": [_diagnostic(each) for each in findings.each],
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n"


def _diagnostic(finding: Finding) -> Mapping[str, Any]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "span": _span(finding.path, finding.span),
        "arguments": dict(finding.arguments),
        "related": [{"message": each.message, "span": _span(each.path, each.span)} for each in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _span(path: str, span: Span) -> Mapping[str, Any]:
    end_line = span.end_line or span.line
    return {
        "path": path,
        "start": {"line": span.line, "column": span.column},
        "end": {"line": end_line, "column": span.end_column or span.column},
    }
