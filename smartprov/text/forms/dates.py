"""Dates as they are read: `24 Oktober 2023`, `Oktober 2023`, `30 September–2 Oktober 2023`."""

from __future__ import annotations

import datetime as dt
import re

from smartprov.text.forms.languages import Language

PartialDate = str | dt.date
"""An ISO date, known to the day (`2023-10-24`), to the month (`2023-10`) or to the year (`2023`)."""

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_EN_DASH = "\N{EN DASH}"


def date(language: Language, value: PartialDate) -> str:
    """The date in words, as far as it is known. Raises `ValueError` for what is no date."""
    return " ".join(_parts(language, value))


def date_range(language: Language, start: PartialDate, end: PartialDate | None = None) -> str:
    """From start to end; what both share is said once, at the end."""
    last = _parts(language, start if end is None else end)
    first = _parts(language, start)
    if first == last:
        return " ".join(first)
    kept = len(first)
    if len(first) == len(last):
        while kept > 1 and first[kept - 1] == last[kept - 1]:
            kept -= 1
    return f"{' '.join(first[:kept])}{_EN_DASH}{' '.join(last)}"


def year_range(start: int, end: int) -> str:
    """`2024–2028`, or `2024` alone."""
    return str(start) if start == end else f"{start}{_EN_DASH}{end}"


def _parts(language: Language, value: PartialDate) -> tuple[str, ...]:
    """Day, month and year, as many of the last ones as are known."""
    text = value.isoformat()[:10] if isinstance(value, dt.date) else value
    match = _ISO.fullmatch(text)
    if not match:
        raise ValueError(f"not a date: {text!r}")
    year, month, day = match.groups()
    dt.date(int(year), int(month or 1), int(day or 1))
    parts: tuple[str, ...] = (str(int(day)),) if day else ()
    if month:
        parts += (language.months[int(month) - 1],)
    return (*parts, year)
