"""What the analysis found: strategic issues, readiness, gaps, risks."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from smartprov.book.blocks.drawn import figure_place, figures, upright_mm
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures import traceability as drawing
from smartprov.book.figures.traceability_panels import Group, Need, Program
from smartprov.book.model import Block, Inlines, Row, SpanningCell
from smartprov.book.outline import FloatPlace, short_code
from smartprov.plan.entities.analysis import Gap
from smartprov.plan.entities.program import Program as PlanProgram


def issues(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row an issue, with the gaps that come from it and the programs that answer it."""
    labels, plan = context.labels, context.plan
    heads = (
        head(labels("column.code"), 1.2, nowrap=True),
        head(labels("column.issue"), 5.4),
        head(labels("column.dimension"), 2.4),
        head(labels("column.gaps"), 2.2),
        head(labels("column.programs"), 2.2),
    )
    body = []
    for issue in plan.issues.values():
        found = [gap.id for gap in plan.gaps.values() if issue.id in gap.issues]
        words: Inlines = f"{issue.title}. {issue.description}" if issue.description else issue.title
        cells = (
            context.code(issue.id),
            words,
            (context.dimension_chip(issue.dimension),),
            context.pointers(found),
            context.pointers(_answering(context, issue.id)),
        )
        body.append(Row(cells, id=context.anchor(issue.id)))
    return tabulated(context, last(places), labels("caption.issues"), heads, body, notes)


def gaps(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The way from gaps to programs and levels of indicators; then one row a gap: the state now, the state wanted."""
    labels = context.labels
    heads = (
        head(labels("column.code"), 1.6),
        head(labels("column.gap"), 3.0),
        head(labels("column.current"), 3.6),
        head(labels("column.desired"), 3.6),
        head(labels("column.issues"), 1.5),
        head(labels("column.programs"), 1.8),
    )
    body = []
    dimension = ""
    for gap in _by_dimension(context):
        if gap.dimension != dimension:
            dimension = gap.dimension
            chip = context.dimension_chip(dimension)
            body.append(Row((SpanningCell((chip,), columns=6),), "group", tone=context.tone(dimension)))
        answering = _answering(context, gap.id)
        programs = context.pointers(answering) if answering else labels("state.unanswered")
        cells = (context.code(gap.id), gap.title, gap.current, gap.desired, context.pointers(gap.issues), programs)
        body.append(Row(cells, id=context.anchor(gap.id)))
    table = tabulated(context, last(places), labels("caption.gaps"), heads, body, notes)
    return (*_trace_figures(context, figure_place(places)), *table)


def _by_dimension(context: Context) -> list[Gap]:
    order = list(context.plan.dimensions)
    place = {id: index for index, id in enumerate(order)}
    return sorted(context.plan.gaps.values(), key=lambda gap: place.get(gap.dimension, len(order)))


TRACE_HEIGHT_MM = 120.0
MOST_LOW_PICTURES = 2
"""Pictures of about half a page share their pages with text; more of them take whole pages instead."""

LEVELS = ("input", "process", "output", "outcome", "impact")


def _trace_figures(context: Context, place: FloatPlace | None) -> tuple[Block, ...]:
    if place is None:
        return ()
    labels, plan = context.labels, context.plan
    answering: dict[str, list[Program]] = {}
    for program in plan.programs.values():
        for need in dict.fromkeys(program.addresses):
            answering.setdefault(need, []).append(_traced(context, program))
    groups = []
    for dimension, gaps in groupby(_by_dimension(context), key=lambda gap: gap.dimension):
        entity = plan.dimensions.get(dimension)
        needs = tuple(Need(short_code("gap", gap.id), gap.title, tuple(answering.get(gap.id, ()))) for gap in gaps)
        title = entity.title if entity else dimension
        groups.append(Group(title, needs, (entity.letter or "") if entity else "", context.tone(dimension)))
    words = drawing.Words(
        labels("column.gap"), labels("column.program"), labels("word.indicator_level"), labels("word.continued"),
        labels("state.unanswered"), labels("word.no_indicator"),
    )  # fmt: skip
    caption = labels("caption.traceability")
    data = drawing.Traceability(caption, tuple(groups), tuple(labels(f"level.{level}") for level in LEVELS), words)
    counts = {"gaps": len(plan.gaps), "unanswered": sum(id not in answering for id in plan.gaps)}
    alt = labels("alt.traceability", **{key: context.forms.number(count) for key, count in counts.items()})
    pictures = drawing.draw_traceability(data, context.width_mm, TRACE_HEIGHT_MM)
    if len(pictures) > MOST_LOW_PICTURES:
        pictures = drawing.draw_traceability(data, *upright_mm(context))
    return figures(context, place, pictures, caption, alt)


def _traced(context: Context, program: PlanProgram) -> Program:
    levels = {LEVELS.index(indicator.level) for indicator in context.plan.indicators_of(program)}
    return Program(program.id.upper(), tuple(sorted(levels)), program.title)


def readiness(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """By component: structure, infrastructure, suprastructure."""
    labels = context.labels
    heads = (
        head(labels("column.code"), 1.5, nowrap=True),
        head(labels("column.condition"), 5.0),
        head(labels("column.score"), 1.0, "center", nowrap=True),
        head(labels("column.recommendation"), 4.6),
    )
    body: list[Row] = []
    for component in ("structure", "infrastructure", "suprastructure"):
        entries = [entry for entry in context.plan.analysis.readiness if entry.component == component]
        if entries:
            body.append(Row((SpanningCell(labels(f"component.{component}"), columns=4),), "group"))
        for entry in entries:
            score = f"{entry.score}/5" if entry.score else "–"
            cells = (context.code(entry.id), entry.condition, score, context.text_or_tbd(entry.recommendation))
            body.append(Row(cells, id=context.anchor(entry.id)))
    return tabulated(context, last(places), labels("caption.readiness"), heads, body, notes)


def risks(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The gravest first: likelihood times impact."""
    labels = context.labels
    heads = (
        head(labels("column.code"), 1.3, nowrap=True),
        head(labels("column.risk"), 4.2),
        head(labels("column.likelihood"), 1.2, "center"),
        head(labels("column.impact"), 1.2, "center"),
        head(labels("column.weight"), 1.0, "center"),
        head(labels("column.mitigation"), 4.6),
        head(labels("column.programs"), 1.9),
    )
    ranked = sorted(context.plan.analysis.risks, key=lambda risk: (-risk.likelihood * risk.impact, risk.id))
    body = [
        Row(
            (
                context.code(risk.id),
                risk.title,
                str(risk.likelihood),
                str(risk.impact),
                str(risk.likelihood * risk.impact),
                risk.mitigation,
                context.pointers(risk.programs),
            ),
            id=context.anchor(risk.id),
        )
        for risk in ranked
    ]
    return tabulated(context, last(places), labels("caption.risks"), heads, body, notes)


def _answering(context: Context, need: str) -> list[str]:
    return [program.id for program in context.plan.programs.values() if need in program.addresses]
