"""Which anchors a book holds, and which of them anything leads to."""

from __future__ import annotations

from dataclasses import dataclass

from smartprov.book.model import (
    Book,
    Chapter,
    Figure,
    Heading,
    IndexTarget,
    ListingEntry,
    Paragraph,
    Reference,
    Row,
    Sheet,
    Table,
)
from smartprov.render.pdf.walk import values_in


@dataclass(frozen=True, slots=True)
class Anchors:
    """`present` are the ids that something in this book carries, `wanted` those that a reference leads to.

    `rows` are the present ones that only a table's row carries; a row is marked in print only if it is wanted. `sheets`
    are those of program sheets.
    """

    present: frozenset[str]
    wanted: frozenset[str]
    rows: frozenset[str]
    sheets: frozenset[str]

    @property
    def own(self) -> frozenset[str]:
        """Those of places that belong to one program, agency or region alone."""
        return self.rows | self.sheets

    @property
    def printed(self) -> list[str]:
        """Those that have a page."""
        return sorted(self.present - (self.rows - self.wanted))


def find_anchors(book: Book) -> Anchors:
    """One walk over the book."""
    present: set[str] = set()
    rows: set[str] = set()
    sheets: set[str] = set()
    wanted: set[str] = set()
    for value in values_in(book.chapters):
        if isinstance(value, (Chapter, Heading, Paragraph, Table, Figure, Sheet)):
            present.add(value.id)
            if isinstance(value, Sheet):
                sheets.add(value.id)
        elif isinstance(value, Row):
            rows.add(value.id)
        elif isinstance(value, (Reference, ListingEntry, IndexTarget)):
            wanted.add(value.target)
    sets = ((present | rows) - {""}, wanted, rows - present - {""}, sheets - {""})
    return Anchors(*map(frozenset, sets))
