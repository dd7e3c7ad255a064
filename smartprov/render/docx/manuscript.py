"""What is gathered while a book is written: ids handed out, pictures met, footnotes called, headings counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count

from smartprov.book.model import Book, Change, Picture
from smartprov.render.docx.anchors import Labels, bookmark_name, labels_of, short_path
from smartprov.render.docx.flow import Flow, Node, Piece
from smartprov.render.docx.headings import Headings, headings_of
from smartprov.render.docx.markup import run
from smartprov.render.docx.tracking import Tracker


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
    is_small: bool = False
    """Whether tables are set small: a program's sheet is one page."""

    def inside(self, step: int | str) -> Place:
        """The place of a part of the block."""
        gap = "" if self.path.endswith("_") else "_"
        return replace(self, path=f"{self.path}{gap}{step}")


@dataclass(slots=True)
class Manuscript:
    """The one thing of a rendering that changes."""

    book: Book
    labels: Labels
    headings: Headings
    chapters: frozenset[str]
    """The anchors of chapters, also of such as were deleted."""
    chapter_index: int = 0
    notes: dict[int, list[Node]] = field(default_factory=dict)
    """The footnotes of the chapter, written beforehand."""
    called: dict[tuple[Change, int], int] = field(default_factory=dict)
    """Those that have been called, in which sort of text, with the number that Word gives them: it counts calls."""
    counted: set[str] = field(default_factory=set)
    """Labels of captions that Word has counted."""
    pictures: dict[str, Picture] = field(default_factory=dict)
    tracker: Tracker = field(default_factory=Tracker)
    change: Change = ""
    """What is being written stands in one version alone."""
    _bookmarks: count[int] = field(default_factory=lambda: count(1))
    _drawings: count[int] = field(default_factory=lambda: count(1))

    def begin_chapter(self) -> None:
        """Turns to the next chapter, whose footnotes are yet to be written."""
        self.chapter_index, self.notes, self.called = self.chapter_index + 1, {}, {}

    def marked(self, anchor: str, place: Place, content: str) -> str:
        """Runs under the bookmark of a block."""
        start, end = self.marks(anchor, place)
        return start + content + end

    def marks(self, anchor: str, place: Place) -> tuple[str, str]:
        """Start and end of the one bookmark of a block: by its anchor, else by its place in the book.

        What is deleted has none: bookmarks are those of the revision.
        """
        if self.change == "deleted":
            return "", ""
        name = bookmark_name(anchor) if anchor else short_path(place.path)
        return self.named_bookmark(name) if name else ("", "")

    def named_bookmark(self, name: str) -> tuple[str, str]:
        """Start and end of a bookmark."""
        number = next(self._bookmarks)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'

    @contextmanager
    def tracking(self, change: Change, flow: Flow) -> Iterator[None]:
        """Whatever is written meanwhile is marked as deleted or inserted; nothing is for no change."""
        if not change:
            yield
            return
        start, before = flow.reached(), self.change
        self.change = change
        yield
        flow.redraw_from(start, lambda node: self.tracker.node(node, change))
        self.change = before

    def replaced(self, former: str, text: str, style: str = "") -> str:
        """Words in a character style; where they were others, those stand before them."""
        if former == text:
            return run(text, style)
        return self.tracker.runs(run(former, style), "deleted") + self.tracker.runs(run(text, style), "inserted")

    def replaced_pieces(self, former: list[Piece], pieces: list[Piece]) -> list[Piece]:
        """The same for any parts of a line."""
        return self.tracker.pieces(former, "deleted") + self.tracker.pieces(pieces, "inserted")

    def count_of_notes(self) -> int:
        """How many footnotes the revision has had in this chapter so far."""
        return sum(change != "deleted" for change, _ in self.called)

    def drawing_number(self) -> int:
        """A number that no other drawing of the book has."""
        return next(self._drawings)


def manuscript_of(book: Book, author: str = "") -> Manuscript:
    """An empty one; changes are tracked in the name of the author."""
    headings = headings_of(book)
    return Manuscript(
        book,
        labels_of(book, is_decimal=headings.is_decimal),
        headings,
        frozenset(c.id for c in book.chapters),
        tracker=Tracker(author, book.imprint.epoch),
    )
