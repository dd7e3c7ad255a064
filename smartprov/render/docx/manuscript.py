"""What is gathered while a book is written: ids handed out, pictures met, footnotes called."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from smartprov.book.model import Book, Picture
from smartprov.render.docx.anchors import bookmark_name, label_bookmark_name
from smartprov.render.docx.flow import Node


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: how wide they may be, in twips, and the style of running text unless pandoc chooses it."""

    width: int
    body_style: str = ""
    in_list: bool = False
    """Pandoc numbers and indents paragraphs here, so they must be pandoc's own."""


@dataclass(slots=True)
class Manuscript:
    """The one thing of a rendering that changes."""

    book: Book
    labels: dict[str, str]
    """Every anchor of the book, with the words under its label bookmark."""
    pages: dict[str, str]
    """On which page an anchor stands, as far as that is known."""
    chapter_index: int = 0
    notes: dict[int, list[Node]] = field(default_factory=dict)
    """The footnotes of the chapter, written beforehand."""
    called: set[int] = field(default_factory=set)
    """Those that have been called."""
    pictures: dict[str, Picture] = field(default_factory=dict)
    _bookmarks: count[int] = field(default_factory=lambda: count(1))
    _drawings: count[int] = field(default_factory=lambda: count(1))

    def begin_chapter(self, notes: dict[int, list[Node]]) -> None:
        """Turns to the next chapter, with its footnotes."""
        self.chapter_index, self.notes, self.called = self.chapter_index + 1, notes, set()

    def anchored(self, anchor: str, content: str) -> str:
        """Runs under the bookmark of an anchor."""
        start, end = self.bookmark(anchor)
        return start + content + end

    def labelled(self, anchor: str, content: str) -> str:
        """Runs under the bookmark of an anchor's label."""
        return self._marked(label_bookmark_name(anchor), content) if anchor else content

    def bookmark(self, anchor: str) -> tuple[str, str]:
        """Start and end of the bookmark of an anchor."""
        return self.named_bookmark(bookmark_name(anchor)) if anchor else ("", "")

    def named_bookmark(self, name: str) -> tuple[str, str]:
        """Start and end of a bookmark."""
        number = next(self._bookmarks)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'

    def drawing_number(self) -> int:
        """A number that no other drawing of the book has."""
        return next(self._drawings)

    def _marked(self, name: str, content: str) -> str:
        start, end = self.named_bookmark(name)
        return start + content + end
