"""Which anchors a book holds, and which of them anything leads to."""

from __future__ import annotations

from dataclasses import dataclass

from smartprov.book.model import Book, Chapter, Figure, Heading, ListingEntry, Paragraph, Reference, Row, Sheet, Table
from smartprov.render.pdf.walk import values_in


@dataclass(frozen=True, slots=True)
class Anchors:
    """`present` are the ids that something in this book carries, `wanted` those that a reference leads to."""

    present: frozenset[str]
    wanted: frozenset[str]


def find_anchors(book: Book) -> Anchors:
    """One walk over the book."""
    present: set[str] = set()
    wanted: set[str] = set()
    for value in values_in(book.chapters):
        if isinstance(value, (Chapter, Heading, Paragraph, Table, Row, Figure, Sheet)):
            present.add(value.id)
        elif isinstance(value, (Reference, ListingEntry)):
            wanted.add(value.target)
    return Anchors(frozenset(present - {""}), frozenset(wanted))
