"""Why each version exists, newest first."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Inline, Inlines, LineBreak, Row, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.amendment import Amendment
from smartprov.plan.values import TBD


def change_history(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row an amendment."""
    labels = context.labels
    heads = (
        head(labels("column.version"), 1.2, nowrap=True),
        head(labels("column.date"), 2.0),
        head(labels("column.reason"), 5.4),
        head(labels("column.change"), 4.4),
    )
    versions = sorted(context.plan.amendments.values(), key=_order, reverse=True)
    body = []
    for amendment in versions:
        date: Inlines = (context.tbd(),) if amendment.date == TBD else context.forms.date(amendment.date)
        body.append(Row((amendment.version, date, amendment.reason, _changes(context, amendment))))
    return tabulated(context, last(places), labels("caption.change_history"), heads, body, notes)


def _order(amendment: Amendment) -> tuple[int, ...]:
    return tuple(int(part) for part in amendment.version.split("."))


def _changes(context: Context, amendment: Amendment) -> Inlines:
    inlines: list[Inline] = []
    for key in ("added", "changed", "removed"):
        ids: tuple[str, ...] = getattr(amendment, key)
        if not ids:
            continue
        if inlines:
            inlines.append(LineBreak())
        inlines.append(Text(context.labels(f"change.{key}", count=len(ids)) + " "))
        pointers = context.pointers(ids)
        inlines.extend((Text(pointers),) if isinstance(pointers, str) else pointers)
    return tuple(inlines) or "–"
