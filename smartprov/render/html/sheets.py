"""What a program's sheet holds is written once, for the chapter that treats it and for the page of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smartprov.book.model import Sheet
from smartprov.render.html.page import Page

ANYWHERE = "-/index.html"
"""A page in a folder that no site has: every way from it begins with `../`, and so holds in all folders of the site."""

Content = Mapping[str, object]
"""What a sheet's template is given of all that stands below its head."""

Write = Callable[[Page, Sheet], Content]


class Sheets:
    """The contents of sheets as far as they were written, by the book whose anchors their references mean."""

    def __init__(self) -> None:
        self._pages: dict[str, Page] = {}
        self._written: dict[tuple[object, ...], tuple[Sheet, Content]] = {}

    def content(self, page: Page, sheet: Sheet, write: Write) -> Content:
        """What `write` makes of a sheet. Sheets are alike that hold the same things, whatever heads they have."""
        key = (page.book, id(sheet.facts), id(sheet.story), id(sheet.body))
        kept = self._written.get(key)
        if kept is None:
            kept = self._written[key] = (sheet, write(self._page(page), sheet))
        return kept[1]

    def _page(self, page: Page) -> Page:
        own = self._pages.setdefault(page.book, page.moved(ANYWHERE))
        own.section = page.section
        return own
