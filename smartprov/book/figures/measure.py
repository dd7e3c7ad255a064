"""How wide a text is in Arimo, and how it is cut or broken to fit. Widths are points; kerning only narrows them."""

from __future__ import annotations

import unicodedata
from functools import cache

from smartprov.book.figures.arimo_widths import BOLD, REGULAR, UNITS_PER_EM

ELLIPSIS = "…"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def drawable(text: str) -> str:
    """The text in one line of letters that Arimo has; controls vanish, other letters become a visible substitute."""
    return " ".join(text.translate(_SUBSTITUTES).split())


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The sum of the advance widths."""
    return sum(map(_widths(bold=bold).__getitem__, text)) * size


def fitted(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of it as fits with an ellipsis; empty if not even one letter does."""
    text = drawable(text)
    if text_width(text, size, bold=bold) <= width:
        return text
    room = width - text_width(ELLIPSIS, size, bold=bold)
    kept = 0
    for letter in text:
        room -= text_width(letter, size, bold=bold)
        if room < 0:
            break
        kept += 1
    start = text[:kept].rstrip(" ,.;:-–(/")
    return start + ELLIPSIS if start else ""


def wrapped(text: str, width: float, size: float, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """The text broken at spaces into at most so many lines; what is too long for the last one, or alone, is cut."""
    done: list[str] = []
    words = drawable(text).split(" ")
    while words and len(done) < lines - 1:
        count = 1
        while count < len(words) and text_width(" ".join(words[: count + 1]), size, bold=bold) <= width:
            count += 1
        done.append(fitted(" ".join(words[:count]), width, size, bold=bold))
        words = words[count:]
    if words:
        done.append(fitted(" ".join(words), width, size, bold=bold))
    return tuple(line for line in done if line)


def letter_widths(runs: str, units_per_em: int) -> dict[str, float]:
    """A table of advance widths, in em by letter. A run reads `start:width*count width …`, the start in hexadecimal."""
    widths: dict[str, float] = {}
    code = 0
    for item in runs.split():
        start, colon, run = item.rpartition(":")
        if colon:
            code = int(start, 16)
        width, _, count = run.partition("*")
        for _ in range(int(count or 1)):
            widths[chr(code)] = int(width) / units_per_em
            code += 1
    return widths


class _Substitutes(dict[int, str | None]):
    """What is drawn for a letter, by its code point; nothing for a control. Fills itself as letters are met."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        shown: str | None = letter if letter.isspace() or letter in _widths(bold=False) else REPLACEMENT
        if not letter.isspace() and unicodedata.category(letter) in {"Cc", "Cf"}:
            shown = None
        self[code] = shown
        return shown


_SUBSTITUTES = _Substitutes()


class _Widths(dict[str, float]):
    """Width in em by letter; one that Arimo does not have is as wide as what is drawn for it."""

    def __missing__(self, letter: str) -> float:
        return self[REPLACEMENT]


@cache
def _widths(*, bold: bool) -> _Widths:
    return _Widths(letter_widths(BOLD if bold else REGULAR, UNITS_PER_EM))
