"""Tracked changes: what one version alone has, as insertions and deletions that Word accepts and rejects.

Whatever is written between two moments is marked afterwards, run by run, paragraph by paragraph and row by row, so that
what writes a block does not know whether it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count, zip_longest
from typing import TypeVar, cast

from smartprov.book.model import Change
from smartprov.render.docx.flow import Node, Piece
from smartprov.render.docx.markup import escaped

Part = TypeVar("Part")
FIRST_ID = 1_000_000
"""Ids of changes stand apart from those of bookmarks."""
ELEMENTS = {"inserted": "ins", "deleted": "del"}
DELETED_TEXT = (("<w:t ", "<w:delText "), ("</w:t>", "</w:delText>"), ("w:instrText", "w:delInstrText"))
MAY_SPLIT = '<w:cantSplit w:val="off"/>'
"""Properties of a row may not be a change alone."""
PARAGRAPH_MARK = "<?marked %s?>"
"""For a paragraph of pandoc's, whose properties only the pass over the file can reach."""
_RUNS = re.compile(r"(?:<w:r>.*?</w:r>)+", re.DOTALL)
_ROW = re.compile(r"<w:tr>(?:<w:trPr>(.*?)</w:trPr>)?")


@dataclass(slots=True)
class Tracker:
    """Marks changes in one author's name, at one time, each with an id of its own."""

    author: str = ""
    epoch: int = 0
    _ids: count[int] = field(default_factory=lambda: count(FIRST_ID))

    def mark(self, change: Change) -> str:
        """What stands in the properties of a paragraph or a row that has changed."""
        return f"<w:{ELEMENTS[change]}{self._attributes()}/>" if change else ""

    def pieces(self, pieces: Iterable[Piece], change: Change) -> list[Piece]:
        """Parts of a line, marked."""
        if not change:
            return list(pieces)
        return [marked for piece in pieces for marked in self._piece(piece, change)]

    def runs(self, xml: str, change: Change) -> str:
        """Runs, marked; what is between them stays as it is."""
        if not change:
            return xml
        if change == "deleted":
            for text, deleted in DELETED_TEXT:
                xml = xml.replace(text, deleted)
        opening, closing = ELEMENTS[change], f"</w:{ELEMENTS[change]}>"
        return _RUNS.sub(lambda found: f"<w:{opening}{self._attributes()}>{found[0]}{closing}", xml)

    def node(self, node: Node, change: Change) -> Node:
        """A block with all its runs, paragraphs and rows, marked."""
        match node:
            case {"t": "RawBlock", "c": [format, str() as xml]}:
                return {"t": "RawBlock", "c": [format, self._blocks(xml, change)]}
            case {"t": "Div", "c": [attributes, list() as blocks]}:
                return {"t": "Div", "c": [attributes, [self.node(block, change) for block in blocks]]}
            case {"t": "Para", "c": list() as inlines}:
                mark = {"t": "RawInline", "c": ["openxml", PARAGRAPH_MARK % self.mark(change)]}
                return {"t": "Para", "c": [mark, *self._inlines(inlines, change)]}
            case _:
                raise ValueError(node["t"])

    def _blocks(self, xml: str, change: Change) -> str:
        xml = re.sub("</w:pPr>", lambda _: f"<w:rPr>{self.mark(change)}</w:rPr></w:pPr>", xml)
        xml = _ROW.sub(lambda row: f"<w:tr><w:trPr>{row[1] or MAY_SPLIT}{self.mark(change)}</w:trPr>", xml)
        return self.runs(xml, change)

    def _inlines(self, inlines: Iterable[Node], change: Change) -> Iterator[Node]:
        for inline in inlines:
            for piece in self._piece(_bare(inline), change):
                yield _raw(piece) if isinstance(piece, str) else piece

    def _piece(self, piece: Piece, change: Change) -> Iterator[Piece]:
        if isinstance(piece, str):
            yield piece if piece.startswith("<?") else self.runs(piece, change)
        elif piece["t"] == "Note":
            yield f"<w:{ELEMENTS[change]}{self._attributes()}>"
            yield piece
            yield f"</w:{ELEMENTS[change]}>"
        elif piece["t"] == "Link":
            attributes, inlines, target = cast("tuple[object, list[Node], object]", piece["c"])
            yield {"t": "Link", "c": [attributes, list(self._inlines(inlines, change)), target]}
        else:
            yield piece

    def _attributes(self) -> str:
        moment = datetime.fromtimestamp(self.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return f' w:id="{next(self._ids)}" w:author="{escaped(self.author)}" w:date="{moment}"'


def with_changes(parts: Sequence[Part], changes: Sequence[Change]) -> Iterator[tuple[int, Part, Change]]:
    """Parts with what became of each, and its place in the revision; what was deleted has that of the next one."""
    place = 0
    for part, change in zip_longest(parts, changes[: len(parts)], fillvalue=""):
        yield place, cast("Part", part), cast("Change", change)
        place += change != "deleted"


def _bare(inline: Node) -> Piece:
    """Our own markup as text again."""
    match inline:
        case {"t": "RawInline", "c": [_, str() as xml]}:
            return xml
        case _:
            return inline


def _raw(xml: str) -> Node:
    return {"t": "RawInline", "c": ["openxml", xml]}
