"""Which lead agencies have signed, in every commitment there is."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.drawn import figure_place, figures, upright_mm
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures.coverage import Cell, Coverage, Group, State, draw_coverage
from smartprov.book.model import Block, Chip, Inlines, Paragraph, Row, SpanningCell
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import covered_agencies
from smartprov.plan.entities.commitment import Commitment, Signatory


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
    for id, commitment in plan.commitments.items():
        covered = covered_agencies(plan, commitment)
        signed = {each.agency for each in commitment.signatories if each.method != "unsigned"} & covered.keys()
        title = labels("row.commitment", title=commitment.title, version=commitment.version)
        body.append(Row((SpanningCell(title, columns=4),), "group", id=context.anchor(id)))
        order = list(plan.agencies)
        agencies = sorted(covered, key=order.index)
        body.extend(_row(context, commitment, agency, covered[agency]) for agency in agencies)
        counts = {"signed": context.forms.number(len(signed)), "of": context.forms.number(len(covered))}
        said.append(Paragraph(labels("note.coverage", **counts), "note"))
    caption = labels("caption.commitment_coverage")
    table = tabulated(context, last(places), caption, heads, body, (*said, *notes))
    return (*_figures(context, caption, figure_place(places)), *table)


def _figures(context: Context, caption: str, place: FloatPlace | None) -> tuple[Block, ...]:
    if place is None:
        return ()
    labels, order = context.labels, list(context.plan.agencies)
    groups = []
    for commitment in context.plan.commitments.values():
        agencies = sorted(covered_agencies(context.plan, commitment), key=order.index)
        cells = tuple(_cell(context, commitment, agency) for agency in agencies)
        if cells:
            title = labels("row.commitment", title=commitment.title, version=commitment.version)
            groups.append(Group(title, _signed(context, cells), cells))
    words = (labels("word.signed"), labels("state.unsigned"), labels("state.no_signatory"))
    data = Coverage(caption, tuple(groups), words, labels("word.continued"))
    told = "; ".join(f"{group.title}: {group.count}" for group in groups)
    alt = labels("alt.commitment_coverage", states=told)
    return figures(context, place, draw_coverage(data, *upright_mm(context)), caption, alt)


def _cell(context: Context, commitment: Commitment, id: str) -> Cell:
    agency, state = context.plan.agencies[id], _state(_signatory(commitment, id))
    word = {"signed": "word.signed", "unsigned": "state.unsigned", "missing": "state.no_signatory"}[state]
    return Cell(agency.abbreviation or agency.name, f"{agency.name}: {context.labels(word)}", state)


def _signed(context: Context, cells: tuple[Cell, ...]) -> str:
    counts = {"value": sum(cell.state == "signed" for cell in cells), "of": len(cells)}
    return context.labels("word.signed_of", **{key: context.forms.number(count) for key, count in counts.items()})


def _signatory(commitment: Commitment, agency: str) -> Signatory | None:
    return next((each for each in commitment.signatories if each.agency == agency), None)


def _state(signatory: Signatory | None) -> State:
    if signatory is None:
        return "missing"
    return "unsigned" if signatory.method == "unsigned" else "signed"


def _row(context: Context, commitment: Commitment, agency: str, programs: list[str]) -> Row:
    signatory = _signatory(commitment, agency)
    state: Inlines
    if signatory is None:
        state = (Chip(context.labels("state.no_signatory"), "tbd"),)
    elif signatory.method == "unsigned":
        state = (Chip(context.labels("state.unsigned"), "draft"),)
    else:
        words = context.labels(f"method.{signatory.method}")
        state = f"{words}, {context.forms.date(signatory.date)}" if signatory.date else words
    cells = (
        context.plan.agencies[agency].name,
        context.pointers(programs),
        signatory.position if signatory else "–",
        state,
    )
    return Row(cells)
