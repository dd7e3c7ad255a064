"""A page to write on, and a quick way to look at what was written."""

from __future__ import annotations

from html5lib import HTMLParser, treebuilders

from smartprov.book.model import Block, Edition
from smartprov.render.html.addresses import Addresses
from smartprov.render.html.blocks import write_blocks
from smartprov.render.html.page import Page, Part
from smartprov.render.html.pictures import Files
from smartprov.render.html.templating import Templates
from smartprov.resources import templates_folder
from tests import specimen

EDITION = specimen.edition()


def page(path: str = "buku-2/program.html", book: str = "buku-2", edition: Edition = EDITION, prefix: str = "") -> Page:
    return Page(
        path,
        book=book,
        title="Program",
        words=specimen.WORDS,
        addresses=Addresses(edition),
        templates=Templates(templates_folder() / "html"),
        shelf=Files(),
        part=Part(prefix),
    )


def written(*blocks: Block) -> str:
    return write_blocks(page(), blocks)


def parsed(markup: str):  # lxml has no type for it
    """The elements of a piece of a page, which must be valid where a block may stand."""
    document = f'<!doctype html><html lang="id"><head><title>x</title></head><body>{markup}</body></html>'
    return (
        HTMLParser(treebuilders.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
        .parse(document)
        .getroot()
    )
