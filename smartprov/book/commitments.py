"""Commitment sheets: one small book per commitment, a PDF of its own, because a signed file must never change."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.budget_parts import table_unit
from smartprov.book.blocks.program_columns import program_total
from smartprov.book.blocks.tabulate import head
from smartprov.book.context import Context
from smartprov.book.model import (
    Block,
    Chapter,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Row,
    SignatureBox,
    Signatures,
    SpanningCell,
    Table,
)
from smartprov.plan.data_blocks import covered_agencies
from smartprov.plan.entities.commitment import Commitment, Signatory
from smartprov.plan.figures import Amount
from smartprov.plan.values import TBD


def commitment_chapter(context: Context, commitment: Commitment) -> Chapter:
    """The sheet: what it is of, what is promised, for which programs, and who is to sign."""
    labels = context.labels
    plan = context.plan.masterplan
    opening = labels("sheet.commitment_opening", plan=plan.title, version=commitment.version, region=plan.region.name)
    undertakings = ListBlock(tuple((Paragraph(each),) for each in commitment.undertakings), ordered=True)
    blocks: tuple[Block, ...] = (
        Paragraph(opening),
        Heading(2, f"{commitment.id}--undertakings", "", labels("sheet.undertakings")),
        undertakings,
        Heading(2, f"{commitment.id}--programs", "", labels("sheet.programs")),
        _programs(context, commitment),
        Heading(2, f"{commitment.id}--signatures", "", labels("sheet.signatures")),
        Signatures(_place_and_date(context, commitment), tuple(_box(context, each) for each in commitment.signatories)),
    )
    return Chapter(commitment.id, commitment.title, "", "", "body", blocks)


def commitment_anchors(commitment: Commitment) -> Mapping[str, str]:
    """Where the sheet's own anchors stand."""
    parts = ("", "--undertakings", "--programs", "--signatures")
    return {f"{commitment.id}{part}": commitment.id for part in parts}


def _programs(context: Context, commitment: Commitment) -> Table:
    labels, plan = context.labels, context.plan
    covered = covered_agencies(plan, commitment)
    in_scope = [
        program
        for program in plan.programs.values()
        if commitment.scope.programs == "all" or program.id in commitment.scope.programs
    ]
    totals = [program_total(context, program) for program in in_scope]
    unit = table_unit(totals)
    heads = (
        head(labels("column.code"), 1.3, nowrap=True),
        head(labels("column.program"), 6.0),
        head(labels("column.actions"), 1.1, "right", nowrap=True),
        head(labels("column.total_money", unit=context.forms.unit_head(unit)), 1.8, "right", nowrap=True),
    )
    body: list[Row] = []
    order = [*(agency for agency in plan.agencies if agency in covered), TBD]
    for agency in order:
        members = [program for program in in_scope if program.lead_agency == agency]
        if members:
            name = plan.agencies[agency].name if agency in plan.agencies else labels("row.no_lead")
            body.append(Row((SpanningCell(name, columns=4),), "group"))
        for program in members:
            money = context.money(program_total(context, program), unit)
            body.append(Row((program.id.upper(), program.title, str(len(program.actions)), money)))
    actions = str(sum(len(program.actions) for program in in_scope))
    total = context.money(sum(totals, Amount()), unit)
    body.append(Row((SpanningCell(labels("row.total"), columns=2), actions, total), "total"))
    return Table(tuple(each.column for each in heads), (Row(tuple(each.title for each in heads), "head"),), tuple(body))


def _place_and_date(context: Context, commitment: Commitment) -> str:
    if commitment.date == TBD:
        return context.labels("sheet.place_and_date")
    return context.labels("sheet.on_date", date=context.forms.date(commitment.date))


def _box(context: Context, signatory: Signatory) -> SignatureBox:
    agency = context.plan.agencies.get(signatory.agency)
    acting = " ".join(context.labels(f"acting.{each}") for each in signatory.acting)
    position = _in_capacity(context, signatory, f"{acting} {signatory.position}".strip())
    name: Inlines = (context.tbd(),) if signatory.name == TBD else signatory.name
    note = "" if signatory.method != "unsigned" else context.labels("state.unsigned")
    return SignatureBox(agency.name if agency else signatory.agency, position, name, note)


def _in_capacity(context: Context, signatory: Signatory, position: str) -> str:
    """The position, and what tells a delegate or a witness from the head of an agency."""
    if signatory.capacity == "witness":
        return context.labels("sheet.witness", position=position)
    if signatory.capacity == "delegate":
        position = context.labels("sheet.delegate", position=position)
    return (
        context.labels("sheet.mandate", position=position, mandate=signatory.mandate) if signatory.mandate else position
    )
