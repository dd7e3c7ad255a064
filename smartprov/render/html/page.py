"""The page that is being written: what its links, pictures and footnotes need to know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smartprov.book.model import Picture
from smartprov.render.html.addresses import Addresses, relative
from smartprov.render.html.pictures import Shelf
from smartprov.render.html.templating import Templates

if TYPE_CHECKING:
    from smartprov.render.html.sheets import Sheets


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a document that is a page of its own elsewhere.

    `prefix` stands before every anchor, so that several books can share the document; `scope` tells the footnotes of
    one chapter from those of another; `names` counts the names that regions before this part have.
    """

    prefix: str = ""
    scope: str = ""
    names: dict[str, int] = field(default_factory=dict)


class Page:
    """One page, or a part of a larger one, while its blocks are written; `title` names it."""

    def __init__(
        self,
        path: str,
        *,
        book: str,
        title: str,
        words: Mapping[str, str],
        addresses: Addresses,
        templates: Templates,
        shelf: Shelf,
        part: Part | None = None,
        sheets: Sheets | None = None,
    ) -> None:
        self.path = path
        self.book = book
        self.title = title
        self.section = ""
        """The heading or sheet that is being written; it names what has no name of its own."""
        self.words = words
        self.fill = templates.fill
        self.sheets = sheets
        self._templates = templates
        self._addresses = addresses
        self._shelf = shelf
        self._part = part or Part()
        self._hrefs: dict[tuple[str, str], str] = {}
        self._calls: dict[int, int] = {}

    def part(self, scope: str) -> Page:
        """A part of this page whose footnotes are told apart from its own."""
        made = self.moved(self.path)
        made._part = Part(self._part.prefix, self._part.scope + scope, self._part.names)
        return made

    def moved(self, path: str) -> Page:
        """A page for the same things elsewhere, with nothing on it."""
        return Page(
            path,
            book=self.book,
            title=self.title,
            words=self.words,
            addresses=self._addresses,
            templates=self._templates,
            shelf=self._shelf,
        )

    def anchor(self, id: str) -> str:
        """An anchor of the book as it stands in this page; nothing stays nothing."""
        return self._part.prefix + id if id else ""

    def name_once(self, name: str) -> str:
        """A name for a region of the page that no other region has."""
        names = self._part.names
        nth = names[name] = names.get(name, 0) + 1
        return name if nth == 1 else f"{name} ({nth})"

    def href(self, target: str, book: str) -> str:
        """The address of an anchor, or an empty string where the edition has no such anchor."""
        key = (target, book or self.book)
        href = self._hrefs.get(key)
        if href is None:
            found = self._addresses.find(*key)
            href = self._hrefs[key] = relative(self.path, found) if found else ""
        return href

    def source(self, picture: Picture) -> str:
        """The address of a picture, which from now on is part of what is made."""
        return self._shelf.source(self.path, picture)

    def call_footnote(self, number: int) -> str:
        """The id of the next place that calls a footnote."""
        self._calls[number] = self._calls.get(number, 0) + 1
        return self._call_id(number, self._calls[number])

    def footnote_calls(self, number: int) -> tuple[str, ...]:
        """The ids of all places so far that call a footnote."""
        return tuple(self._call_id(number, nth) for nth in range(1, self._calls.get(number, 0) + 1))

    def footnote_id(self, number: int) -> str:
        """The id of a footnote. Ids of our own begin with an underscore, which no anchor of a book does."""
        return f"_note-{self._part.scope}{number}"

    def _call_id(self, number: int, nth: int) -> str:
        return f"_call-{self._part.scope}{number}" if nth == 1 else f"_call-{self._part.scope}{number}-{nth}"
