"""How each lead agency stands to every commitment there is: signed, changed since, or still missing."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.drawn import figure_place, figures, upright_mm
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures.coverage import Cell, Coverage, Group, draw_coverage
from smartprov.book.model import Block, Chip, Inlines, Paragraph, Row, SpanningCell, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.signing import LABELS, Standing, State, standings


def commitment_coverage(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """A cell for each agency that leads a program in scope; then a row for each: its role, whether it has signed."""
    labels, plan = context.labels, context.plan
    heads = (
        head(labels("column.agency"), 4.6),
        head(labels("column.programs"), 3.0),
        head(labels("column.signatory"), 3.0),
        head(labels("column.signature"), 2.6),
    )
    body: list[Row] = []
    said: list[Block] = []
    standing_by_id = {id: _standings(context, commitment) for id, commitment in plan.commitments.items()}
    for id, commitment in plan.commitments.items():
        title = labels("row.commitment", title=commitment.title, version=commitment.version)
        body.append(Row((SpanningCell(title, columns=4),), "group", id=context.anchor(id)))
        body.extend(_row(context, each) for each in standing_by_id[id])
        said.append(Paragraph(_counted(context, standing_by_id[id]), "note"))
    caption = labels("caption.commitment_coverage")
    table = tabulated(context, last(places), caption, heads, body, (*said, *notes))
    return (*_figures(context, caption, figure_place(places), standing_by_id), *table)


def _standings(context: Context, commitment: Commitment) -> tuple[Standing, ...]:
    """As the whole plan has them, though an extract shows those of its own agencies alone."""
    own = {program.lead_agency for program in context.plan.programs.values()}
    whole = context.whole or context.plan
    found = standings(whole, whole.commitments[commitment.id])
    return found if context.whole is None else tuple(each for each in found if each.agency in own)


def _counted(context: Context, found: tuple[Standing, ...]) -> str:
    counts = {"signed": _count(found, "signed", "changed"), "of": len(found), "changed": _count(found, "changed")}
    words = {key: context.forms.number(count) for key, count in counts.items()}
    if counts["changed"]:
        return context.labels("note.coverage_changed", **words)
    del words["changed"]
    return context.labels("note.coverage", **words)


def _count(found: tuple[Standing, ...], *states: State) -> int:
    return sum(each.state in states for each in found)


def _figures(
    context: Context, caption: str, place: FloatPlace | None, standing_by_id: Mapping[str, tuple[Standing, ...]]
) -> tuple[Block, ...]:
    if place is None:
        return ()
    labels = context.labels
    groups = []
    for id, commitment in context.plan.commitments.items():
        found = standing_by_id[id]
        if found:
            title = labels("row.commitment", title=commitment.title, version=commitment.version)
            counts = {"value": _count(found, "signed", "changed"), "of": len(found)}
            signed = labels("word.signed_of", **{key: context.forms.number(each) for key, each in counts.items()})
            groups.append(Group(title, signed, tuple(_cell(context, each) for each in found)))
    words = {state: labels(key) for state, key in LABELS.items()}
    data = Coverage(caption, tuple(groups), tuple(words.values()), labels("word.continued"))
    told = "; ".join(f"{group.title}: {group.count}" for group in groups)
    alt = labels("alt.commitment_coverage", states=told)
    return figures(context, place, draw_coverage(data, *upright_mm(context)), caption, alt)


def _cell(context: Context, standing: Standing) -> Cell:
    agency = (context.whole or context.plan).agencies[standing.agency]
    title = f"{agency.name}: {context.labels(LABELS[standing.state])}"
    return Cell(agency.abbreviation or agency.name, title, standing.state)


def _row(context: Context, standing: Standing) -> Row:
    cells = (
        context.plan.agencies[standing.agency].name,
        context.pointers(id for id in standing.programs if id in context.plan.programs),
        standing.signatory.position if standing.signatory else "–",
        _state(context, standing),
    )
    return Row(cells)


def _state(context: Context, standing: Standing) -> Inlines:
    signatory = standing.signatory
    if signatory is None:
        return (Chip(context.labels("state.no_signatory"), "tbd"),)
    if standing.state == "unsigned":
        return (Chip(context.labels("state.unsigned"), "draft"),)
    words = context.labels(f"method.{signatory.method}")
    said = f"{words}, {context.forms.date(signatory.date)}" if signatory.date else words
    if standing.state == "signed":
        return said
    return (Text(f"{said}; "), Chip(context.labels("state.changed_since"), "tbd"))
