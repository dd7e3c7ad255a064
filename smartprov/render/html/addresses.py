"""Where everything of an edition lies, and how one page points at another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote as percent_encoded

from smartprov.book.model import Book, Edition, EntityPage
from smartprov.render.html.escaping import in_attribute

HOME = "index.html"
SEARCH = "search.html"
ASSETS = "assets"
FOLDERS = {"program": "programs", "agency": "agencies", "region": "regions"}
JOINT = "~"
"""Joins a book's id and an anchor of it. No id of a plan holds one, so no two of them meet."""


class Addresses:
    """A site of many pages. Paths are relative to its folder, with forward slashes."""

    home = HOME
    search = SEARCH

    def __init__(self, edition: Edition) -> None:
        self._books = {book.id: book for book in edition.books}
        self._pages: dict[str, EntityPage] = {}
        for page in edition.pages:
            self._pages.setdefault(page.id, page)

    def find(self, target: str, book: str) -> str | None:
        """The path and fragment of an anchor, or None where the edition has none of that name.

        Without a book (as on the home page) the first book that holds the anchor is meant. What stands in no book may
        still have a page of its own.
        """
        books: Iterable[Book | None] = (self._books.get(book),) if book else self._books.values()
        for candidate in books:
            if candidate and target in candidate.anchors:
                return self.anchor(candidate.id, candidate.anchors[target], target)
        page = self._pages.get(target)
        return self.entity(page) if page else None

    def place(self, page: EntityPage) -> str | None:
        """Where a book treats what the page is about, or None where no book does."""
        book = self._books.get(page.book)
        chapter = book.anchors.get(page.anchor) if book else None
        return self.anchor(page.book, chapter, page.anchor) if chapter else None

    def filtered(self, facet: str, id: str) -> str:
        """The search, narrowed to one value of a facet. The script reads what follows the fragment's name."""
        return f"{self.search.partition('#')[0]}#_search&{facet}={quote(id)}"

    def book(self, book: str) -> str:
        """A book's cover and contents."""
        return book_path(book)

    def chapter(self, book: str, chapter: str) -> str:
        """A chapter of a book."""
        return chapter_path(book, chapter)

    def anchor(self, book: str, chapter: str, anchor: str) -> str:
        """An anchor in a chapter of a book."""
        return f"{chapter_path(book, chapter)}#{quote(anchor)}"

    def entity(self, page: EntityPage) -> str:
        """The page of a program, an agency or a region."""
        return entity_path(page)

    def entities(self, kind: str) -> str:
        """The list of all pages of a kind."""
        return entities_path(kind)


class OneFile(Addresses):
    """One file: whatever lies in a page of its own on a site is an anchor here."""

    def __init__(self, edition: Edition, path: str) -> None:
        super().__init__(edition)
        self._path = path
        self.home = f"{path}#_content"
        self.search = f"{path}#_search"

    def book(self, book: str) -> str:
        return self._here(book_anchor(book))

    def chapter(self, book: str, chapter: str) -> str:
        return self._here(prefix_of(book) + chapter)

    def anchor(self, book: str, chapter: str, anchor: str) -> str:
        return self._here(prefix_of(book) + anchor)

    def entity(self, page: EntityPage) -> str:
        """The program itself, where a book treats it: what stands there is not repeated."""
        return self.place(page) or self._here(entity_anchor(page))

    def entities(self, kind: str) -> str:
        return self._here(f"_{FOLDERS[kind]}")

    def _here(self, anchor: str) -> str:
        return f"{self._path}#{quote(anchor)}"


def book_path(book: str) -> str:
    """The page of a book: cover and contents."""
    return f"{_folder(book)}/index.html"


def chapter_path(book: str, chapter: str) -> str:
    """The page of a chapter. An id that is taken by the site itself gets a hyphen, which no id ends with."""
    return f"{_folder(book)}/{_file(chapter)}"


def entity_path(page: EntityPage) -> str:
    """The page of a program, an agency or a region."""
    return f"{FOLDERS[page.kind]}/{_file(page.id)}"


def entities_path(kind: str) -> str:
    """The list of all pages of a kind."""
    return f"{FOLDERS[kind]}/index.html"


def asset_path(name: str) -> str:
    """A file that pages share."""
    return f"{ASSETS}/{quote(name)}"


def paper_path(book: str) -> str:
    """The style sheet for the printed pages of a book."""
    return f"{_folder(book)}/paper.css"


def prefix_of(book: str) -> str:
    """What stands before every anchor of a book where several books share one page."""
    return book + JOINT


def book_anchor(book: str) -> str:
    """Where a book begins in a page of several books."""
    return f"_{book}"


def entity_anchor(page: EntityPage) -> str:
    """Where a program, agency or region begins in a page of several books."""
    return prefix_of(FOLDERS[page.kind]) + page.id


def relative(here: str, there: str) -> str:
    """How the page `here` writes the address of `there`, ready to stand in an attribute."""
    folder, _, file = here.rpartition("/")
    path, sign, fragment = there.partition("#")
    if path == here:
        return in_attribute(f"#{fragment}" if sign else file)
    if folder and path.startswith(f"{folder}/"):
        return in_attribute(there[len(folder) + 1 :])
    return in_attribute("../" * here.count("/") + there)


def _file(name: str) -> str:
    return f"{quote(name)}{'-' if name == 'index' else ''}.html"


@lru_cache(maxsize=65536)
def quote(name: str) -> str:
    """A name as part of an address; the same names are asked for again and again."""
    return percent_encoded(name)


def _folder(book: str) -> str:
    return quote(book) + ("-" if book in (ASSETS, *FOLDERS.values()) else "")
