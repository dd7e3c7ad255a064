"""The numbers that a plan knows, each with the path that asks for it; found by an entity, or by how one is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from smartprov.plan.figures import Amount, Count, Share
from smartprov.plan.lookup import BELONGS, CalendarYear, Key, Lookup, Value, View
from smartprov.text.forms.typed import Typed, typed_numbers

TABLES = ("programs", "actions", "facts", *BELONGS)
COUNTED = ("programs", "actions", "indicators", "quick_wins")
"""What may be counted of an entity."""


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A number and the path to it."""

    path: tuple[Key, ...]
    value: Value

    def __str__(self) -> str:
        return spelled(self.path)


def spelled(path: tuple[Key, ...]) -> str:
    """A path as an expression: `programs['gov-01'].budget.total`."""
    words = str(path[0])
    for before, step in pairwise(path):
        is_key = isinstance(step, int) or before in _KEYED
        quoted = step if isinstance(step, int) else f"'{step}'"
        words += f"[{quoted}]" if is_key and step not in _ATTRIBUTES else f".{step}"
    return words


def numbers_of(lookup: Lookup, id: str) -> tuple[KnownNumber, ...]:
    """The numbers of an entity, by its id."""
    return tuple(each for table in TABLES for each in _of_entity(lookup, (table, id)))


def numbers_printed_as(lookup: Lookup, text: str) -> tuple[KnownNumber, ...] | None:
    """Every number of the plan that prints as this one does; None for a text that is not one number."""
    found = typed_numbers(text.strip())
    if len(found) != 1 or found[0].text.strip() != text.strip() or found[0].measure in ("year", "label"):
        return None
    return tuple(each for each in known_numbers(lookup) if _is_printed_as(each.value, found[0]))


def known_numbers(lookup: Lookup) -> Iterator[KnownNumber]:
    """The plan's own numbers first, then those of its parts."""
    yield from _money(lookup, ())
    yield from _counts(lookup)
    for table in TABLES:
        view = lookup.value((table,))
        for id in view.members if isinstance(view, View) else ():
            yield from _of_entity(lookup, (table, id))


def _counts(lookup: Lookup) -> Iterator[KnownNumber]:
    for name in lookup.names:
        yield from _number(lookup, (name, "count"))
    for name in ("count", "share"):
        yield from _number(lookup, ("regions", "with_masterplan", name))


def _of_entity(lookup: Lookup, path: tuple[Key, ...]) -> Iterator[KnownNumber]:
    view = lookup.value(path)
    if not isinstance(view, View):
        return
    for name in view.members:
        if name == "budget":
            yield from _money(lookup, path)
        elif name in COUNTED:
            yield from _number(lookup, (*path, name, "count"))
        elif name in ("value", "of", "share", "score"):
            yield from _number(lookup, (*path, name))


def _money(lookup: Lookup, path: tuple[Key, ...]) -> Iterator[KnownNumber]:
    budget = lookup.value((*path, "budget"))
    if not isinstance(budget, View):
        return
    yield from _number(lookup, (*path, "budget", "total"))
    for name in budget.members:
        cuts = lookup.value((*path, "budget", name))
        for key in cuts.members if isinstance(cuts, View) else ():
            yield from _number(lookup, (*path, "budget", name, key))


def _number(lookup: Lookup, path: tuple[Key, ...]) -> Iterator[KnownNumber]:
    value = lookup.value(path)
    if isinstance(value, bool | CalendarYear) or (isinstance(value, Amount) and value.is_empty):
        return
    if isinstance(value, Amount | Count | Share | int | float):
        yield KnownNumber(path, value)


def _is_printed_as(value: Value, typed: Typed) -> bool:
    match value:
        case Amount():
            return typed.measure == "rupiah" and _is_near(Fraction(value.rupiah), typed)
        case Share():
            is_percent = typed.measure == "percent" and value.value is not None
            return is_percent and _is_near((value.value or Fraction(0)) * 100, typed)
        case Count():
            return not typed.measure and typed.low == value.number
        case int() | float():
            return typed.measure != "rupiah" and typed.low == Fraction(str(value))
        case _:
            return False


def _is_near(value: Fraction, typed: Typed) -> bool:
    return abs(value - typed.low) <= typed.step / 2


_KEYED = frozenset((*TABLES, "by_year", "by_scheme", "by_phase"))
_ATTRIBUTES = frozenset(("count", "share", "with_masterplan"))
