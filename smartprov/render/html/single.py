"""The same books as one file, which can be sent as it is: pictures, styles, scripts and the search are inside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from smartprov.book.model import Book, Edition, EntityPage
from smartprov.render.artifact import Artifact
from smartprov.render.html.addresses import FOLDERS, OneFile, book_anchor, entity_anchor, prefix_of
from smartprov.render.html.blocks import write_blocks
from smartprov.render.html.entities import grouped, pages_of
from smartprov.render.html.frame import Frame
from smartprov.render.html.inlines import write_inlines
from smartprov.render.html.page import Page, Part
from smartprov.render.html.paper import paper_sheet
from smartprov.render.html.pictures import Inlined
from smartprov.render.html.search_index import in_script, write_index
from smartprov.render.html.searched import everything
from smartprov.render.html.site import FIRST_SCRIPT, SCRIPTS, SEARCH_SCRIPTS
from smartprov.render.html.templating import Markup, Templates
from smartprov.render.html.theming import theme_rules
from smartprov.resources import templates_folder


def render_single_file(edition: Edition, book: str | None = None) -> Artifact:
    """One file with all books, or with one of them and whatever is treated in it."""
    if book is not None:
        books = tuple(candidate for candidate in edition.books if candidate.id == book)
        edition = replace(edition, books=books, pages=tuple(page for page in edition.pages if page.book == book))
    return _SingleFile(edition).artifact()


def render_report(edition: Edition) -> Artifact:
    """A change report as one file: its one book alone, without a welcome before it."""
    return _SingleFile(edition, "report.html").artifact()


class _SingleFile:
    def __init__(self, edition: Edition, template: str = "single.html") -> None:
        first = edition.books[0]
        self._template = template
        self._edition = edition
        self._names: dict[str, int] = {}
        self._path = f"{first.imprint.plan_id}.html"
        self._addresses = OneFile(edition, self._path)
        templates = Templates(templates_folder() / "html", edition.templates)
        scripts = (FIRST_SCRIPT, *SCRIPTS, *SEARCH_SCRIPTS[1:])
        self._style = "\n".join(
            [templates.read("style.css").decode() + theme_rules(first.theme), paper_sheet(first).decode()]
        )
        self._script = "\n".join([templates.read(name).decode() for name in scripts])
        policy = (
            f"default-src 'none'; script-src '{_digest(self._script)}'; style-src '{_digest(self._style)}'; "
            "img-src data:; base-uri 'none'; form-action 'none'"
        )
        self._frame = Frame(edition, self._addresses, Inlined(), policy=policy)

    def artifact(self) -> Artifact:
        first = self._frame.first
        page = self._page(first, first.imprint.plan_title, Part(names=self._names))
        ways = self._frame.ways(page)
        menu = self._frame.menu(page, tuple(ways.book(book, ways.chapters(book)) for book in self._edition.books))
        data = self._frame.fill(
            page,
            first,
            self._template,
            menu=menu,
            is_home=True,
            is_hidden=True,
            style=Markup(self._style),
            script=Markup(self._script),
            books=Markup("".join(map(self._book, self._edition.books))),
            entities=Markup("".join(map(self._entities, FOLDERS))),
            index=Markup(self._index().decode()),
            plan=Markup(in_script(self._edition.plan_json).decode()),
            **self._frame.welcome(page, ()),
        )
        return Artifact(self._path, data)

    def _book(self, book: Book) -> str:
        page = self._page(book, book.title, self._part(book.id), book.id)
        chapters = [
            self._frame.chapter(self._page(book, chapter.title, self._part(book.id, chapter.id), book.id), chapter)
            for chapter in book.chapters
        ]
        return page.fill(
            "one-book.html",
            id=book_anchor(book.id),
            words=page.words,
            chapters=chapters,
            opens_with_chapter=book.role == "changes",
            **self._frame.book(page, book),
        )

    def _entities(self, kind: str) -> str:
        pages = pages_of(self._edition, kind)
        if not pages:
            return ""
        book = self._frame.first
        page = self._page(book, book.words[FOLDERS[kind]], self._part(FOLDERS[kind]))
        alone = (each for each in pages if not self._addresses.place(each))
        return page.fill(
            "one-list.html",
            id=f"_{FOLDERS[kind]}",
            title=page.title,
            groups=tuple(grouped(self._edition, kind, self._frame.ways(page))),
            content=Markup("".join(self._sections(alone))),
        )

    def _sections(self, entities: Iterator[EntityPage]) -> Iterator[str]:
        for entity in entities:
            title = f"{entity.label} {entity.title}"
            page = self._page(self._frame.first, title, self._part(FOLDERS[entity.kind]), entity.book)
            head = f'<h2 id="{entity_anchor(entity)}">{write_inlines(page, title)}</h2>'
            yield f'<section class="chapter">{head}{write_blocks(page, entity.blocks)}</section>\n'

    def _page(self, book: Book, title: str, part: Part, own: str = "") -> Page:
        return self._frame.page(self._path, book, title, own=own, part=part)

    def _part(self, folder: str, chapter: str = "") -> Part:
        prefix = prefix_of(folder)
        return Part(prefix, f"{prefix}{chapter}-", self._names)

    def _index(self) -> bytes:
        found = tuple(
            replace(each, there=each.there.removeprefix(self._path))
            for each in everything(self._edition, self._addresses)
        )
        return write_index(found, self._edition.facet_titles, self._frame.search_words())


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
