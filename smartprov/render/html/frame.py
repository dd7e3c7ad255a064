"""What stands around every page, and the pieces that a site of many pages and a single file have in common."""

from __future__ import annotations

from collections.abc import Mapping

import orjson

from smartprov.book.model import Book, Chapter, Cover, Edition
from smartprov.render.html.addresses import FOLDERS, Addresses, relative
from smartprov.render.html.blocks import write_blocks, write_footnotes
from smartprov.render.html.changes import Changes, headed
from smartprov.render.html.downloads import Download, grouped
from smartprov.render.html.entities import dimensions_of, pages_of
from smartprov.render.html.inlines import marked_part, write_chip, write_inlines
from smartprov.render.html.menu import Entry, Ways, label_of
from smartprov.render.html.page import Page, Part
from smartprov.render.html.pictures import Shelf, image
from smartprov.render.html.sheets import Sheets
from smartprov.render.html.templating import Markup, Templates
from smartprov.resources import templates_folder

SCRIPT_WORDS = ("copied", "copy_by_hand", "copy_link", "formula", "record")
"""Words that the scripts of every page put into it."""
SEARCH_WORDS = (
    *FOLDERS.values(),
    "any",
    "clear_filters",
    "facet_agency",
    "facet_dimension",
    "facet_region",
    "facet_scheme",
    "facet_year",
    "more_results",
    "no_results",
    "quick_win",
    "results",
    "sections",
)
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'"


class Frame:
    """One edition with its addresses, pictures and templates."""

    def __init__(
        self,
        edition: Edition,
        addresses: Addresses,
        shelf: Shelf,
        *,
        policy: str = POLICY,
        sheets: Sheets | None = None,
        changes: Changes | None = None,
    ) -> None:
        self.edition = edition
        self.addresses = addresses
        self.templates = Templates(templates_folder() / "html", edition.templates)
        self._shelf = shelf
        self._policy = policy
        self._sheets = sheets
        self.changes = changes or Changes()
        self._script_words: dict[str, str] = {}

    @property
    def first(self) -> Book:
        """The book whose words and marks stand on pages that belong to none."""
        return self.edition.books[0]

    def page(self, path: str, book: Book, title: str, *, own: str = "", part: Part | None = None) -> Page:
        """A page to write on, in a book's words; `own` is the book whose anchors its references mean."""
        return Page(
            path,
            book=own,
            title=title,
            words=book.words,
            addresses=self.addresses,
            templates=self.templates,
            shelf=self._shelf,
            part=part,
            sheets=self._sheets,
        )

    def ways(self, page: Page) -> Ways:
        """The ways that lead from a page."""
        return Ways(self.edition, self.addresses, page.words, page.path)

    def fill(self, page: Page, book: Book, template: str, /, menu: Markup, **values: object) -> bytes:
        """A whole page."""
        shell = {
            "title": page.title,
            "book": book,
            "imprint": book.imprint,
            "marks": book.marks,
            "words": page.words,
            "policy": self._policy,
            "home": Markup(relative(page.path, self.addresses.home)),
            "search": Markup(relative(page.path, self.addresses.search)),
            "script_words": self._words_of(book),
            "menu": menu,
            "place": None,
            "is_home": False,
            "changes": page.words["changes_since"].replace("{base}", self.changes.since) if self.changes.since else "",
        }
        whole = page.fill(template, **(shell | values))
        return (self.templates.hold_to(self._policy, whole) + "\n").encode()

    def menu(self, page: Page, books: tuple[Entry, ...]) -> Markup:
        """The menu, with these entries as its books."""
        ways = self.ways(page)
        return Markup(page.fill("menu.html", home=ways.home(), books=books, lists=ways.lists()))

    def welcome(self, page: Page, downloads: tuple[Download, ...]) -> dict[str, object]:
        """What `welcome.html` shows."""
        ways = self.ways(page)
        cover = next((book.cover for book in self.edition.books if book.cover), None)
        return {
            "cover": cover,
            "status": Markup(write_chip(cover.status)) if cover else "",
            "content": Markup(write_blocks(page, self.changes.home(self.edition.home))),
            "lists": [(ways.list_of(kind), len(pages)) for kind in FOLDERS if (pages := pages_of(self.edition, kind))],
            "dimensions": dimensions_of(self.edition, self.addresses, page.path),
            "cards": [(ways.book(book), ways.body_chapters(book)) for book in self.edition.books],
            "downloads": [each for each in downloads if not each.group],
            "download_groups": grouped(downloads),
        }

    def book(self, page: Page, book: Book) -> dict[str, object]:
        """What `cover.html` and `contents.html` show."""
        return {
            "book": book,
            "label": label_of(book),
            "cover": self.changes.cover(book.id, book.cover),
            "status": Markup(write_chip(book.cover.status)) if book.cover else "",
            "motif": Markup(_motif(page, book.cover)),
            "contents": self.ways(page).contents(book),
        }

    def chapter(self, page: Page, chapter: Chapter) -> Markup:
        """A chapter from its title to its footnotes, and behind it what the base had there."""
        written = self._chapter(page, self.changes.chapter(page.book, chapter), page.anchor(chapter.id))
        gone = [
            self._chapter(page.part(f"{number}-"), former, "")
            for number, former in enumerate(self.changes.gone(page.book, chapter), 1)
        ]
        return Markup("".join([written, *(marked_part("deleted", each) for each in gone)]))

    def _chapter(self, page: Page, chapter: Chapter, id: str) -> str:
        label, title = headed(chapter)
        summary = write_inlines(page, chapter.summary)
        content = write_blocks(page, chapter.blocks)
        return page.fill(
            "chapter.html",
            chapter=chapter,
            id=id,
            label=label,
            title=title,
            summary=Markup(summary),
            strip=Markup(_strips(page, chapter)),
            content=Markup(content),
            footnotes=Markup(write_footnotes(page, chapter.footnotes)),
        )

    def search_words(self) -> Mapping[str, str]:
        """The words that the script of the search puts into its page."""
        return {name: self.first.words[name] for name in SEARCH_WORDS}

    def _words_of(self, book: Book) -> str:
        if book.id not in self._script_words:
            words = {name: book.words[name] for name in SCRIPT_WORDS}
            self._script_words[book.id] = orjson.dumps(words).decode()
        return self._script_words[book.id]


def _strips(page: Page, chapter: Chapter) -> str:
    """The strip, below the one that stood there before it."""
    former = chapter.former.strip if chapter.former else chapter.strip
    drawn = [write_blocks(page, (strip,)) if strip else "" for strip in (former, chapter.strip)]
    if former == chapter.strip:
        return drawn[1]
    return marked_part("deleted", drawn[0]) + marked_part("inserted", drawn[1])


def _motif(page: Page, cover: Cover | None) -> str:
    return image(page, cover.motif, "", "motif") if cover and cover.motif else ""
