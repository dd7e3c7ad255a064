"""Where the pages of an edition lie, and how one page points at another."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from smartprov.book.model import Edition

HOME = "index.html"
ASSETS = "assets"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The paths of all pages. Paths are relative to the site's folder, with forward slashes."""

    edition: Edition

    def find(self, target: str, book: str) -> str | None:
        """The path and fragment of an anchor, or None where the edition has none of that name.

        Without a book (as on the home page) the first book that holds the anchor is meant.
        """
        for candidate in self.edition.books:
            if book in ("", candidate.id) and target in candidate.anchors:
                return f"{chapter_path(candidate.id, candidate.anchors[target])}#{quote(target)}"
        return None


def book_path(book: str) -> str:
    """The page of a book: cover and contents."""
    return f"{_folder(book)}/index.html"


def chapter_path(book: str, chapter: str) -> str:
    """The page of a chapter. An id that is taken by the site itself gets a hyphen, which no id ends with."""
    return f"{_folder(book)}/{quote(chapter)}{'-' if chapter == 'index' else ''}.html"


def asset_path(name: str) -> str:
    """A file that pages share."""
    return f"{ASSETS}/{quote(name)}"


def paper_path(book: str) -> str:
    """The style sheet for the printed pages of a book."""
    return f"{_folder(book)}/paper.css"


def relative(here: str, there: str) -> str:
    """How the page `here` writes the address of `there`, ready to stand in an attribute."""
    folder, _, file = here.rpartition("/")
    path, sign, fragment = there.partition("#")
    if path == here:
        return escape(f"#{fragment}" if sign else file)
    if folder and path.startswith(f"{folder}/"):
        return escape(there[len(folder) + 1 :])
    return escape("../" * here.count("/") + there)


def _folder(book: str) -> str:
    return quote(book) + ("-" if book == ASSETS else "")
