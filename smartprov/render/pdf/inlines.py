"""Runs of text as JSON values: a bare string where there is no markup, because most have none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from smartprov.book.model import (
    Aside,
    Block,
    Chapter,
    Chip,
    Code,
    CodeBlock,
    Computed,
    DefinitionList,
    Emphasis,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Inline,
    InlineFigure,
    Inlines,
    Landscape,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Picture,
    Reference,
    Revised,
    Row,
    SpanningCell,
    Spark,
    Strong,
    Table,
    Text,
)
from smartprov.render.pdf.anchors import Anchors
from smartprov.render.pdf.lettering import printable, printable_lines

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


class InlineEncoder:
    """Remembers the pictures met, and the footnotes called in the chapter at hand."""

    def __init__(self, book_id: str, anchors: Anchors) -> None:
        self.pictures: dict[str, bytes] = {}
        self.anchors = anchors
        self._book_id = book_id
        self._chapter = ""
        self._footnotes: Mapping[int, Footnote] = {}
        self._called: set[str] = set()

    def begin(self, chapter: Chapter) -> None:
        """From here on, footnote marks are those of this chapter."""
        self._chapter = chapter.id
        self._footnotes = {footnote.number: footnote for footnote in chapter.footnotes}

    def inlines(self, inlines: Inlines) -> Json:
        """A string where there is no markup, a value where there is one inline, else a list."""
        if isinstance(inlines, str):
            return printable(inlines)
        if len(inlines) == 1:
            return self.inline(inlines[0])
        return [self.inline(inline) for inline in inlines]

    def inline(self, inline: Inline) -> Json:
        """One inline; its kind stands under `k`."""
        match inline:
            case Text() | Computed():
                return printable(inline.text)
            case Strong() | Emphasis():
                return {"k": inline.kind, "x": self.inlines(inline.inlines)}
            case Code():
                return {"k": "code", "x": printable(inline.text)}
            case Link():
                return {"k": "link", "url": inline.url, "x": self.inlines(inline.inlines)}
            case Reference():
                return self._reference(inline)
            case FootnoteMark():
                return self._footnote(inline.number)
            case LineBreak():
                return {"k": "break"}
            case Chip():
                return {"k": "chip", **encode_chip(inline)}
            case Spark():
                points = [None if point is None else share(point) for point in inline.points]
                return {"k": "spark", "points": points, "x": printable(inline.text) or "–"}
            case InlineFigure():
                return {
                    "k": "picture",
                    "picture": self.picture(inline.picture),
                    "alt": printable(inline.alt or inline.picture.name),
                }
            case Revised():
                # Print shows the revision; marks of changes are for Word and the web.
                return self.inlines(inline.inlines) if inline.change == "inserted" else ""
            case _:
                assert_never(inline)

    def _reference(self, reference: Reference) -> Json:
        here = reference.book in ("", self._book_id)
        if not here or reference.target not in self.anchors.present:
            return printable(reference.text)
        return {"k": "reference", "to": reference.target, "x": printable(reference.text)}

    def _footnote(self, number: int) -> Json:
        id = f"~note {number} {self._chapter}"
        if id in self._called:
            return {"k": "again", "to": id, "n": str(number)}
        self._called.add(id)
        if number not in self._footnotes:
            return {"k": "mark", "n": str(number)}
        # A note may call another one; it must not call itself.
        blocks = self.note_blocks(self._footnotes[number].blocks)
        return {"k": "note", "id": id, "n": str(number), "x": blocks}

    def note_blocks(self, blocks: Sequence[Block]) -> list[Json]:
        """What a footnote can hold: running text, lists, terms, lines as they stand; of a table its rows, of a picture
        the picture.
        """
        return [self._note_block(block) for block in blocks]

    def _note_block(self, block: Block) -> Json:
        match block:
            case Paragraph():
                return {"t": "paragraph", "x": self.inlines(block.text)}
            case ListBlock():
                items = [self.note_blocks(item) for item in block.items]
                return {"t": "list", "ordered": block.ordered, "start": block.start, "items": items}
            case DefinitionList():
                return {
                    "t": "definitions",
                    "items": [{"term": self.inlines(t), "x": self.note_blocks(x)} for t, x in block.items],
                }
            case CodeBlock():
                return {"t": "code-block", "x": printable_lines(block.text)}
            case Table():
                rows = [self._note_row(row) for row in (*block.head, *block.body)]
                return {"t": "group", "x": [{"t": "paragraph", "x": row} for row in rows]}
            case Figure():
                picture, alt = self.picture(block.picture), printable(block.alt or block.picture.name)
                return {"t": "paragraph", "x": {"k": "picture", "picture": picture, "alt": alt}}
            case Aside() | Landscape():
                return {"t": "group", "x": self.note_blocks(block.blocks)}
            case Heading():
                return {"t": "paragraph", "x": {"k": "strong", "x": self.inlines(block.text)}}
            case _:
                return {"t": "paragraph", "x": ""}

    def _note_row(self, row: Row) -> Json:
        cells = [cell.text if isinstance(cell, SpanningCell) else cell for cell in row.cells]
        parts = [part for cell in cells if cell for part in (self.inlines(cell), " · ")]
        return parts[:-1]

    def picture(self, picture: Picture) -> Json:
        """Where the picture lies among the engine's files, and its size in millimetres."""
        name = f"pictures/{picture.name}.{picture.media}"
        data = picture.data
        if picture.media == "svg":
            data = printable_lines(data.decode("utf-8")).encode("utf-8")
        self.pictures[name] = data
        media = "jpg" if picture.media == "jpeg" else picture.media
        return {"file": name, "media": media, "width": picture.width_mm, "height": picture.height_mm}


def encode_chip(chip: Chip) -> dict[str, Json]:
    """Its word and its tone."""
    return {"x": printable(chip.text), "tone": chip.tone}


def share(value: float) -> float:
    """Within 0 and 1, and no longer than a drawing needs."""
    return round(min(max(value, 0.0), 1.0), 4)
