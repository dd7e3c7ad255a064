"""Which lead agencies have signed, in every commitment there is."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Chip, Inlines, Paragraph, Row, SpanningCell
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.plan import Plan


def covered_agencies(plan: Plan, commitment: Commitment) -> dict[str, list[str]]:
    """The agencies that lead programs in a commitment's scope, and those programs."""
    covered: dict[str, list[str]] = {}
    for program in plan.programs.values():
        in_scope = commitment.scope.programs == "all" or program.id in commitment.scope.programs
        if in_scope and program.lead_agency in plan.agencies:
            covered.setdefault(program.lead_agency, []).append(program.id)
    return covered


def commitment_coverage(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row an agency that leads a program in scope: its role, and whether it has signed."""
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
    return tabulated(context, last(places), labels("caption.commitment_coverage"), heads, body, (*said, *notes))


def _row(context: Context, commitment: Commitment, agency: str, programs: list[str]) -> Row:
    signatory = next((each for each in commitment.signatories if each.agency == agency), None)
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
