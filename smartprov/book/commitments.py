"""Commitment sheets: small books, each a PDF of its own, because a signed file must never change.

A commitment has a joint sheet that all sign, and one for each agency that leads programs in its scope.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smartprov.book.blocks.action_columns import action_total
from smartprov.book.blocks.budget_parts import rounding_notes, table_unit
from smartprov.book.blocks.program_columns import program_total
from smartprov.book.blocks.tabulate import Head, head
from smartprov.book.context import Context
from smartprov.book.model import (
    Aside,
    Block,
    Book,
    Chapter,
    Heading,
    Inlines,
    LineBreak,
    ListBlock,
    Paragraph,
    Row,
    SignatureBox,
    Signatures,
    SpanningCell,
    Table,
    Text,
)
from smartprov.plan.data_blocks import covered_agencies
from smartprov.plan.entities.commitment import Commitment, Signatory
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.program import Action, Program
from smartprov.plan.figures import added
from smartprov.plan.fingerprints import WHOLE, commitment_fingerprint, programs_in_scope
from smartprov.plan.signing import sealed_fingerprint
from smartprov.plan.values import TBD


def commitment_chapter(context: Context, commitment: Commitment, id: str, agency: str = WHOLE) -> Chapter:
    """The sheet: what it is of, what is promised, for which programs, and who is to sign. `id` is the sheet's own."""
    labels = context.labels
    plan = context.plan.masterplan
    names = {"plan": plan.title, "version": commitment.version, "region": plan.region.name}
    if agency == WHOLE:
        opening = labels("sheet.commitment_opening", **names)
        promised = _programs(context, commitment)
    else:
        name = context.plan.agencies[agency].name
        opening = labels("sheet.agency_opening", agency=name, title=commitment.title, **names)
        promised = _own_programs(context, commitment, id, agency)
    undertakings = ListBlock(tuple((Paragraph(each),) for each in commitment.undertakings), ordered=True)
    fingerprint = commitment_fingerprint(context.plan, commitment, agency)
    blocks: tuple[Block, ...] = (
        *_warning(context, commitment, fingerprint, agency),
        Paragraph(opening),
        _heading(context, id, "undertakings"),
        undertakings,
        _heading(context, id, "programs"),
        *promised,
        Paragraph(labels("sheet.fingerprint", fingerprint=fingerprint), "note"),
        _heading(context, id, "signatures"),
        Signatures(_place_and_date(context, commitment), _boxes(context, commitment, agency)),
    )
    return Chapter(id, sheet_title(context, commitment, agency), "", "", "body", blocks)


def group_by_sheet(sheets: Iterable[Book]) -> dict[str, str]:
    """The sheets of single agencies, each with the words under which those of its commitment are offered."""
    groups: dict[str, str] = {}
    joint = None
    for sheet in sheets:
        if joint is not None and sheet.id.startswith(f"{joint.id}-") and sheet.title.startswith(f"{joint.title}: "):
            groups[sheet.id] = joint.words["of_each_agency"].format(title=joint.title)
        else:
            joint = sheet
    return groups


def _warning(context: Context, commitment: Commitment, fingerprint: str, agency: str) -> tuple[Block, ...]:
    """Said on a sheet that is not the one that was sealed, so that nobody takes it for what was signed."""
    sealed = sealed_fingerprint(commitment, agency)
    if context.whole is not None or sealed in ("", fingerprint):
        return ()
    words = context.labels("sheet.not_what_was_sealed", version=commitment.version, fingerprint=sealed)
    return (Aside("warning", (Paragraph(words),)),)


def sheet_title(context: Context, commitment: Commitment, agency: str = WHOLE) -> str:
    """What a sheet is called: an agency's own bears its name."""
    return commitment.title if agency == WHOLE else f"{commitment.title}: {context.plan.agencies[agency].name}"


def sheets_of(context: Context, commitment: Commitment) -> tuple[str, ...]:
    """The agencies that get a sheet of their own: those that lead programs in scope, in the registry's order."""
    covered = covered_agencies(context.plan, commitment)
    return tuple(agency for agency in context.plan.agencies if agency in covered)


def commitment_anchors(chapter: Chapter) -> Mapping[str, str]:
    """Where the sheet's own anchors stand."""
    headings = [block.id for block in chapter.blocks if isinstance(block, Heading)]
    return dict.fromkeys((chapter.id, *headings), chapter.id)


def _heading(context: Context, id: str, part: str) -> Heading:
    return Heading(2, f"{id}--{part}", "", context.labels(f"sheet.{part}"))


def _programs(context: Context, commitment: Commitment) -> tuple[Block, ...]:
    """A row for each program, under the agency that leads it."""
    labels, plan = context.labels, context.plan
    in_scope = programs_in_scope(plan, commitment)
    totals = [program_total(context, program) for program in in_scope]
    unit = table_unit(totals)
    heads = (
        head(labels("column.code"), 1.3, nowrap=True),
        head(labels("column.program"), 6.0),
        head(labels("column.actions"), 1.1, "right", nowrap=True),
        head(labels("column.total_money", unit=context.forms.unit_head(unit)), 1.8, "right", nowrap=True),
    )
    body: list[Row] = []
    for agency in (*sheets_of(context, commitment), TBD):
        members = [program for program in in_scope if program.lead_agency == agency]
        if members:
            name = plan.agencies[agency].name if agency in plan.agencies else labels("row.no_lead")
            body.append(Row((SpanningCell(name, columns=4),), "group"))
        for program in members:
            money = context.money(program_total(context, program), unit)
            body.append(Row((program.id.upper(), program.title, str(len(program.actions)), money)))
    actions = str(sum(len(program.actions) for program in in_scope))
    total = context.money(added(totals), unit)
    body.append(Row((SpanningCell(labels("row.total"), columns=2), actions, total), "total"))
    return (_table(heads, body),)


def _own_programs(context: Context, commitment: Commitment, id: str, agency: str) -> tuple[Block, ...]:
    """What one agency leads: its programs with every action, and how they are measured."""
    led = tuple(each for each in programs_in_scope(context.plan, commitment) if each.lead_agency == agency)
    indicators = tuple(dict.fromkeys(each.id for program in led for each in context.plan.indicators_of(program)))
    measured: tuple[Block, ...] = ()
    if indicators:
        measured = (_heading(context, id, "indicators"), _measures(context, led))
    return (*_actions(context, led), *measured)


def _actions(context: Context, led: tuple[Program, ...]) -> tuple[Block, ...]:
    labels = context.labels
    totals = [program_total(context, program) for program in led]
    parts = [action_total(context, action) for program in led for action in program.actions]
    unit = table_unit((*totals, *parts))
    heads = (
        head(labels("column.code"), 1.5, nowrap=True),
        head(labels("column.action_and_output"), 5.6),
        head(labels("column.years"), 1.3, nowrap=True),
        head(labels("column.total_money", unit=context.forms.unit_head(unit)), 1.8, "right", nowrap=True),
    )
    body: list[Row] = []
    for program, total in zip(led, totals, strict=True):
        name = SpanningCell(f"{program.id.upper()}  {program.title}", columns=3)
        body.append(Row((name, context.money(total, unit)), "group"))
        for action in program.actions:
            money = context.money(action_total(context, action), unit)
            body.append(Row((action.id.upper(), _said(action), _years(context, action), money)))
    whole = added(totals)
    body.append(Row((SpanningCell(labels("row.total"), columns=3), context.money(whole, unit)), "total"))
    return (_table(heads, body), *rounding_notes(context, unit, [(totals, whole)]))


def _said(action: Action) -> Inlines:
    return (Text(action.title), LineBreak(), Text(f"→ {action.output}"))


def _years(context: Context, action: Action) -> str:
    return context.forms.year_range(min(action.years), max(action.years))


def _measures(context: Context, led: tuple[Program, ...]) -> Table:
    """Each indicator once under the first program that uses it, with its baseline and the target of every year."""
    labels = context.labels
    heads = (
        head(labels("column.indicator"), 5.0),
        head(labels("column.baseline"), 1.6, "right"),
        head(labels("column.targets"), 4.0),
    )
    body: list[Row] = []
    for program in led:
        found = context.plan.indicators_of(program)
        if found:
            name = f"{program.id.upper()}  {program.title}"
            body.append(Row((SpanningCell(name, columns=3),), "group"))
        body.extend(_measure(context, indicator) for indicator in found)
    return _table(heads, body)


def _measure(context: Context, indicator: Indicator) -> Row:
    baseline: Inlines = (context.tbd_short(),)
    if not isinstance(indicator.baseline, str):
        baseline = context.number(indicator.baseline.value)
        if isinstance(baseline, str):
            baseline = f"{baseline} ({indicator.baseline.year})"
    targets = [
        context.joined([f"{year}: ", context.number(value)], "") for year, value in sorted(indicator.targets.items())
    ]
    return Row((f"{indicator.title} ({context.unit(indicator.unit)})", baseline, context.joined(targets, "; ")))


def _table(heads: tuple[Head, ...], body: list[Row]) -> Table:
    return Table(tuple(each.column for each in heads), (Row(tuple(each.title for each in heads), "head"),), tuple(body))


def _place_and_date(context: Context, commitment: Commitment) -> str:
    if commitment.date == TBD:
        return context.labels("sheet.place_and_date")
    return context.labels("sheet.on_date", date=context.forms.date(commitment.date))


def _boxes(context: Context, commitment: Commitment, agency: str) -> tuple[SignatureBox, ...]:
    """Room for everyone who is to sign; an agency of which nobody is named yet has room all the same."""
    if agency == WHOLE:
        return tuple(_box(context, each) for each in commitment.signatories)
    own = tuple(_box(context, each) for each in commitment.signatories if each.agency == agency)
    if any(each.agency == agency and each.capacity != "witness" for each in commitment.signatories):
        return own
    note = context.labels("state.no_signatory")
    return (SignatureBox(context.plan.agencies[agency].name, "…", (context.tbd(),), note), *own)


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
