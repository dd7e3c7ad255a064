"""SWOT as four quadrants, and the TOWS strategies drawn from them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Row, SpanningCell
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.analysis import SwotEntry


def swot(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """Strengths beside weaknesses, opportunities beside threats; an entry's id stands before it."""
    labels, entries = context.labels, context.plan.analysis.swot
    body: list[Row] = []
    halves = (
        ("strengths", entries.strengths, "weaknesses", entries.weaknesses),
        ("opportunities", entries.opportunities, "threats", entries.threats),
    )
    for left, left_entries, right, right_entries in halves:
        if left_entries or right_entries:
            titles = (SpanningCell(labels(f"swot.{left}"), columns=2), SpanningCell(labels(f"swot.{right}"), columns=2))
            body.append(Row(titles, "group"))
        for one, other in zip_longest(left_entries, right_entries):
            anchor = (context.anchor(one.id) if one else "") or (context.anchor(other.id) if other else "")
            body.append(Row((*_entry(one), *_entry(other)), id=anchor))
    pair = (head(labels("column.code"), 0.9), head(labels("swot.internal_external"), 4))
    heads = (*pair, *pair)
    return tabulated(context, last(places), labels("caption.swot"), heads, body, notes)


def _entry(entry: SwotEntry | None) -> tuple[str, str]:
    return (entry.id.upper(), entry.text) if entry else ("", "")


def tows(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a strategy, with the SWOT entries it uses."""
    labels = context.labels
    heads = (
        head(labels("column.code"), 1.2, nowrap=True),
        head(labels("column.uses"), 2.0),
        head(labels("column.strategy"), 7.0),
    )
    body = [
        Row(
            (context.code(entry.id), context.pointers(entry.uses), entry.text),
            id=context.anchor(entry.id),
        )
        for entry in context.plan.analysis.tows
    ]
    return tabulated(context, last(places), labels("caption.tows"), heads, body, notes)
