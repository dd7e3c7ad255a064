"""The page that is being written: what its links, pictures and footnotes need to know of it."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.model import Picture
from smartprov.render.html.addresses import Addresses, asset_path, relative
from smartprov.render.html.templating import Templates

ENDINGS = {"svg": "svg", "png": "png", "jpeg": "jpg"}


class Page:
    """One page while its blocks are written. `pictures` collects what the whole site shows; `title` names the page."""

    def __init__(
        self,
        path: str,
        *,
        book: str,
        title: str,
        words: Mapping[str, str],
        addresses: Addresses,
        templates: Templates,
        pictures: dict[str, Picture],
    ) -> None:
        self.path = path
        self.book = book
        self.title = title
        self.words = words
        self.fill = templates.fill
        self._addresses = addresses
        self._pictures = pictures
        self._hrefs: dict[tuple[str, str], str] = {}
        self._calls: dict[int, int] = {}

    def href(self, target: str, book: str) -> str:
        """The address of an anchor, or an empty string where the edition has no such anchor."""
        key = (target, book or self.book)
        href = self._hrefs.get(key)
        if href is None:
            found = self._addresses.find(*key)
            href = self._hrefs[key] = relative(self.path, found) if found else ""
        return href

    def source(self, picture: Picture) -> str:
        """The address of a picture, which from now on is part of the site."""
        name = f"{picture.name}.{ENDINGS[picture.media]}"
        self._pictures[name] = picture
        return relative(self.path, asset_path(name))

    def call_footnote(self, number: int) -> str:
        """The id of the next place that calls a footnote."""
        self._calls[number] = self._calls.get(number, 0) + 1
        return call_id(number, self._calls[number])

    def footnote_calls(self, number: int) -> tuple[str, ...]:
        """The ids of all places so far that call a footnote."""
        return tuple(call_id(number, nth) for nth in range(1, self._calls.get(number, 0) + 1))


def call_id(number: int, nth: int) -> str:
    """Ids of our own begin with an underscore, which no anchor of a book does."""
    return f"_call-{number}" if nth == 1 else f"_call-{number}-{nth}"


def footnote_id(number: int) -> str:
    """The id of a footnote."""
    return f"_note-{number}"
