"""The way through the site: the menu at the side, the trail above the title, and the pages before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from smartprov.book.model import Block, Book, Chapter, Edition, EntityPage, Heading, Landscape
from smartprov.render.html.addresses import FOLDERS, Addresses, relative
from smartprov.render.html.inlines import plain_text
from smartprov.render.html.templating import Markup


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that leads somewhere. `label` is "Buku 2", "BAB IV" or "4.1" and may be empty."""

    label: str
    title: str
    href: Markup
    is_current: bool = False
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways that lead from the page `here`."""

    edition: Edition
    addresses: Addresses
    words: Mapping[str, str]
    here: str

    def menu(self, book: str = "", chapter: str = "") -> tuple[Entry, ...]:
        """All books, the chapters of the current one, and the headings of level 2 of the current chapter.

        No more than that: a menu of 1,000 programs on every page would outweigh the pages.
        """
        return tuple(
            self.book(candidate, self.chapters(candidate, chapter) if candidate.id == book else ())
            for candidate in self.edition.books
        )

    def lists(self) -> tuple[Entry, ...]:
        """The lists of programs, agencies and regions, as far as there are pages of them."""
        kinds = {page.kind for page in self.edition.pages}
        return tuple(self.list_of(kind) for kind in FOLDERS if kind in kinds)

    def list_of(self, kind: str) -> Entry:
        """The list of all pages of a kind."""
        return self._entry("", self.words[FOLDERS[kind]], self.addresses.entities(kind))

    def book(self, book: Book, entries: tuple[Entry, ...] = ()) -> Entry:
        """A book and what is listed below it."""
        return self._entry(label_of(book), book.title, self.addresses.book(book.id), entries)

    def chapters(self, book: Book, current: str = "") -> tuple[Entry, ...]:
        """The chapters of a book, the current one with its headings."""
        return tuple(
            self.chapter(book, chapter, self._headings(book, chapter) if chapter.id == current else ())
            for chapter in book.chapters
        )

    def chapter(self, book: Book, chapter: Chapter, entries: tuple[Entry, ...] = ()) -> Entry:
        """A chapter and what is listed below it."""
        return self._entry(chapter.label, chapter.title, self.addresses.chapter(book.id, chapter.id), entries)

    def contents(self, book: Book) -> tuple[Entry, ...]:
        """All chapters with their headings."""
        return tuple(self.chapter(book, chapter, self._headings(book, chapter)) for chapter in book.chapters)

    def body_chapters(self, book: Book) -> tuple[Entry, ...]:
        """The chapters between front matter and annexes."""
        return tuple(self.chapter(book, chapter) for chapter in book.chapters if chapter.matter == "body")

    def neighbours(self, book: Book) -> tuple[Entry | None, Entry | None]:
        """The pages before and after, from the book's own page to its last chapter."""
        pages = [self.book(book), *self.chapters(book)]
        index = next(number for number, page in enumerate(pages) if page.is_current)
        return pages[index - 1] if index else None, pages[index + 1] if index + 1 < len(pages) else None

    def trail(self, book: Book, chapter: Chapter | None = None) -> tuple[Entry, ...]:
        """Home, book, chapter."""
        entries = (self.home(), self.book(book))
        return (*entries, self.chapter(book, chapter)) if chapter else entries

    def home(self) -> Entry:
        """The first page."""
        return self._entry("", self.words["home"], self.addresses.home)

    def entity(self, page: EntityPage) -> Entry:
        """The page of a program, an agency or a region."""
        return self._entry(page.label, page.title, self.addresses.entity(page))

    def place(self, page: EntityPage) -> Entry | None:
        """Where a book treats what the page is about: the book's name and the chapter's."""
        there = self.addresses.place(page)
        if not there:
            return None
        book = next(book for book in self.edition.books if book.id == page.book)
        chapter = next(chapter for chapter in book.chapters if chapter.id == book.anchors[page.anchor])
        return self._entry(book.label, chapter_name(chapter), there)

    def _headings(self, book: Book, chapter: Chapter) -> tuple[Entry, ...]:
        return tuple(
            self._entry(
                heading.number, plain_text(heading.text), self.addresses.anchor(book.id, chapter.id, heading.id)
            )
            for heading in _level_2(chapter.blocks)
        )

    def _entry(self, label: str, title: str, there: str, entries: tuple[Entry, ...] = ()) -> Entry:
        return Entry(label, title, Markup(relative(self.here, there)), there == self.here, entries)


def label_of(book: Book) -> str:
    """The book's label, or nothing where it only repeats the title."""
    return "" if book.label == book.title else book.label


def chapter_name(chapter: Chapter) -> str:
    """Label and title of a chapter."""
    return " ".join(filter(None, (chapter.label, chapter.title)))


def _level_2(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading(level=2):
                yield block
            case Landscape():
                yield from _level_2(block.blocks)
            case _:
                pass
