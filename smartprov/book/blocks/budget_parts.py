"""Money in tables: the unit of a table, and the note that says why displayed parts may not add up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartprov.book.context import Context
from smartprov.book.model import Block, Paragraph
from smartprov.plan.figures import Amount
from smartprov.text.forms import Unit


def table_unit(amounts: Iterable[Amount]) -> Unit:
    """The unit of every cell of a table: millions of rupiah, or billions once the largest amount has many digits."""
    largest = max((amount.rupiah for amount in amounts), default=0)
    return "billion" if largest >= 10**13 else "million"


def digits_of(unit: Unit) -> int:
    """How many decimals a cell of this unit shows."""
    return 1 if unit in ("billion", "trillion") else 0


def rounding_notes(context: Context, unit: Unit, sums: Sequence[tuple[Sequence[Amount], Amount]]) -> tuple[Block, ...]:
    """Said only where it is true: that some displayed parts do not add up, and that some amounts are lower bounds."""
    notes: list[Block] = []
    adds_up = all(
        context.forms.displayed_parts_add_up([part.rupiah for part in parts], total.rupiah, unit, digits_of(unit))
        for parts, total in sums
    )
    if not adds_up:
        notes.append(Paragraph(context.labels("note.rounding"), "note"))
    undecided = sum(total.undecided for _, total in sums[-1:])
    if undecided:
        notes.append(Paragraph(context.labels("note.undecided", count=context.forms.number(undecided)), "note"))
    return tuple(notes)
