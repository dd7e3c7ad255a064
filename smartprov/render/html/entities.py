"""Pages of programs, agencies and regions: their lists, and what a page of one shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from smartprov.book.model import Block, Edition, EntityPage, Sheet
from smartprov.render.html.addresses import Addresses, relative
from smartprov.render.html.menu import Entry, Ways
from smartprov.render.html.templating import Markup


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of a list under one title, both with the colour of a dimension."""

    title: str
    tone: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension on the first page, with the way to its programs."""

    title: str
    tone: str
    count: int
    href: Markup


def pages_of(edition: Edition, kind: str) -> tuple[EntityPage, ...]:
    """All pages of a kind."""
    return tuple(page for page in edition.pages if page.kind == kind)


def dimensions_of(edition: Edition, addresses: Addresses, here: str) -> Iterator[Dimension]:
    """The dimensions that have programs."""
    for id, title, pages in _by_dimension(edition):
        if id:
            href = Markup(relative(here, addresses.filtered("dimension", id)))
            yield Dimension(title, _tone(pages[0]), len(pages), href)


def grouped(edition: Edition, kind: str, ways: Ways) -> Iterator[Group]:
    """The list of a kind: programs by their dimension, all else as it comes."""
    if kind != "program":
        yield Group("", "neutral", tuple(map(ways.entity, pages_of(edition, kind))))
        return
    for _, title, pages in _by_dimension(edition):
        yield Group(title, _tone(pages[0]), tuple(_titled(ways.entity(page), page) for page in pages))


def content_of(page: EntityPage) -> tuple[tuple[Block, ...], bool]:
    """The blocks of a page, and whether the first of them is its head: a program's sheet is the page itself."""
    match page.blocks:
        case (Sheet() as sheet, *rest):
            return (replace(sheet, level=1, id=""), *rest), True
        case _:
            return page.blocks, False


def _by_dimension(edition: Edition) -> Iterator[tuple[str, str, list[EntityPage]]]:
    programs = pages_of(edition, "program")
    titles = edition.facet_titles.get("dimension", {})
    rest: list[EntityPage] = []
    groups: dict[str, list[EntityPage]] = {id: [] for id in titles}
    for page in programs:
        groups.get(next(iter(page.facets.dimension), ""), rest).append(page)
    yield from ((id, titles[id], pages) for id, pages in groups.items() if pages)
    if rest:
        yield "", "", rest


def _tone(page: EntityPage) -> str:
    first = page.blocks[0] if page.blocks else None
    return first.tone if isinstance(first, Sheet) else "neutral"


def _titled(entry: Entry, page: EntityPage) -> Entry:
    first = page.blocks[0] if page.blocks else None
    return replace(entry, label=first.code) if isinstance(first, Sheet) else entry
