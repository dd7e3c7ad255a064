"""What the analysis found: strategic issues, readiness, gaps, risks."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Inlines, Row, SpanningCell
from smartprov.book.outline import FloatPlace


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
    """One row a gap: the state now, the state wanted, and the programs between."""
    labels, plan = context.labels, context.plan
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
    order = list(plan.dimensions)
    for gap in sorted(plan.gaps.values(), key=lambda gap: order.index(gap.dimension) if gap.dimension in order else 99):
        if gap.dimension != dimension:
            dimension = gap.dimension
            chip = context.dimension_chip(dimension)
            body.append(Row((SpanningCell((chip,), columns=6),), "group", tone=context.tone(dimension)))
        answering = _answering(context, gap.id)
        programs = context.pointers(answering) if answering else labels("state.unanswered")
        cells = (context.code(gap.id), gap.title, gap.current, gap.desired, context.pointers(gap.issues), programs)
        body.append(Row(cells, id=context.anchor(gap.id)))
    return tabulated(context, last(places), labels("caption.gaps"), heads, body, notes)


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
