"""A change report as JSON, version 1: a frozen contract; `changes_v1.schema.json` beside this file describes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from smartprov import __version__
from smartprov.diagnostics import Span
from smartprov.diff.changes import Change, Side
from smartprov.diff.consequences import Consequences, Quantity, Signed
from smartprov.diff.report import ChangeReport, Entry, VersionName
from smartprov.diff.runs import plain
from smartprov.plan.figures import Amount, Share

SCHEMA_VERSION = 1


def changes_json(report: ChangeReport) -> bytes:
    """The whole report as one document. Sentences are in the report's language; all else is the same in any."""
    entries = {entry.change.id: entry for group in report.groups for entry in group.entries}
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "smartprov", "version": __version__},
        "language": report.language,
        "base": _version(report.base),
        "revision": _version(report.revision),
        "filters": report.filters,
        "summary": {
            "changes": report.total,
            "selected": report.shown,
            **{str(significance): count for significance, count in report.counts.items()},
        },
        "changes": [_change(change, entries.get(change.id), report) for change in report.selected],
        "consequences": _consequences(report.consequences),
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS) + b"\n"


def _version(name: VersionName) -> Mapping[str, Any]:
    return {
        "label": name.label,
        "version": name.version,
        "date": name.date,
        "fingerprint": name.fingerprint,
        "errors": name.errors,
    }


def _change(change: Change, entry: Entry | None, report: ChangeReport) -> Mapping[str, Any]:
    """A change that is folded into that of its program has no sentence of its own."""
    return {
        "id": change.id,
        "kind": change.kind,
        "entity": change.entity,
        "title": change.title,
        "program": change.program,
        "action": str(change.action),
        "path": list(change.path),
        "significance": str(change.significance),
        "reason": entry.reason if entry else "",
        "sentence": plain(entry.said.sentence) if entry else "",
        "agencies": list(change.agencies),
        "base": _side(change.base, report.base),
        "revision": _side(change.revision, report.revision),
    }


def _side(side: Side, version: VersionName) -> Mapping[str, Any]:
    return {"value": side.value, "place": _place(side.span, version)}


def _place(span: Span | None, version: VersionName) -> Mapping[str, Any] | None:
    if span is None:
        return None
    return {"path": f"{version.prefix}{span.path}", "line": span.line, "column": span.column}


def _consequences(found: Consequences) -> Mapping[str, Any]:
    return {
        "quantities": [
            {
                "name": section.name,
                "lines": [
                    {"key": line.key, "base": _quantity(line.base), "revision": _quantity(line.revision)}
                    for line in section.lines
                ],
            }
            for section in found.sections
        ],
        "phases": [{"program": each.program, "base": each.base, "revision": each.revision} for each in found.phases],
        "stale_commitments": list(found.stale),
        "numbers": [
            {"book": each.book, "title": each.title, "base": each.base, "revision": each.revision}
            for each in found.numbers
        ],
    }


def _quantity(quantity: Quantity) -> object:
    match quantity:
        case Amount():
            return {"rupiah": quantity.rupiah, "undecided": quantity.undecided}
        case Share(value=value):
            return {"share": None if value is None else [value.numerator, value.denominator]}
        case Signed():
            return {"signed": quantity.number, "of": quantity.of}
        case _:
            return quantity
