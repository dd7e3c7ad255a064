"""Which pages a site has and what each of them is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smartprov.book.model import Book, Chapter, Cover, Edition, Picture
from smartprov.render.artifact import Artifact
from smartprov.render.html import menu
from smartprov.render.html.addresses import ASSETS, HOME, Addresses, asset_path, book_path, chapter_path, paper_path
from smartprov.render.html.blocks import write_blocks, write_footnotes
from smartprov.render.html.inlines import write_chip, write_inlines
from smartprov.render.html.page import Page
from smartprov.render.html.paper import paper_sheet
from smartprov.render.html.pictures import image, picture_file
from smartprov.render.html.templating import Markup, Templates
from smartprov.resources import templates_folder

STATIC = ("style.css", "script.js")
# Where a book has no word of its own for a landmark, one that is always there names it.
STAND_INS = {"trail": "page"}


def render_html(edition: Edition) -> Iterator[Artifact]:
    """The site of an edition: home, a page per book and per chapter, then everything they show."""
    if edition.books:
        yield from _Site(edition).artifacts()


class _Site:
    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._addresses = Addresses(edition)
        self._templates = Templates(templates_folder() / "html")
        self._pictures: dict[str, Picture] = {}

    def artifacts(self) -> Iterator[Artifact]:
        yield self._home()
        for book in self._edition.books:
            yield self._book(book)
            for chapter in book.chapters:
                yield self._chapter(book, chapter)
            yield Artifact(paper_path(book.id), paper_sheet(book))
        for name in STATIC:
            yield Artifact(asset_path(name), self._templates.read(name))
        for name, picture in sorted(self._pictures.items()):
            yield Artifact(asset_path(name), picture_file(picture))

    def _home(self) -> Artifact:
        first = self._edition.books[0]
        page = self._page(HOME, first, first.imprint.plan_title, "")
        cover = next((book.cover for book in self._edition.books if book.cover), None)
        cards = [(menu.book_entry(book, HOME), menu.body_chapters(book, HOME)) for book in self._edition.books]
        return self._artifact(
            page,
            first,
            "home.html",
            menu=menu.write_menu(self._edition, HOME),
            cover=cover,
            status=Markup(write_chip(cover.status)) if cover else "",
            content=Markup(write_blocks(page, self._edition.home)),
            cards=cards,
        )

    def _book(self, book: Book) -> Artifact:
        path = book_path(book.id)
        page = self._page(path, book, book.title, book.id)
        return self._artifact(
            page,
            book,
            "book.html",
            menu=menu.write_menu(self._edition, path, book.id),
            trail=menu.trail(path, page.words["home"], book),
            label=menu.label_of(book),
            cover=book.cover,
            status=Markup(write_chip(book.cover.status)) if book.cover else "",
            motif=Markup(_motif(page, book.cover)),
            contents=menu.contents(book, path),
            neighbours=menu.neighbours(book, path),
        )

    def _chapter(self, book: Book, chapter: Chapter) -> Artifact:
        path = chapter_path(book.id, chapter.id)
        page = self._page(path, book, " ".join(filter(None, (chapter.label, chapter.title))), book.id)
        summary = write_inlines(page, chapter.summary)
        strip = write_blocks(page, (chapter.strip,)) if chapter.strip else ""
        content = write_blocks(page, chapter.blocks)
        return self._artifact(
            page,
            book,
            "page.html",
            menu=menu.write_menu(self._edition, path, book.id, chapter.id),
            trail=menu.trail(path, page.words["home"], book, chapter),
            chapter=chapter,
            summary=Markup(summary),
            strip=Markup(strip),
            content=Markup(content),
            footnotes=Markup(write_footnotes(page, chapter.footnotes)),
            neighbours=menu.neighbours(book, path),
        )

    def _page(self, path: str, book: Book, title: str, own: str) -> Page:
        return Page(
            path,
            book=own,
            title=title,
            words=_words(book),
            addresses=self._addresses,
            templates=self._templates,
            pictures=self._pictures,
        )

    def _artifact(self, page: Page, book: Book, template: str, /, **values: object) -> Artifact:
        root = "../" * page.path.count("/")
        shell = {
            "title": page.title,
            "book": book,
            "imprint": book.imprint,
            "marks": book.marks,
            "words": page.words,
            "home": root + HOME,
            "assets": root + ASSETS,
            "paper": root + paper_path(book.id),
            "is_home": page.path == HOME,
        }
        return Artifact(page.path, (page.fill(template, **shell, **values) + "\n").encode())


def _words(book: Book) -> Mapping[str, str]:
    return {name: book.words[word] for name, word in STAND_INS.items()} | dict(book.words)


def _motif(page: Page, cover: Cover | None) -> str:
    return image(page, cover.motif, "", "motif") if cover and cover.motif else ""
