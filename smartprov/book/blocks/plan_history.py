"""What each version of the plan held: programs, actions, money and what was open, drawn and as the table under it."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.budget_parts import table_unit
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures.history_panels import HistoryBar, HistoryPanel, HistoryPanels, draw_history_panels
from smartprov.book.history import HistoryPoint
from smartprov.book.model import Block, Figure, Paragraph, Row
from smartprov.book.outline import FloatPlace

MOST_DRAWN = 12
"""Versions in the figure, the newest ones; the table has all."""
HEIGHT_MM = 88.0


def plan_history(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The figure and the table; without a release before this version, a sentence."""
    points = context.history
    if not points:
        place = last(places)
        return (Paragraph(context.labels("state.no_releases"), "empty", place.id if place else ""), *notes)
    caption = context.labels("caption.plan_history")
    place = places[0] if places else None
    figure = Figure(
        draw_history_panels(_panels(context, caption, points[-MOST_DRAWN:]), context.width_mm, HEIGHT_MM),
        _alt(context, points),
        place.id if place else "",
        place.label if place else "",
        caption,
    )
    return (figure, *_table(context, caption, last(places), notes))


def _panels(context: Context, caption: str, points: tuple[HistoryPoint, ...]) -> HistoryPanels:
    number, labels = context.forms.number, context.labels
    counts = (
        ("column.programs", [each.programs for each in points]),
        ("column.actions", [each.actions for each in points]),
    )
    panels = [
        HistoryPanel(labels(title), tuple(HistoryBar(value, number(value)) for value in values))
        for title, values in counts
    ]
    money = tuple(
        HistoryBar(each.budget.rupiah, context.money_short(each.budget), bool(each.budget.undecided)) for each in points
    )
    panels.append(HistoryPanel(labels("column.history_budget"), money))
    opened = tuple(HistoryBar(each.undecided, number(each.undecided)) for each in points)
    panels.append(HistoryPanel(labels("column.history_undecided"), opened))
    return HistoryPanels(caption, tuple(each.version for each in points), tuple(panels), labels("note.more_to_come"))


def _alt(context: Context, points: tuple[HistoryPoint, ...]) -> str:
    first, newest = points[0], points[-1]
    return context.labels(
        "alt.plan_history",
        count=context.forms.number(len(points)),
        first=first.version,
        last=newest.version,
        programs_before=context.forms.number(first.programs),
        programs=context.forms.number(newest.programs),
    )


def _table(context: Context, caption: str, place: FloatPlace | None, notes: tuple[Block, ...]) -> tuple[Block, ...]:
    labels, number, points = context.labels, context.forms.number, context.history
    unit = table_unit(each.budget for each in points)
    heads = (
        head(labels("column.version"), 1.2, nowrap=True),
        head(labels("column.date"), 2.0, nowrap=True),
        head(labels("column.programs"), 1.2, "right", nowrap=True),
        head(labels("column.actions"), 1.2, "right", nowrap=True),
        head(labels("column.total_money", unit=context.forms.unit_head(unit)), 1.8, "right", nowrap=True),
        head(labels("column.history_undecided"), 1.6, "right", nowrap=True),
        head(labels("column.history_changes"), 1.6, "right", nowrap=True),
    )
    body = [
        Row(
            (
                each.version,
                context.forms.date(each.date) if each.date else "–",
                number(each.programs),
                number(each.actions),
                context.money(each.budget, unit),
                number(each.undecided),
                number(each.total) if each.changes is not None else "–",
            )
        )
        for each in reversed(points)
    ]
    said = Paragraph(labels("note.plan_history"), "note")
    return tabulated(context, place, caption, heads, body, (said, *notes))
