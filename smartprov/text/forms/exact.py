"""Numbers without artefacts: every accepted type becomes an exact fraction, and rounding is half away from zero."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

Number = int | float | Decimal | Fraction
"""What may be written. A float means the decimal number that its 15 certain digits spell, so 0.1 + 0.2 is 0.3."""

LONGEST_DECIMALS = 15
"""A fraction with more decimals than this is written rounded when no number of digits is asked for."""


def exact(value: Number) -> Fraction:
    """The number as a fraction. Raises `ValueError` for infinity and for what is not a number."""
    if type(value) is Fraction:
        return value
    if isinstance(value, float):
        return _spelled(value)
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"not a finite number: {value!r}")
    return Fraction(value)


@lru_cache(maxsize=4096)
def _spelled(value: float) -> Fraction:
    if not math.isfinite(value):
        raise ValueError(f"not a finite number: {value!r}")
    return Fraction(f"{value:.15g}")


def rounded(value: Number, digits: int = 0) -> int:
    """The number in units of its last digit: `rounded(2.345, 2)` is 235. A half goes away from zero."""
    scale: int = 10**digits
    if isinstance(value, int):
        return value * scale
    numerator, denominator = exact(value).as_integer_ratio()
    whole = (2 * abs(numerator) * scale + denominator) // (2 * denominator)
    return -whole if numerator < 0 else whole


def decimals_of(value: Number) -> int | None:
    """How many decimals write the number exactly; `None` if no reasonable number does."""
    if isinstance(value, int):
        return 0
    denominator = exact(value).denominator
    return next((digits for digits in range(LONGEST_DECIMALS + 1) if 10**digits % denominator == 0), None)
