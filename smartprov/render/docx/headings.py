"""Headings: Word writes their numbers, so each gets the style, and where need be the instance, that yields its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from smartprov.book.model import Aside, Block, Book, Chapter, Heading, Landscape, Listing
from smartprov.render.docx.numbering import ANNEX, BAB, BODY, DECIMAL, Definitions, Ladder, Level

DEEPEST = 6
Matter = Literal["front", "body", "annex"]
Numbered = tuple[int, int]
"""A level, from 0, and the instance that counts it."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The ladders of a book, and which of its headings its contents list."""

    definitions: Definitions
    is_decimal: bool
    listed: frozenset[str] | None
    """Anchors in the contents, or None for a book without: there every heading counts as listed."""
    body: Ladder
    annex: Ladder
    _matter: list[Matter] = field(default_factory=lambda: ["body"])

    def open_chapter(self, chapter: Chapter) -> tuple[str, Numbered | None]:
        """The style of a chapter's title, and its instance where the style's would not count right."""
        self._matter[0] = chapter.matter
        return self.place(chapter.id, 1, chapter.label, is_counted=chapter.change != "deleted")

    def place(self, anchor: str, level: int, number: str, *, is_counted: bool = True) -> tuple[str, Numbered | None]:
        """The same for a heading inside the chapter. What was deleted is not counted: its style counts it on when it
        comes back, and no instance may depend on it once it is gone.
        """
        depth = min(level, DEEPEST)
        if not number:
            is_listed = self.listed is None or anchor in self.listed
            return _unnumbered_style(depth, is_listed=is_listed), None
        is_annex = self._matter[0] == "annex"
        ladder = self.annex if is_annex else self.body
        instance = ladder.place(depth - 1, number) if is_counted else 0
        style = f"Annex Heading {depth}" if is_annex else f"Heading {depth}"
        return style, (depth - 1, instance) if instance else None


def headings_of(book: Book) -> Headings:
    """Finds out how a book counts: by chapter and letter, or by decimals."""
    is_decimal = _is_decimal(book)
    below = DECIMAL if is_decimal else BAB
    body = (_chapter_level(book, "body"), *below)
    annex = (_chapter_level(book, "annex"), *below)
    definitions = Definitions(body, annex)
    return Headings(
        definitions, is_decimal, _listed(book), Ladder(BODY, body, definitions), Ladder(ANNEX, annex, definitions)
    )


def _unnumbered_style(depth: int, *, is_listed: bool) -> str:
    if is_listed:
        return f"Heading {depth} Unnumbered"
    return "TOC Heading" if depth == 1 else f"Heading {depth} Unlisted"


def _chapter_level(book: Book, matter: Matter) -> Level:
    """Words before the number, as in the first label of that matter."""
    for chapter in book.chapters:
        if chapter.matter == matter and chapter.number and chapter.label.endswith(chapter.number):
            words = chapter.label.removesuffix(chapter.number).replace("%", "\uff05")
            return Level("decimal" if chapter.number.isdigit() else "upperRoman", f"{words}%1")
    return Level("upperRoman", "%1")


def _is_decimal(book: Book) -> bool:
    """Whether numbers of headings repeat those above them. Letters and numbers of the other ladder never do."""
    for chapter in book.chapters:
        for heading in _headings(chapter.blocks):
            if heading.number:
                return re.fullmatch(r"\w+(\.\w+)+", heading.number) is not None
    return False


def _headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Landscape() | Aside():
                yield from _headings(block.blocks)
            case _:
                pass


def _listed(book: Book) -> frozenset[str] | None:
    listings = [
        block
        for chapter in book.chapters
        for block in chapter.blocks
        if isinstance(block, Listing) and block.of == "contents"
    ]
    return frozenset(entry.target for listing in listings for entry in listing.entries) if listings else None
