"""How wide and how high the letters of a Word file are, for the fonts whose measures are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from smartprov.book.figures import arimo_widths
from smartprov.book.figures.measure import letter_widths
from smartprov.render.docx import bookman_widths

MIDDLING = 0.6
"""The width of a letter that no table has, in em; all letters of a typewriter are as wide."""


@dataclass(frozen=True, slots=True)
class Letters:
    """One face of a family, in em: advance widths, and how far it reaches above and below the line."""

    widths: Mapping[str, float]
    above: float
    below: float
    gap: float
    words: dict[str, float] = field(default_factory=dict, compare=False)
    """The widths of words that were asked for before."""

    def height(self, size: int) -> int:
        """Of a single line, in twips, for a size in twips; each part is rounded, as layouts do."""
        return round(self.above * size) + round(self.below * size) + round(self.gap * size)

    def width(self, word: str) -> float:
        """Of a word, in em."""
        width = self.words.get(word)
        if width is None:
            widths = self.widths
            width = self.words[word] = sum([widths.get(letter, MIDDLING) for letter in word])
        return width


@cache
def letters_of(family: str, *, bold: bool, italic: bool) -> Letters | None:
    """A face, or None if the family's measures are not known. Arial's slanted letters are as wide as upright ones."""
    match family:
        case "Bookman Old Style":
            tables = (
                (bookman_widths.LIGHT, bookman_widths.LIGHT_ITALIC),
                (bookman_widths.DEMI, bookman_widths.DEMI_ITALIC),
            )
            return Letters(letter_widths(tables[bold][italic], bookman_widths.UNITS_PER_EM), 0.717, 0.283, 0.2)
        case "Arial":
            table = arimo_widths.BOLD if bold else arimo_widths.REGULAR
            return Letters(letter_widths(table, arimo_widths.UNITS_PER_EM), 0.905, 0.212, 0.033)
        case "Courier New":
            return Letters({}, 0.833, 0.3, 0)
        case _:
            return None
