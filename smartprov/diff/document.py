"""The page that says what each change asks for: `docs/significance.md`, made from the one table that decides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from smartprov.diff.changes import Significance
from smartprov.diff.significance import TABLE, Row
from smartprov.text.messages.changes import phrase
from smartprov.text.names import kind_name

HEAD = """# What a change asks for

`smartprov diff` weighs every change, and `--fail-on` can stop a merge request by that weight. A plan is a promise: what
its readers were promised, and what agencies have signed, does not change silently.

| Weight | What it asks for | Artinya |
| --- | --- | --- |
| `amendment` | *Needs an amendment*: whoever adopted the plan decides. | Perlu perubahan resmi. |
| `signature` | *Needs a new signature*: the agencies concerned agree again. | Perlu tanda tangan baru. |
| `editorial` | *Editorial*: what is promised stays the same. | Redaksional. |

The first two are `material`. In a draft nobody has signed anything yet; changes are weighed all the same, so that one
sees what they will mean. The weight is a suggestion for people, and no legal advice: which instrument an amendment
takes is for the legal bureau to say. An amendment's reason is written in `amendments/`.

The first row that fits decides. `*` is anything; a field without a name is the whole entity. How a file is written, its
name, and who has reviewed what (`reviews/`) are no changes at all.

This page is made from the table in `smartprov/diff/significance.py`; `tests/architecture/test_significance_docs.py`
says how.
"""


def significance_page() -> str:
    """The whole page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield HEAD
    for kind, rows in groupby(TABLE, key=lambda row: row.kind):
        yield f"## {_title(kind)}"
        yield ""
        yield "| Field | Change | Weight | Why | Alasan |"
        yield "| --- | --- | --- | --- | --- |"
        yield from map(_row, rows)
        yield ""


def _title(kind: str) -> str:
    return "Everything else · Selebihnya" if kind == "*" else f"{kind_name(kind, 'en')} · {kind_name(kind, 'id')}"


def _row(row: Row) -> str:
    fields = ", ".join(f"`{field}`" for field in row.field.split("|")) if row.field else "the whole"
    actions = ", ".join(row.actions.split("|")) if row.actions != "*" else "any"
    weight = f"**{row.significance}**" if row.significance is Significance.AMENDMENT else str(row.significance)
    return f"| {fields} | {actions} | {weight} | {phrase(row.reason, 'en')} | {phrase(row.reason, 'id')} |"
