"""Numbers, shares and money in digits: `41,5`, `88,9%`, `Rp1.500.000.000,00`, `Rp1,5 miliar`."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from smartprov.text.forms.exact import Number, decimals_of, exact, rounded
from smartprov.text.forms.languages import FACTORS, Language, Unit

MINUS = "\N{MINUS SIGN}"
EN_DASH = "\N{EN DASH}"

_SHORT_UNITS: tuple[Unit, ...] = ("million", "billion", "trillion")

_remembering = lru_cache(2**15, typed=True)
"""A book prints the same amounts and targets in its matrices, its sheets and its lists."""


@_remembering
def number(language: Language, value: Number, digits: int | None = None) -> str:
    """The number with exactly `digits` decimals, or with as many as it has (two if they never end)."""
    if digits is None:
        exact_digits = decimals_of(value)
        digits = 2 if exact_digits is None else exact_digits
    units = rounded(value, digits)
    return (MINUS if units < 0 else "") + _digits(language, abs(units), digits)


def number_range(language: Language, low: Number, high: Number) -> str:
    """`70–75`; a word stands between the two where a minus would make the dash ambiguous."""
    between = EN_DASH if exact(low) >= 0 and exact(high) >= 0 else f" {language.to} "
    return f"{number(language, low)}{between}{number(language, high)}"


def percent(language: Language, share: Number, digits: int = 1) -> str:
    """A share of 1 as per cent: 24/27 is `88,9%`."""
    return number(language, exact(share) * 100, digits) + "%"


def percent_points(language: Language, value: Number, digits: int | None = None) -> str:
    """A value that already counts in hundredths: 41.5 is `41,5%`."""
    return number(language, value, digits) + "%"


def rupiah(language: Language, amount: Number) -> str:
    """Money in full with two decimals and no space after `Rp`, as ministry rules on letters ask (domain.md §7)."""
    sen = rounded(amount, 2)
    return (MINUS if sen < 0 else "") + "Rp" + _digits(language, abs(sen), 2)


@_remembering
def rupiah_short(language: Language, amount: Number) -> str:
    """Money for reading: at most two decimals, one from 100 units on, trailing zeros dropped; `Rp1 triliun`."""
    size = abs(exact(amount))
    sign = MINUS if amount < 0 else ""
    whole = rounded(size)
    if whole < FACTORS["million"]:
        return (sign if whole else "") + "Rp" + _digits(language, whole, 0)
    unit, units, digits = next(
        (unit, units, digits)
        for unit in _SHORT_UNITS
        for units, digits in [_short(size / FACTORS[unit])]
        if units < 1000 * 10**digits or unit == _SHORT_UNITS[-1]
    )
    while digits and units % 10 == 0:
        units, digits = units // 10, digits - 1
    return f"{sign}Rp{_digits(language, units, digits)} {language.units[unit]}"


def _short(size: Fraction) -> tuple[int, int]:
    """The size in units of its last digit, and how many decimals that makes."""
    digits = 2 if rounded(size, 2) < 100_00 else 1
    return rounded(size, digits), digits


@_remembering
def rupiah_in(language: Language, amount: Number, unit: Unit, digits: int = 0) -> str:
    """The bare number for a column headed "Rp juta": the amount in units, rounded."""
    return number(language, _in_units(amount, FACTORS[unit]), digits)


def _in_units(amount: Number, factor: int) -> Fraction:
    return Fraction(amount, factor) if isinstance(amount, int) else exact(amount) / factor


def unit_head(language: Language, unit: Unit) -> str:
    """What stands in the head of such a column: `Rp juta`, or `Rp`."""
    return f"Rp {language.units[unit]}".rstrip()


def displayed_parts_add_up(parts: Iterable[Number], total: Number, unit: Unit, digits: int = 0) -> bool:
    """Whether the rounded parts, as printed, sum to the rounded total, as printed; if not, a rounding note is due."""
    factor = FACTORS[unit]
    shown = sum(rounded(_in_units(part, factor), digits) for part in parts)
    return shown == rounded(_in_units(total, factor), digits)


def unit_for(largest: Number) -> Unit:
    """The unit in which the largest amount of a table has one to five digits before the decimal sign."""
    size = abs(exact(largest))
    if size >= 100 * FACTORS["trillion"]:
        return "trillion"
    if size >= 100 * FACTORS["billion"]:
        return "billion"
    return "million" if size >= 100 * FACTORS["thousand"] else "rupiah"


def _digits(language: Language, units: int, digits: int) -> str:
    """A whole number ≥ 0 of units of the last digit, with separators."""
    whole, rest = divmod(units, 10**digits)
    grouped = f"{whole:,}".replace(",", language.thousands)
    return f"{grouped}{language.decimal}{rest:0{digits}d}" if digits else grouped
