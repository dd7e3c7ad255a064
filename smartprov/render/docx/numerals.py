"""Numbers as Word's list levels write them, and the other way round."""

from __future__ import annotations

import re
from typing import Literal

NumberFormat = Literal["decimal", "upperRoman", "upperLetter", "lowerLetter"]

ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
ALPHABET = 26
HIGHEST = 32767
"""Word counts no further."""


def numeral(value: int, format: NumberFormat) -> str:
    """A number from 1 up in one of Word's formats; after Z come AA and BB, as Word has it."""
    match format:
        case "decimal":
            return str(value)
        case "upperRoman":
            return _roman(value)
        case "upperLetter":
            return chr(ord("A") + (value - 1) % ALPHABET) * ((value - 1) // ALPHABET + 1)
        case "lowerLetter":
            return numeral(value, "upperLetter").lower()


def value_of(text: str, format: NumberFormat) -> int | None:
    """The number that Word writes so, or None where it would write it otherwise or not at all."""
    value = _read(text, format)
    return value if value is not None and 0 < value <= HIGHEST and numeral(value, format) == text else None


def _read(text: str, format: NumberFormat) -> int | None:
    match format:
        case "decimal":
            return int(text) if re.fullmatch(r"[1-9][0-9]{0,4}", text) else None
        case "upperRoman":
            return _from_roman(text) if re.fullmatch(r"[MDCLXVI]{1,30}", text) else None
        case "upperLetter":
            return (len(text) - 1) * ALPHABET + ord(text[0]) - ord("A") + 1 if re.fullmatch(r"[A-Z]+", text) else None
        case "lowerLetter":
            return _read(text.upper(), "upperLetter") if re.fullmatch(r"[a-z]+", text) else None


def _roman(value: int) -> str:
    written = ""
    for worth, letters in ROMAN:
        written += letters * (value // worth)
        value %= worth
    return written


def _from_roman(text: str) -> int:
    total = 0
    for worth, letters in ROMAN:
        while text.startswith(letters):
            total += worth
            text = text.removeprefix(letters)
    return total
