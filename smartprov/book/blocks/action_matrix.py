"""The action matrix: one row an action under its program, with a dot for each year it runs."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.budget_parts import rounding_notes, table_unit
from smartprov.book.blocks.tabulate import Head, filter_words, head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Cell, Inlines, LineBreak, Row, SpanningCell, Text
from smartprov.book.outline import FloatPlace
from smartprov.plan.data_blocks import selected_programs
from smartprov.plan.entities.program import Action, Program
from smartprov.plan.figures import Amount
from smartprov.text.forms import Unit


def action_matrix(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The actions of the programs that the options select."""
    programs = selected_programs(context.plan, options)
    totals = [action_total(context, action) for program in programs for action in program.actions]
    unit = table_unit(totals)
    heads = _heads(context, unit)
    body: list[Row] = []
    number = 0
    for program in programs:
        if program.actions:
            body.append(_program_row(context, program, len(heads)))
        for action in program.actions:
            number += 1
            body.append(_row(context, action, number, unit))
    if number > 1:
        title = SpanningCell(context.labels("row.total"), columns=len(heads) - 2)
        body.append(Row((title, context.money(sum(totals, Amount()), unit), ""), "total"))
    caption = context.labels("caption.action_matrix") + filter_words(context, options)
    sums = rounding_notes(context, unit, [(totals, sum(totals, Amount()))])
    return tabulated(context, last(places), caption, heads, body, (*sums, *notes), numbered=True, frozen=3)


def action_total(context: Context, action: Action) -> Amount:
    """An action's money over all years."""
    return context.figures.by("action").get(action.id, Amount())


def category(context: Context, action: Action) -> str:
    """An action's category in words."""
    return context.labels(f"category.{action.category}")


def funding_words(context: Context, action: Action) -> Inlines:
    """The schemes that pay for an action, and its partners."""
    schemes = dict.fromkeys(line.scheme for line in action.budget)
    titles = [context.plan.funding[scheme].title for scheme in schemes if scheme in context.plan.funding]
    partners = [context.text_or_tbd(partner.name) for partner in action.partners]
    parts: Inlines = ", ".join(titles) if titles else "–"
    if not partners:
        return parts
    named = context.joined(partners)
    named = (Text(named),) if isinstance(named, str) else named
    return (Text(str(parts)), LineBreak(), Text(context.labels("word.partners") + " "), *named)


def _heads(context: Context, unit: Unit) -> tuple[Head, ...]:
    labels = context.labels
    years = labels("column.years")
    return (
        head(labels("column.number"), 0.7, "right", nowrap=True),
        head(labels("column.code"), 1.7, nowrap=True),
        head(labels("column.action"), 4.0),
        head(labels("column.category"), 1.7),
        head(labels("column.output"), 3.2),
        head(labels("column.lead_agency"), 1.8),
        head(labels("column.regions"), 1.6),
        *(head(f"’{year % 100:02d}", 0.55, "center", nowrap=True, group=years) for year in context.years),
        head(
            labels("column.total_money", unit=context.forms.unit_head(unit)),
            1.5,
            "right",
            nowrap=True,
            formula="actions['…'].budget.total",
        ),
        head(labels("column.schemes"), 2.0),
    )


def _program_row(context: Context, program: Program, columns: int) -> Row:
    words = (*context.program_reference(program), Text(f"  {program.title}"))
    return Row((SpanningCell(words, columns=columns),), "group", tone=context.tone(program.dimension))


def _row(context: Context, action: Action, number: int, unit: Unit) -> Row:
    years: tuple[Cell, ...] = tuple("●" if year in action.years else "" for year in context.years)
    cells = (
        str(number),
        (context.reference(action.id, action.id.upper()),) if not context.anchor(action.id) else action.id.upper(),
        action.title,
        category(context, action),
        action.output,
        context.agency(action.lead_agency),
        context.regions(action.regions, most=3),
        *years,
        context.money(action_total(context, action), unit),
        funding_words(context, action),
    )
    return Row(cells, id=context.anchor(action.id), place=context.where(action.id))
