"""Two versions of a book as one: the revision with everything that was deleted, inserted and changed since the base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from smartprov.book.model import Block, Book, Chapter, Cover, Edition, Footnote, Revision
from smartprov.book.revising.aligning import aligned
from smartprov.book.revising.blocks import Comparison
from smartprov.book.revising.former import former_blocks, former_inlines
from smartprov.book.revising.sameness import calls_in, shown


@dataclass(frozen=True, slots=True)
class RevisedBook:
    """A book with revision marks. All that is counted, listed or looked up is that of the revision, as `book` has it.

    `chapters` are those of both versions in one order; `base` and `revision` say in words which versions they are.
    """

    book: Book
    chapters: tuple[Chapter, ...]
    cover: Cover | None
    base: str
    revision: str
    unmarked: tuple[str, ...] = ()
    """What is the revision's without a mark, because no file can mark it: `paper`, `marks`, `theme`, `language` …"""

    @property
    def author(self) -> str:
        """In whose name the changes are tracked: the tool's, with the versions that it compared."""
        return f"{self.book.imprint.generator} ({self.base} → {self.revision})"

    @property
    def has_changes(self) -> bool:
        """Whether a reader would find any."""
        return self.chapters != self.book.chapters or self.cover != self.book.cover


@dataclass(frozen=True, slots=True)
class RevisedEdition:
    """All books of an edition with revision marks, by id, and the pages of the website."""

    edition: Edition
    base: str
    books: Mapping[str, RevisedBook]
    home: tuple[Block, ...] = ()
    pages: Mapping[tuple[str, str], tuple[Block, ...]] = field(default_factory=dict)
    """By kind and id."""
    dropped: tuple[str, ...] = ()
    """Books of the base that the revision does not have."""


def revised_edition(base: Edition, revision: Edition, names: tuple[str, str]) -> RevisedEdition:
    """Every book of the revision beside the base's; `names` are those of base and revision, in words."""
    before = {book.id: book for book in base.books}
    books = {book.id: revised_book(before.get(book.id), book, names) for book in revision.books}
    pages = {(str(page.kind), page.id): page.blocks for page in base.pages}
    drawn = {
        (str(page.kind), page.id): Comparison().blocks(pages.get((page.kind, page.id), ()), page.blocks)
        for page in revision.pages
    }
    home = Comparison().blocks(base.home, revision.home)
    dropped = tuple(f"{book.label} – {book.title}" for book in base.books if book.id not in books)
    return RevisedEdition(revision, names[0], books, home, drawn, dropped)


def revised_book(base: Book | None, revision: Book, names: tuple[str, str]) -> RevisedBook:
    """The book; where the base has none of its name, all of it is inserted."""
    before = base.chapters if base else ()
    keys = [[(chapter.id, chapter.matter) for chapter in chapters] for chapters in (before, revision.chapters)]
    chapters: list[Chapter] = []
    for old, new in aligned(keys[0], keys[1], lambda old, new: 0.0):
        if old is not None and new is not None:
            chapters.append(_chapter(before[old], revision.chapters[new]))
        elif new is not None:
            chapters.append(_new(revision.chapters[new]))
        elif old is not None:
            chapters.append(_gone(before[old]))
    return RevisedBook(
        revision, tuple(chapters), _cover(base, revision), *names, tuple(_unmarked(base, revision)) if base else ()
    )


def _chapter(base: Chapter, revision: Chapter) -> Chapter:
    if shown(base) == shown(revision):
        return revision
    comparison = Comparison()
    blocks = comparison.blocks(base.blocks, revision.blocks)
    summary = comparison.line(base.summary, revision.summary)
    heads = [(each.label, each.title, each.strip) for each in (base, revision)]
    return replace(
        revision,
        blocks=blocks,
        summary=summary,
        footnotes=_footnotes(base, revision, comparison, (blocks, summary)),
        former=base if heads[0] != heads[1] else None,
    )


def _footnotes(base: Chapter, revision: Chapter, comparison: Comparison, drawn: object) -> tuple[Footnote, ...]:
    """The notes of the revision with their marks, then those that only deleted words call."""
    before = {note.number: note for note in base.footnotes}
    notes = [
        replace(note, blocks=comparison.blocks(before[comparison.notes[note.number]].blocks, note.blocks))
        if comparison.notes.get(note.number) in before
        else note
        for note in revision.footnotes
    ]
    called = [-number for number in calls_in((drawn, tuple(note.blocks for note in notes))) if number < 0]
    return *notes, *_former_notes(before, called)


def _former_notes(before: Mapping[int, Footnote], called: list[int]) -> Iterator[Footnote]:
    """Notes of the base with the numbers that deleted words call them by, and those that they call themselves."""
    written: set[int] = set()
    while called:
        number = called.pop(0)
        if number in before and number not in written:
            written.add(number)
            blocks = former_blocks(before[number].blocks)
            called += [-inner for inner in calls_in(blocks)]
            yield Footnote(-number, blocks)


def _new(chapter: Chapter) -> Chapter:
    blocks = tuple(Revision("inserted", (block,)) for block in chapter.blocks)
    return replace(chapter, blocks=blocks, change="inserted")


def _gone(chapter: Chapter) -> Chapter:
    notes = {note.number: note for note in chapter.footnotes}
    return replace(
        chapter,
        blocks=tuple(Revision("deleted", (block,)) for block in former_blocks(chapter.blocks)),
        summary=former_inlines(chapter.summary),
        footnotes=tuple(_former_notes(notes, list(notes))),
        change="deleted",
    )


def _cover(base: Book | None, revision: Book) -> Cover | None:
    """Its words; the motif is decoration, and stands there once."""
    if base is None or base.cover is None or revision.cover is None:
        return revision.cover
    former = replace(base.cover, motif=revision.cover.motif)
    return replace(revision.cover, former=former) if former != revision.cover else revision.cover


def _unmarked(base: Book, revision: Book) -> Iterator[str]:
    pairs = {
        "paper": (base.page, revision.page),
        "language": (base.language, revision.language),
        "theme": ((base.theme, base.word_template), (revision.theme, revision.word_template)),
        "marks": (base.marks, revision.marks),
        "title": (base.title, revision.title),
        "version": (base.imprint.version, revision.imprint.version),
        "cover": (base.cover is None, revision.cover is None),
        "motif": (base.cover and base.cover.motif, revision.cover and revision.cover.motif),
    }
    yield from (name for name, (before, after) in pairs.items() if before != after)
