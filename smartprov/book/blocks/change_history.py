"""Why each version exists and what it changed, newest first: the amendments, and the difference between releases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.history import HistoryPoint
from smartprov.book.model import Block, Inline, Inlines, LineBreak, Paragraph, Row, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.amendment import Amendment
from smartprov.plan.values import TBD


def change_history(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a version. What it changed is computed if the release before it is known, else the amendment's word."""
    labels = context.labels
    heads = (
        head(labels("column.version"), 1.2, nowrap=True),
        head(labels("column.date"), 2.0),
        head(labels("column.reason"), 5.4),
        head(labels("column.change"), 4.4),
    )
    points = {point.version: point for point in context.history}
    amendments = {each.version: each for each in context.plan.amendments.values()}
    body = [
        Row(
            (
                version,
                _date(context, amendments.get(version), points.get(version)),
                amendments[version].reason if version in amendments else labels("state.no_amendment"),
                _changes(context, amendments.get(version), points.get(version)),
            )
        )
        for version in sorted({*points, *amendments}, key=_order, reverse=True)
    ]
    said = tuple(
        Paragraph(labels("note.computed_changes", version=each.version), "note") for each in context.history[:1]
    )
    return tabulated(context, last(places), labels("caption.change_history"), heads, body, (*said, *notes))


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _date(context: Context, amendment: Amendment | None, point: HistoryPoint | None) -> Inlines:
    """The amendment's, for that is when it was decided; else the commit's."""
    if amendment is not None and amendment.date != TBD:
        return context.forms.date(amendment.date)
    if point is not None and point.date and point is not context.history[-1]:
        return context.forms.date(point.date)
    return (context.tbd(),)


def _changes(context: Context, amendment: Amendment | None, point: HistoryPoint | None) -> Inlines:
    if point is not None and point.changes is not None:
        lines = tuple(_computed(context, point))
    elif amendment is not None:
        lists = (("added", amendment.added), ("changed", amendment.changed), ("removed", amendment.removed))
        lines = tuple(_named(context, key, ids) for key, ids in lists if ids)
    else:
        lines = ()
    inlines: list[Inline] = []
    for line in lines:
        inlines += [LineBreak()] if inlines else []
        inlines += (Text(line),) if isinstance(line, str) else line
    return tuple(inlines) or "–"


def _computed(context: Context, point: HistoryPoint) -> Iterator[Inlines]:
    changes = point.changes
    if changes is None:
        return
    lists = (("added", changes.added), ("changed", changes.changed), ("removed", changes.removed))
    yield from (_named(context, key, ids) for key, ids in lists if ids)
    if changes.renamed:
        pairs = ", ".join(f"{before.upper()} → {now.upper()}" for before, now in changes.renamed)
        yield f"{context.labels('change.renamed', count=len(changes.renamed))} {pairs}"
    count, material = context.forms.number(point.total), context.forms.number(point.material)
    yield (
        context.labels("change.total", count=count, material=material) if point.total else context.labels("change.none")
    )


def _named(context: Context, key: str, ids: tuple[str, ...]) -> Inlines:
    pointers = context.pointers(ids)
    return (
        Text(context.labels(f"change.{key}", count=len(ids)) + " "),
        *((Text(pointers),) if isinstance(pointers, str) else pointers),
    )
