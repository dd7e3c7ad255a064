"""Diagnostics as JSON, version 1: a frozen contract; `diagnostics_v1.schema.json` beside this file describes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

import orjson

from smartprov import __version__
from smartprov.diagnostics import Diagnostic, Span
from smartprov.text.messages import Language, hint, message, related_words

SCHEMA_VERSION = 1


def diagnostics_json(
    diagnostics: tuple[Diagnostic, ...], language: Language, *, shown_path: Callable[[str], str]
) -> bytes:
    """All findings of a run as one document."""
    counts = {"error": 0, "warning": 0, "note": 0}
    for diagnostic in diagnostics:
        counts[str(diagnostic.severity)] += 1
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "smartprov", "version": __version__},
        "summary": counts,
        "diagnostics": [_diagnostic(each, language, shown_path) for each in diagnostics],
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n"


def fingerprint(diagnostic: Diagnostic) -> str:
    """What stays the same when lines move: code, file and the author's own words."""
    words = [diagnostic.code, diagnostic.span.path, *(f"{k}={v}" for k, v in sorted(diagnostic.arguments.items()))]
    return sha256("\0".join(words).encode()).hexdigest()[:16]


def _diagnostic(diagnostic: Diagnostic, language: Language, shown_path: Callable[[str], str]) -> Mapping[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": message(diagnostic.code, diagnostic.arguments, language),
        "hint": hint(diagnostic.code, diagnostic.arguments, language),
        "span": _span(diagnostic.span, shown_path),
        "arguments": dict(diagnostic.arguments),
        "related": [
            {"message": related_words(related.role, language), "span": _span(related.span, shown_path)}
            for related in diagnostic.related
        ],
        "fingerprint": fingerprint(diagnostic),
    }


def _span(span: Span, shown_path: Callable[[str], str]) -> Mapping[str, Any]:
    end_line = span.end_line or span.line
    return {
        "path": shown_path(span.path),
        "start": {"line": span.line, "column": span.column},
        "end": {"line": end_line, "column": span.end_column or span.column},
    }
