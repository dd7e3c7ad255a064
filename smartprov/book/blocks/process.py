"""How the plan was made: milestones, whose dates may be in conflict, and consultations."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Chip, Inline, Inlines, LineBreak, Paragraph, Row, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.milestone import Milestone, MilestoneDate


def milestones(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a milestone; dates on which sources disagree stand side by side, each with its source."""
    labels, plan = context.labels, context.plan
    heads = (
        head(labels("column.kind"), 2.0),
        head(labels("column.milestone"), 4.0),
        head(labels("column.date"), 4.2),
        head(labels("column.place"), 1.6),
        head(labels("column.yields"), 3.8),
    )
    body = []
    for id, milestone in plan.milestones.items():
        kind = labels(f"milestone.{milestone.kind}")
        if milestone.stage is not None:
            kind = labels(
                "milestone.stage", kind=kind, stage=context.forms.roman(milestone.stage) if milestone.stage else "0"
            )
        cells = (
            kind,
            milestone.title,
            _dates(context, milestone),
            milestone.place or "–",
            context.forms.list(milestone.yields) if milestone.yields else "–",
        )
        body.append(Row(cells, id=context.anchor(id)))
    if any(len(milestone.dates) > 1 for milestone in plan.milestones.values()):
        notes = (Paragraph(labels("note.conflict"), "note"), *notes)
    return tabulated(context, last(places), labels("caption.milestones"), heads, body, notes)


def _dates(context: Context, milestone: Milestone) -> Inlines:
    if not milestone.dates:
        return (context.tbd(),)
    inlines: list[Inline] = []
    if len(milestone.dates) > 1:
        inlines += [Chip(context.labels("state.conflict"), "conflict"), LineBreak()]
    for index, date in enumerate(milestone.dates):
        if index:
            inlines.append(LineBreak())
        inlines.extend(_date(context, date))
    return tuple(inlines)


def _date(context: Context, date: MilestoneDate) -> tuple[Inline, ...]:
    words = Text(context.forms.date_range(date.start, date.end))
    if date.source is None:
        return (words,)
    return (words, Text(" ("), context.cited(date.source), Text(")"))


def consultations(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row a consultation: who was heard, what came of it."""
    labels = context.labels
    heads = (
        head(labels("column.date"), 1.9),
        head(labels("column.consultation"), 3.6),
        head(labels("column.groups"), 3.4),
        head(labels("column.result"), 4.2),
        head(labels("column.follow_up"), 2.0),
    )
    body = []
    for id, consultation in sorted(context.plan.consultations.items(), key=lambda item: (item[1].date, item[0])):
        groups: list[Inlines] = []
        for group in consultation.groups:
            count: Inline = (
                context.tbd_short() if isinstance(group.count, str) else Text(context.forms.number(group.count))
            )
            groups.append((Text(f"{group.name}: "), count))
        cells = (
            context.forms.date(consultation.date),
            f"{labels(f'consultation.{consultation.kind}')}: {consultation.title}",
            context.joined(groups, "; "),
            context.text_or_tbd(consultation.result),
            context.pointers(consultation.follow_up),
        )
        body.append(Row(cells, id=context.anchor(id)))
    return tabulated(context, last(places), labels("caption.consultations"), heads, body, notes)
