"""What differs between languages when a number, a date or a list is written: separators, names and little words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

LanguageCode = Literal["id", "en"]
Unit = Literal["rupiah", "thousand", "million", "billion", "trillion"]

FACTORS: dict[Unit, int] = {"rupiah": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words and signs of one language, of which there is one object."""

    code: LanguageCode
    thousands: str
    decimal: str
    months: tuple[str, ...]
    units: Mapping[Unit, str]
    conjunction: str
    at_least: str
    to: str


INDONESIAN = Language(
    code="id",
    thousands=".",
    decimal=",",
    months=(
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    units={"rupiah": "", "thousand": "ribu", "million": "juta", "billion": "miliar", "trillion": "triliun"},
    conjunction="dan",
    at_least="sedikitnya",
    to="sampai",
)

ENGLISH = Language(
    code="en",
    thousands=",",
    decimal=".",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    units={"rupiah": "", "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion"},
    conjunction="and",
    at_least="at least",
    to="to",
)

LANGUAGES: dict[LanguageCode, Language] = {"id": INDONESIAN, "en": ENGLISH}
