"""What is gathered while a book is written: ids handed out, pictures met, footnotes called, headings counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from smartprov.book.model import Book, Picture
from smartprov.render.docx.anchors import Labels, bookmark_name, labels_of, short_path
from smartprov.render.docx.flow import Node
from smartprov.render.docx.headings import Headings, headings_of


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: how wide they may be, in twips, what running text looks like, and where in the book it is."""

    width: int
    path: str = ""
    """The bookmark of the block that is being written, or of the one around it."""
    body_style: str = ""
    depth: int = 0
    """In how many lists and definitions it stands."""
    in_note: bool = False
    """Pandoc writes the number of a footnote into its first paragraph, so that must be pandoc's own."""

    def inside(self, step: int | str) -> Place:
        """The place of a part of the block."""
        gap = "" if self.path.endswith("_") else "_"
        return Place(self.width, f"{self.path}{gap}{step}", self.body_style, self.depth, self.in_note)


@dataclass(slots=True)
class Manuscript:
    """The one thing of a rendering that changes."""

    book: Book
    pages: dict[str, str]
    """On which page an anchor stands, as far as that is known."""
    labels: Labels
    headings: Headings
    chapters: frozenset[str]
    """The anchors of chapters."""
    chapter_index: int = 0
    notes: dict[int, list[Node]] = field(default_factory=dict)
    """The footnotes of the chapter, written beforehand."""
    called: dict[int, int] = field(default_factory=dict)
    """Those that have been called, with the number that Word gives them: it counts calls."""
    counted: set[str] = field(default_factory=set)
    """Labels of captions that Word has counted."""
    pictures: dict[str, Picture] = field(default_factory=dict)
    _bookmarks: count[int] = field(default_factory=lambda: count(1))
    _drawings: count[int] = field(default_factory=lambda: count(1))

    def begin_chapter(self, notes: dict[int, list[Node]]) -> None:
        """Turns to the next chapter, with its footnotes."""
        self.chapter_index, self.notes, self.called = self.chapter_index + 1, notes, {}

    def marked(self, anchor: str, place: Place, content: str) -> str:
        """Runs under the bookmark of a block."""
        start, end = self.marks(anchor, place)
        return start + content + end

    def marks(self, anchor: str, place: Place) -> tuple[str, str]:
        """Start and end of the one bookmark of a block: by its anchor, else by its place in the book."""
        name = bookmark_name(anchor) if anchor else short_path(place.path)
        return self.named_bookmark(name) if name else ("", "")

    def named_bookmark(self, name: str) -> tuple[str, str]:
        """Start and end of a bookmark."""
        number = next(self._bookmarks)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'

    def drawing_number(self) -> int:
        """A number that no other drawing of the book has."""
        return next(self._drawings)


def manuscript_of(book: Book, pages: dict[str, str]) -> Manuscript:
    """An empty one."""
    headings = headings_of(book)
    return Manuscript(
        book, pages, labels_of(book, is_decimal=headings.is_decimal), headings, frozenset(c.id for c in book.chapters)
    )
