"""Which pages a site has and what each of them is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from smartprov.book.model import Book, Chapter, Edition, EntityPage
from smartprov.book.revision import RevisedEdition
from smartprov.render.artifact import Artifact
from smartprov.render.html.addresses import FOLDERS, HOME, SEARCH, Addresses, asset_path, paper_path, relative
from smartprov.render.html.blocks import write_blocks
from smartprov.render.html.changes import Changes
from smartprov.render.html.downloads import Download, size_words
from smartprov.render.html.entities import content_of, grouped, pages_of
from smartprov.render.html.frame import Frame
from smartprov.render.html.inlines import marked_part
from smartprov.render.html.menu import Entry, chapter_name
from smartprov.render.html.page import Page
from smartprov.render.html.paper import paper_sheet
from smartprov.render.html.pictures import Files, picture_file
from smartprov.render.html.search_index import write_index
from smartprov.render.html.searched import everything
from smartprov.render.html.sheets import Sheets
from smartprov.render.html.templating import Markup
from smartprov.render.html.theming import theme_rules

FIRST_SCRIPT = "script.js"
"""Run before the first paint, or a dark page would flash; all others wait for the page."""
SCRIPTS = ("tables.js", "origins.js", "links.js")
SEARCH_SCRIPTS = ("search-index.js", "search.js", "results.js")
STATIC = ("style.css", FIRST_SCRIPT, *SCRIPTS, *SEARCH_SCRIPTS[1:])
PLAN = asset_path("plan.json")


def render_html(
    edition: Edition, downloads: tuple[Download, ...] = (), revised: RevisedEdition | None = None
) -> Iterator[Artifact]:
    """The site of an edition: home, a page per book, chapter and entity, the search, then everything they show.

    `downloads` are files beside the site that its first page may offer; the plan as data is added to them. With a
    comparison, every page has a switch that shows what changed since its base.
    """
    if edition.books:
        yield from _Site(edition, downloads, Changes(revised)).artifacts()


class _Site:
    def __init__(self, edition: Edition, downloads: tuple[Download, ...], changes: Changes) -> None:
        self._edition = edition
        self._downloads = downloads
        self._addresses = Addresses(edition)
        self._shelf = Files()
        self._frame = Frame(edition, self._addresses, self._shelf, sheets=Sheets(), changes=changes)

    def artifacts(self) -> Iterator[Artifact]:
        yield self._home()
        for book in self._edition.books:
            yield self._book(book)
            for chapter in book.chapters:
                yield self._chapter(book, chapter)
            yield Artifact(paper_path(book.id), paper_sheet(book))
        for kind in FOLDERS:
            yield from self._entities(kind)
        yield self._search()
        yield Artifact(asset_path("search-index.js"), self._index())
        for name in STATIC:
            look = theme_rules(self._frame.first.theme).encode() if name == "style.css" else b""
            yield Artifact(asset_path(name), self._frame.templates.read(name) + look)
        for name, picture in sorted(self._shelf.pictures.items()):
            yield Artifact(asset_path(name), picture_file(picture))
        if self._edition.plan_json:
            yield Artifact(PLAN, self._edition.plan_json)

    def _home(self) -> Artifact:
        book = self._frame.first
        page = self._frame.page(HOME, book, book.imprint.plan_title)
        welcome = self._frame.welcome(page, (*self._downloads, *self._plan(book)))
        return self._artifact(page, book, "home.html", self._menu(page), is_home=True, **welcome)

    def _plan(self, book: Book) -> Iterator[Download]:
        if self._edition.plan_json:
            yield Download(PLAN, book.words["plan_data"], size_words(len(self._edition.plan_json), book.language))

    def _book(self, book: Book) -> Artifact:
        page = self._frame.page(self._addresses.book(book.id), book, book.title, own=book.id)
        ways = self._frame.ways(page)
        return self._artifact(
            page,
            book,
            "book.html",
            self._menu(page, book.id),
            trail=ways.trail(book),
            neighbours=ways.neighbours(book),
            **self._frame.book(page, book),
        )

    def _chapter(self, book: Book, chapter: Chapter) -> Artifact:
        path = self._addresses.chapter(book.id, chapter.id)
        page = self._frame.page(path, book, chapter_name(chapter), own=book.id)
        ways = self._frame.ways(page)
        return self._artifact(
            page,
            book,
            "page.html",
            self._menu(page, book.id, chapter.id),
            trail=ways.trail(book, chapter),
            content=self._frame.chapter(page, chapter),
            neighbours=ways.neighbours(book),
        )

    def _entities(self, kind: str) -> Iterator[Artifact]:
        pages = pages_of(self._edition, kind)
        if not pages:
            return
        book = self._frame.first
        page = self._frame.page(self._addresses.entities(kind), book, book.words[FOLDERS[kind]])
        ways = self._frame.ways(page)
        list_of = ways.list_of(kind)
        trail = (ways.home(), list_of)
        groups = tuple(grouped(self._edition, kind, ways))
        yield self._artifact(page, book, "list.html", self._menu(page), trail=trail, groups=groups)
        # All pages of a kind lie in one folder: ways that lead from one of them lead from all.
        menu = self._menu(self._frame.page(f"{FOLDERS[kind]}/", book, ""))
        around = _Around(book, menu, (ways.home(), Entry("", list_of.title, list_of.href)))
        entries = [ways.entity(each) for each in pages]
        for entity, before, after in zip(pages, (None, *entries), (*entries[1:], None), strict=False):
            yield self._entity(entity, around, (before, after))

    def _entity(self, entity: EntityPage, around: _Around, neighbours: tuple[Entry | None, Entry | None]) -> Artifact:
        path = self._addresses.entity(entity)
        page = self._frame.page(path, around.book, f"{entity.label} {entity.title}", own=entity.book)
        marked = self._frame.changes.page(entity)
        blocks, is_headed = content_of(entity if marked is None else replace(entity, blocks=marked))
        content = write_blocks(page, blocks)
        return self._artifact(
            page,
            around.book,
            "entity.html",
            around.menu,
            trail=(*around.trail, Entry("", entity.label, Markup(""), is_current=True)),
            place=self._frame.ways(page).place(entity),
            entity=entity,
            is_headed=is_headed,
            content=Markup(marked_part("inserted", content) if marked is None else content),
            neighbours=neighbours,
        )

    def _search(self) -> Artifact:
        book = self._frame.first
        page = self._frame.page(SEARCH, book, book.words["search"])
        scripts = (*SCRIPTS, *SEARCH_SCRIPTS)
        return self._artifact(page, book, "search.html", self._menu(page), is_hidden=False, scripts=scripts)

    def _index(self) -> bytes:
        found = tuple(everything(self._edition, self._addresses))
        return b"window.SMARTPROV_INDEX=%s;\n" % write_index(
            found, self._edition.facet_titles, self._frame.search_words()
        )

    def _menu(self, page: Page, book: str = "", chapter: str = "") -> Markup:
        return self._frame.menu(page, self._frame.ways(page).menu(book, chapter))

    def _artifact(self, page: Page, book: Book, template: str, menu: Markup, /, **values: object) -> Artifact:
        files = {
            "assets": relative(page.path, asset_path("")).rstrip("/"),
            "paper": relative(page.path, paper_path(book.id)),
            "scripts": SCRIPTS,
        }
        return Artifact(page.path, self._frame.fill(page, book, template, menu=menu, **(files | values)))


@dataclass(frozen=True, slots=True)
class _Around:
    """What all pages of a kind have around them."""

    book: Book
    menu: Markup
    trail: tuple[Entry, ...]
