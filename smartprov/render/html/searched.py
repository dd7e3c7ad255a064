"""What a search can find: the sections of all chapters, and every program, agency and region that has a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from smartprov.book.model import (
    Aside,
    Bars,
    Block,
    Book,
    Chapter,
    CodeBlock,
    DefinitionList,
    Edition,
    EntityPage,
    Facets,
    Figure,
    Heading,
    Index,
    Landscape,
    ListBlock,
    Listing,
    Paragraph,
    Revision,
    Sheet,
    Signatures,
    SpanningCell,
    Strip,
    Table,
)
from smartprov.render.html.addresses import Addresses
from smartprov.render.html.inlines import plain_text
from smartprov.render.html.menu import chapter_name

KINDS = ("program", "agency", "region", "section")
"""In the order in which hits are shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one hit leads to. `where` says what it is a part of; `text` is all its words, the telling ones first."""

    kind: str
    there: str
    label: str
    title: str
    where: str
    text: str
    facets: Facets | None = None


def everything(edition: Edition, addresses: Addresses) -> Iterator[Found]:
    """In the order of the edition, so that hits of equal weight stand in it too."""
    for page in edition.pages:
        yield _entity(edition, addresses, page)
    with_page = {(page.book, page.anchor) for page in edition.pages}
    for book in edition.books:
        for chapter in book.chapters:
            yield from _sections(addresses, book, chapter, with_page)


def words_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of blocks, piece by piece; without columns of numbers, which nobody looks for, and without listings."""
    for block in blocks:
        yield from _words(block)


def _entity(edition: Edition, addresses: Addresses, page: EntityPage) -> Found:
    dimensions = edition.facet_titles.get("dimension", {})
    where = ", ".join(dimensions[id] for id in page.facets.dimension if id in dimensions)
    text = _joined(words_of(page.blocks))
    return Found(page.kind, addresses.entity(page), _label(page), page.title, where, text, page.facets)


def _label(page: EntityPage) -> str:
    """A sheet's code says more than the label of its page, which names the kind."""
    first = page.blocks[0] if page.blocks else None
    return first.code if isinstance(first, Sheet) else page.label


def _sections(addresses: Addresses, book: Book, chapter: Chapter, with_page: set[tuple[str, str]]) -> Iterator[Found]:
    where = " · ".join((book.label, chapter_name(chapter)))
    label, title, anchor, where_now = chapter.label, chapter.title, chapter.id, book.label
    notes = [block for footnote in chapter.footnotes for block in footnote.blocks]
    pieces = [plain_text(chapter.summary)]

    def section() -> Found:
        there = addresses.anchor(book.id, chapter.id, anchor)
        return Found("section", there, label, title, where_now, _joined(pieces))

    for block in _flat(chapter.blocks):
        match block:
            case Heading():
                yield section()
                label, title, anchor, where_now = block.number, plain_text(block.text), block.id, where
                pieces = []
            case Sheet() if (book.id, block.id) in with_page:
                pass
            case Sheet():
                there = addresses.anchor(book.id, chapter.id, block.id)
                yield Found("section", there, block.code, block.title, where, _joined(_words(block)))
            case _:
                pieces += _words(block)
    pieces += words_of(notes)
    yield section()


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Landscape):
            yield from _flat(block.blocks)
        else:
            yield block


def _words(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield from _table(block)
        case Paragraph() | Heading():
            yield plain_text(block.text)
        case Sheet():
            yield from words_of(block.story)
            for fact in block.facts:
                yield f"{fact.label}: {plain_text(fact.text)}"
            yield from (chip.text for chip in block.chips)
            yield from words_of(block.body)
        case ListBlock():
            for item in block.items:
                yield from words_of(item)
        case DefinitionList():
            for term, meaning in block.items:
                yield plain_text(term)
                yield from words_of(meaning)
        case Aside() | Landscape():
            yield from words_of(block.blocks)
        case CodeBlock():
            yield block.text
        case Figure():
            yield from (block.label, plain_text(block.caption), block.alt, *words_of(block.notes))
        case Bars():
            yield block.title
        case Strip():
            yield from (f"{item.value} {item.label}" for item in block.items)
        case Signatures():
            yield from (f"{box.agency} {box.position} {plain_text(box.name)}" for box in block.boxes)
        case Listing() | Index() | Revision():
            pass
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield f"{table.label} {plain_text(table.caption)}"
    in_words = [column.align != "right" for column in table.columns]
    for row in table.body:
        for cell, has_words in zip(row.cells, in_words, strict=False):
            if type(cell) is str:
                if has_words and cell:
                    yield cell
            elif isinstance(cell, SpanningCell):
                yield plain_text(cell.text)
            elif has_words:
                yield plain_text(cell)
    yield from words_of(table.notes)
    yield plain_text(table.source)


def _joined(pieces: Iterable[str]) -> str:
    """Pieces as one text; what stood in different places is told apart by a dot."""
    return " ".join(" · ".join([piece for piece in pieces if piece and not piece.isspace()]).split())
