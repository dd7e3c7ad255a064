"""The agencies, and what each leads and supports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from smartprov.book.blocks.budget_parts import rounding_notes, table_unit
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Row
from smartprov.book.outline import FloatPlace
from smartprov.plan.figures import NO_MONEY, added


def agencies(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """One row an agency, those without programs included: they see that they have none."""
    labels, plan = context.labels, context.plan
    by_agency = context.figures.by("agency")
    unit = table_unit((context.figures.total,))
    heads = (
        head(labels("column.number"), 0.7, "right", nowrap=True),
        head(labels("column.agency"), 4.6),
        head(labels("column.abbreviation"), 1.8),
        head(labels("column.leads"), 1.1, "right", nowrap=True),
        head(labels("column.supports"), 1.2, "right", nowrap=True),
        head(labels("column.actions"), 1.1, "right", nowrap=True),
        head(labels("column.total_money", unit=context.forms.unit_head(unit)), 1.7, "right", nowrap=True),
    )
    body = []
    programs = tuple(plan.programs.values())
    leading = Counter(program.lead_agency for program in programs)
    supporting = Counter(id for program in programs for id in dict.fromkeys(program.supporting_agencies))
    acting = Counter(action.lead_agency for program in programs for action in program.actions)
    for number, (id, agency) in enumerate(plan.agencies.items(), 1):
        cells = (
            str(number),
            agency.name,
            agency.abbreviation or "–",
            *(str(count[id]) if count[id] else "–" for count in (leading, supporting, acting)),
            context.money(by_agency.get(id, NO_MONEY), unit),
        )
        body.append(Row(cells, id=context.anchor(id)))
    led = [by_agency.get(id, NO_MONEY) for id in plan.agencies]
    total = added(led)
    sums = rounding_notes(context, unit, [((total,), total)])  # no sum is shown, so that none can seem wrong
    return tabulated(context, last(places), labels("caption.agencies"), heads, body, (*sums, *notes))
