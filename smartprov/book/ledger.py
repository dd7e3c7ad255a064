"""What is noted while a book is written, for its back matter: which sources are cited, what is treated where."""

from __future__ import annotations

from dataclasses import dataclass, field

from smartprov.book.model import Inline, Sheet

MOST_TARGETS = 12
"""Of an index entry's places, as many as are shown; the chief one is always among them."""


@dataclass(slots=True)
class Ledger:
    """One book's notes. `here` is the anchor of what is being written: a heading, a table, a sheet."""

    here: str = ""
    cited: dict[str, None] = field(default_factory=dict)
    treated: dict[str, dict[str, None]] = field(default_factory=dict)
    """Entity id to the anchors where it is referred to, in reading order."""
    sheets: dict[str, Sheet] = field(default_factory=dict)
    pointers: dict[tuple[str, str, str], Inline] = field(default_factory=dict)
    """Pointers as they were written, by book, id and words: a matrix points at the same few agencies in every row."""
    terms: dict[str, None] = field(default_factory=dict)
    """Abbreviations that were expanded, in the order of their first use."""

    def note(self, id: str) -> None:
        """An entity is referred to here."""
        if self.here:
            places = self.treated.setdefault(id, {})
            if len(places) < MOST_TARGETS:
                places[self.here] = None
