"""The way through the site: the menu at the side, the trail above the title, and the pages before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smartprov.book.model import Block, Book, Chapter, Edition, Heading, Landscape
from smartprov.render.html.addresses import HOME, book_path, chapter_path, relative
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


def write_menu(edition: Edition, here: str, book: str = "", chapter: str = "") -> tuple[Entry, ...]:
    """All books, the chapters of the current one, and the headings of level 2 of the current chapter.

    No more than that: a menu of 1,000 programs on every page would outweigh the pages.
    """
    return tuple(
        book_entry(candidate, here, chapters(candidate, here, chapter) if candidate.id == book else ())
        for candidate in edition.books
    )


def book_entry(book: Book, here: str, entries: tuple[Entry, ...] = ()) -> Entry:
    """A book and what is listed below it."""
    path = book_path(book.id)
    return Entry(label_of(book), book.title, _href(here, path), path == here, entries)


def chapters(book: Book, here: str, current: str = "") -> tuple[Entry, ...]:
    """The chapters of a book, the current one with its headings."""
    return tuple(
        chapter_entry(book, chapter, here, headings(book, chapter, here) if chapter.id == current else ())
        for chapter in book.chapters
    )


def chapter_entry(book: Book, chapter: Chapter, here: str, entries: tuple[Entry, ...] = ()) -> Entry:
    """A chapter and what is listed below it."""
    path = chapter_path(book.id, chapter.id)
    return Entry(chapter.label, chapter.title, _href(here, path), path == here, entries)


def headings(book: Book, chapter: Chapter, here: str) -> tuple[Entry, ...]:
    """The headings of level 2 of a chapter."""
    path = chapter_path(book.id, chapter.id)
    return tuple(
        Entry(heading.number, plain_text(heading.text), _href(here, f"{path}#{heading.id}"))
        for heading in _headings(chapter.blocks)
    )


def contents(book: Book, here: str) -> tuple[Entry, ...]:
    """All chapters with their headings."""
    return tuple(chapter_entry(book, chapter, here, headings(book, chapter, here)) for chapter in book.chapters)


def body_chapters(book: Book, here: str) -> tuple[Entry, ...]:
    """The chapters between front matter and annexes."""
    return tuple(chapter_entry(book, chapter, here) for chapter in book.chapters if chapter.matter == "body")


def neighbours(book: Book, here: str) -> tuple[Entry | None, Entry | None]:
    """The pages before and after, from the book's own page to its last chapter."""
    pages = [book_entry(book, here), *chapters(book, here)]
    index = next(number for number, page in enumerate(pages) if page.is_current)
    return pages[index - 1] if index else None, pages[index + 1] if index + 1 < len(pages) else None


def trail(here: str, home: str, book: Book, chapter: Chapter | None = None) -> tuple[Entry, ...]:
    """Home, book, chapter."""
    entries = [Entry("", home, _href(here, HOME)), book_entry(book, here)]
    if chapter:
        entries.append(chapter_entry(book, chapter, here))
    return tuple(entries)


def label_of(book: Book) -> str:
    """The book's label, or nothing where it only repeats the title."""
    return "" if book.label == book.title else book.label


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading(level=2):
                yield block
            case Landscape():
                yield from _headings(block.blocks)
            case _:
                pass


def _href(here: str, there: str) -> Markup:
    return Markup(relative(here, there))
