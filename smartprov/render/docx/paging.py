"""On which page of a Word file each bookmark stands, by a layout of our own.

It fills pages as LibreOffice does, with which a test compares it, and knows no more of Word's rules than our styles
make use of. Where the measures of a font are unknown, it knows nothing, nor with a plan's own styles that tell lengths
otherwise than ours do, or are based on one another in a circle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from lxml import etree

from smartprov.render.docx.lines import SetParagraph, set_paragraph
from smartprov.render.docx.looks import Looks, UnknownFontError, W
from smartprov.render.docx.numerals import numeral
from smartprov.render.docx.rows import SetRow, set_table, stacked

NOTE_RULE = 120
"""What the rule above the footnotes of a page takes, in twips."""
WHOLE = 3
"""So many lines are not parted: two stay together at the end of a page and at the beginning of one."""

HANGING = 200
"""The line spacing that may hang over the end of a page, at most."""

SetBlock = SetParagraph | tuple[SetRow, ...]


def pages_of(document: etree._Element, styles: bytes, lists: bytes, footnotes: bytes | None) -> dict[str, str] | None:
    """The printed number of the page ("iv", "12") by bookmark, or None where that cannot be known."""
    notes = {} if footnotes is None else {note.get(W + "id", ""): note for note in etree.fromstring(footnotes)}
    try:
        pages = _Pages(Looks(styles, lists), notes)
        for properties, elements in _sections(document):
            pages.write_section(properties, elements)
    except (UnknownFontError, ValueError, RecursionError):
        return None
    return pages.places


def _sections(document: etree._Element) -> Iterator[tuple[etree._Element, list[etree._Element]]]:
    """The properties of each section, which stand at its end, and what it holds."""
    elements: list[etree._Element] = []
    for element in document.iterfind(f"{W}body/*"):
        if element.tag == W + "sectPr":
            yield element, elements
            return
        elements.append(element)
        properties = element.find(f"{W}pPr/{W}sectPr")
        if properties is not None:
            yield properties, elements
            elements = []


@dataclass(slots=True)
class _Pages:
    looks: Looks
    notes: Mapping[str, etree._Element]
    places: dict[str, str] = field(default_factory=dict)
    number: int = 0
    is_roman: bool = False
    room: float = 0
    width: float = 0
    y: float = 0
    after: float = 0
    """The space that the last paragraph wants below itself."""
    foot: float = 0
    """What footnotes take."""
    is_fresh: bool = True
    """Nothing stands on the page yet."""
    is_soft: bool = False
    """The page began because the one before was full: no space before its first paragraph."""
    columns: int = 1
    column: int = 0
    column_top: float = 0

    def write_section(self, properties: etree._Element, elements: Sequence[etree._Element]) -> None:
        """Sets all of it, and then fills pages with it."""
        self._begin_section(properties)
        blocks: list[SetBlock] = [
            set_paragraph(element, self.looks, self.width) if element.tag == W + "p" else set_table(element, self.looks)
            for element in elements
            if element.tag in (W + "p", W + "tbl")
        ]
        for index, block in enumerate(blocks):
            if not isinstance(block, SetParagraph):
                self._write_table(block)
                continue
            if block.look.breaks_page and not self.is_fresh:
                self._turn()
                self.is_soft = False
            if block.look.keeps_next:
                self._keep_together(blocks[index:])
            self._write_paragraph(block)

    def _begin_section(self, properties: etree._Element) -> None:
        found = {str(part.tag).removeprefix(W): part for part in properties}
        size, margins = found["pgSz"], found["pgMar"]
        numbering, columns = found.get("pgNumType"), found.get("cols")

        def length(element: etree._Element, name: str) -> int:
            return int(element.get(W + name) or 0)

        self.width = length(size, "w") - length(margins, "left") - length(margins, "right")
        self.room = max(1.0, length(size, "h") - length(margins, "top") - length(margins, "bottom"))
        self.columns = max(1, length(columns, "num")) if columns is not None else 1
        goes_on = "type" in found and found["type"].get(W + "val") == "continuous"
        if not goes_on:
            self._turn()
            self.is_soft = False
            start = None if numbering is None else numbering.get(W + "start")
            self.number = int(start) if start else self.number
            self.is_roman = numbering is not None and numbering.get(W + "fmt") == "lowerRoman"
        if columns is not None and self.columns > 1:
            self.width = (self.width - length(columns, "space")) / self.columns
        self.column, self.column_top = 0, self.y if self.columns > 1 else 0

    @property
    def _limit(self) -> float:
        return self.room - self.foot

    def _turn(self) -> None:
        """To the next page, or the next column of this one."""
        self.after, self.is_fresh, self.is_soft = 0, True, True
        if self.column + 1 < self.columns:
            self.column, self.y = self.column + 1, self.column_top
            return
        self.number += 1
        self.column = 0
        self.y = self.foot = self.column_top = 0

    def _mark(self, name: str, pages_on: int = 0) -> None:
        number = self.number + pages_on
        self.places[name] = numeral(number, "upperRoman").lower() if self.is_roman else str(number)

    def _keep_together(self, blocks: Sequence[SetBlock]) -> None:
        """Turns the page if what must stand together does not fit on the rest of it."""
        height, after, overhang = self.y, self.after, 0.0
        for block in blocks:
            if not isinstance(block, SetParagraph):
                height += after + _least_of_table(block)
                break
            if not block.look.keeps_next:
                lines = block.lines if block.look.keeps_lines or len(block.lines) <= WHOLE else block.lines[:2]
                height += max(after, block.look.before) + block.look.top + sum(lines)
                overhang = lines[-1] * block.look.overhang
                break
            height += max(after, block.look.before) + block.height
            after = block.look.after
        if height > self._limit + overhang and not self.is_fresh and height - self.y <= self.room:
            self._turn()

    def _write_paragraph(self, block: SetParagraph) -> None:
        look = block.look
        self.foot += self._height_of_notes(block.notes)
        gap = 0 if self.is_soft else max(self.after, look.before)
        overhang = block.lines[-1] * look.overhang
        if self.y + gap + block.height > self._limit + overhang:
            lines = self._lines_that_fit(block, self.y + gap, overhang)
            if lines:
                self._part(block, lines)
                return
            if not self.is_fresh:
                self._turn()
                self.foot += self._height_of_notes(block.notes)
                gap = 0
        for name, _ in block.marks:
            self._mark(name)
        self._go_on(self.y + gap + block.height, look.after)

    def _lines_that_fit(self, block: SetParagraph, y: float, overhang: float) -> int:
        """How many lines stay on this page, of a paragraph that does not fit."""
        count, y = 0, y + block.look.top
        while count < len(block.lines) and y + block.lines[count] <= self._limit + overhang:
            y += block.lines[count]
            count += 1
        count = min(count, len(block.lines) - 2)
        return 0 if block.look.keeps_lines or len(block.lines) <= WHOLE or count < 2 else count

    def _part(self, block: SetParagraph, lines: int) -> None:
        """So many lines here, the others on the next page."""
        for name, line in block.marks:
            self._mark(name, pages_on=line >= lines)
        self._turn()
        self._go_on(self.y + sum(block.lines[lines:]) + block.look.bottom, block.look.after)

    def _go_on(self, y: float, after: float) -> None:
        """What is higher than a page goes over several."""
        pages = max(0, ceil((y - self.room - HANGING) / self.room))
        self.number += pages
        self.y, self.after = y - pages * self.room, after
        self.is_fresh = self.is_soft = False

    def _height_of_notes(self, called: Sequence[str]) -> float:
        height = 0.0
        for name in called:
            content, _ = stacked(self.notes[name], self.width, self.looks)
            height += content + (0 if self.foot or height else NOTE_RULE)
        return height

    def _write_table(self, rows: Sequence[SetRow]) -> None:
        self.y, self.after = self.y + self.after, 0
        heads = [row for row in rows if row.is_head]
        head = sum(row.height for row in heads)
        start = 0
        while start < len(rows):
            stop = _end_of_kept(rows, start)
            kept = sum(row.height for row in rows[start:stop])
            if self.y + kept > self._limit and not self.is_fresh and kept <= self.room:
                self._turn_in_table(head if start >= len(heads) else 0)
            for number, row in enumerate(rows[start:stop], start):
                if self.y + row.height > self._limit and not self.is_fresh:
                    self._turn_in_table(head if number >= len(heads) else 0)
                for name, _ in row.marks:
                    self._mark(name)
                self._go_on(self.y + row.height, 0)
            start = stop

    def _turn_in_table(self, head: float) -> None:
        """The head comes back on every page."""
        self._turn()
        self.y += head


def _end_of_kept(rows: Sequence[SetRow], start: int) -> int:
    """Behind the first row that need not stay with the next one."""
    stop = start
    while stop < len(rows) - 1 and (rows[stop].is_head or rows[stop].keeps_next):
        stop += 1
    return stop + 1


def _least_of_table(rows: Sequence[SetRow]) -> float:
    return sum(row.height for row in rows[: _end_of_kept(rows, 0)])
