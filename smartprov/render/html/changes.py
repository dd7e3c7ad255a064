"""What changed since a base, page by page; everything that leads to a page is that of the revision."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.book.model import Block, Chapter, Cover, EntityPage
from smartprov.book.revision import RevisedBook, RevisedEdition
from smartprov.render.html.escaping import in_text
from smartprov.render.html.inlines import replaced
from smartprov.render.html.templating import Markup

WORDS_OF_A_COVER = ("title", "motto", "subtitle", "region")


class Changes:
    """What pages show of a comparison, or what they show without one."""

    def __init__(self, revised: RevisedEdition | None = None) -> None:
        self._revised = revised
        self.since = revised.base if revised else ""
        """The base, in words; empty where nothing was compared."""
        self._chapters: dict[tuple[str, str], Chapter] = {}
        self._gone: dict[tuple[str, str], list[Chapter]] = {}
        for book in revised.books.values() if revised else ():
            self._place(book)

    def chapter(self, book: str, chapter: Chapter) -> Chapter:
        """The chapter with its marks."""
        return self._chapters.get((book, chapter.id), chapter)

    def gone(self, book: str, chapter: Chapter) -> tuple[Chapter, ...]:
        """Chapters that the base has behind this one, and the revision nowhere: they have no page of their own."""
        return tuple(self._gone.get((book, chapter.id), ()))

    def home(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks of the first page."""
        return self._revised.home if self._revised else blocks

    def page(self, page: EntityPage) -> tuple[Block, ...] | None:
        """The blocks of a program's page or the like; None where the base has no such page."""
        return self._revised.pages.get((page.kind, page.id)) if self._revised else page.blocks

    def cover(self, book: str, cover: Cover | None) -> Cover | dict[str, object] | None:
        """The cover, or its words with their marks."""
        if cover is None or self._revised is None:
            return cover
        marked = self._revised.books[book].cover or cover
        former = marked.former or cover
        lines = [*former.lines, *("" for _ in cover.lines[len(former.lines) :])]
        after = [*cover.lines, *("" for _ in former.lines[len(cover.lines) :])]
        return {
            **{name: _replaced(getattr(former, name), getattr(cover, name)) for name in WORDS_OF_A_COVER},
            "lines": [_replaced(*pair) for pair in zip(lines, after, strict=True)],
        }

    def _place(self, book: RevisedBook) -> None:
        """A chapter that is gone is shown behind the one before it, or before all on the page of the first."""
        host = next((chapter.id for chapter in book.chapters if chapter.change != "deleted"), "")
        for chapter in book.chapters:
            if chapter.change == "deleted":
                self._gone.setdefault((book.book.id, host), []).append(chapter)
            else:
                host = chapter.id
                self._chapters[book.book.id, host] = chapter


def _replaced(former: str, text: str) -> Markup:
    return Markup(replaced(in_text(former), in_text(text)))


def headed(chapter: Chapter) -> Iterator[Markup]:
    """Label and title of a chapter."""
    former = chapter.former or chapter
    yield _replaced(former.label, chapter.label)
    yield _replaced(former.title, chapter.title)
