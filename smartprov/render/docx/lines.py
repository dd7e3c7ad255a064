"""How many lines a paragraph takes, how high each is, and in which of them its bookmarks stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from smartprov.render.docx.looks import SINGLE, Look, Looks, W

EMU = 635
"""English metric units in a twip, the measure of drawings."""
TAB_EVERY = 567
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIECES = re.compile(r"[ \t\n]+|[^ \t\n\-–/]*[\-–/]+|[^ \t\n\-–/]+")
"""Spaces, and what stands between two places where a line may break."""
_BREAKS_AFTER = frozenset("-–/")
VALUE, PROPERTIES, STYLE, NUMBERING = W + "val", W + "pPr", W + "pStyle", W + "numPr"
RUN, TEXT, BOOKMARK = W + "r", W + "t", W + "bookmarkStart"
TEXT_ALONE = 2
"""Elements of a paragraph, or of a run, that has nothing but its properties and text."""


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph in lines, each with its height in twips."""

    look: Look
    lines: tuple[float, ...]
    marks: tuple[tuple[str, int], ...]
    """Bookmarks, and the line in which each begins."""
    notes: tuple[str, ...] = ()
    """The footnotes that it calls."""

    @property
    def height(self) -> float:
        """With borders, without the space before and after."""
        return self.look.top + sum(self.lines) + self.look.bottom

    def height_down_to(self, line: int) -> float:
        """From its top to where a line begins."""
        return self.look.top + sum(self.lines[:line])


def set_paragraph(element: etree._Element, looks: Looks, width: float) -> SetParagraph:
    """Raises `UnknownFontError`."""
    look = look_of(element, looks)
    room = width - look.left - look.right
    if len(element) == TEXT_ALONE and not look.level[1] and (found := _in_one_line(element[1], look, room, looks)):
        return found
    setter = _Setter(look, room)
    setter.write_number(looks)
    notes: list[str] = []
    for part in element.iter(RUN, BOOKMARK):
        if part.tag == BOOKMARK:
            setter.pending.append(part.get(W + "name", ""))
        else:
            notes += _write_run(part, _run_look(part, look, looks), setter)
    setter.end_word()
    setter.end_line()
    last = len(setter.lines) - 1
    marks = (*setter.marks, *((name, last) for name in setter.pending))
    return SetParagraph(look, tuple(setter.lines), marks, tuple(notes))


def look_of(element: etree._Element, looks: Looks) -> Look:
    """Of a paragraph."""
    style, numbered = "Normal", None
    for part in element[0] if len(element) and element[0].tag == PROPERTIES else ():
        if part.tag == STYLE:
            style = part.get(VALUE, "")
        elif part.tag == NUMBERING:
            values = {level.tag: level.get(VALUE, "") for level in part}
            numbered = (values.get(W + "numId", "0"), values.get(W + "ilvl", "0"))
    return looks.paragraph(style, numbered)


def _run_look(run: etree._Element, look: Look, looks: Looks) -> Look:
    if not len(run) or run[0].tag != W + "rPr":
        return look
    style = run[0].find(W + "rStyle")
    return look if style is None else looks.characters(style.get(VALUE, ""), look)


def _in_one_line(run: etree._Element, look: Look, room: float, looks: Looks) -> SetParagraph | None:
    """A paragraph of one run, if it fits into one line: most cells of tables do, and need no further thought."""
    if run.tag != RUN or not len(run) or run[-1].tag != TEXT or len(run) > TEXT_ALONE:
        return None
    own = _run_look(run, look, looks)
    text = run[-1].text or ""
    if own.frame or own.spacing or look.first + own.letters.width(text) * own.size > room:
        return None
    return SetParagraph(look, (_line_height(look, own.height),), ())


def _write_run(run: etree._Element, look: Look, setter: _Setter) -> list[str]:
    """Gives back the footnotes that it calls."""
    notes = []
    for part in run:
        if part.tag == TEXT:
            setter.write(part.text or "", look)
        elif part.tag == W + "tab":
            setter.tab(look)
        elif part.tag == W + "br":
            setter.break_line(look)
        elif part.tag == W + "drawing":
            setter.draw(part)
        elif part.tag == W + "footnoteReference":
            notes.append(part.get(W + "id", ""))
            setter.write("0", look)
    return notes


def _line_height(look: Look, height: float) -> float:
    match look.rule:
        case "auto":
            return height * look.line / SINGLE
        case "exact":
            return look.line
        case _:
            return max(height, look.line)


@dataclass(slots=True)
class _Setter:
    """Fills line after line."""

    look: Look
    room: float
    lines: list[float] = field(default_factory=list)
    marks: list[tuple[str, int]] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    """Bookmarks that begin with the next thing that is set."""
    x: float = 0
    gap: float = 0
    """Of the spaces behind the last word."""
    height: float = 0
    frame: float = 0
    is_empty: bool = True
    word: float = 0
    """The width of the word that is being gathered, run by run."""
    word_height: float = 0
    word_frame: float = 0

    def __post_init__(self) -> None:
        self.x = self.look.first

    def write_number(self, looks: Looks) -> None:
        """A number with a tab behind it stands in the indent; one without, above the title of a chapter."""
        level = looks.number(self.look)
        if level is None:
            return
        suffix = level.find(W + "suff")
        if suffix is not None and suffix.get(W + "val") == "nothing":
            self.height = looks.numbers_look(self.look, level).height
        self.x = max(self.x, 0)
        self.is_empty = False

    def write(self, text: str, look: Look) -> None:
        """Text, broken at spaces, and behind hyphens and slashes."""
        for piece in _PIECES.findall(text):
            if piece.isspace() and "\xa0" not in piece:
                self.end_word()
                self.gap += look.letters.width(" ") * look.size * len(piece)
                continue
            self.word += look.letters.width(piece) * look.size + look.spacing * len(piece)
            self.word_height = max(self.word_height, look.height)
            self.word_frame = max(self.word_frame, look.frame)
            if piece[-1] in _BREAKS_AFTER:
                self.end_word()

    def end_word(self) -> None:
        """Puts it into the line if it fits, else into the next; one that fits into none is broken."""
        if not self.word_height:
            return
        if self.x + self.gap + self.word > self.room + 1 and not self.is_empty:
            self.end_line()
        while self.word > self.room > 0:
            self._put(self.room)
            self.word -= self.room
            self.end_line()
        self._put(self.gap + self.word)
        self.gap = self.word = self.word_height = self.word_frame = 0

    def _put(self, width: float) -> None:
        self.marks += ((name, len(self.lines)) for name in self.pending)
        self.pending.clear()
        self.x += width
        self.height = max(self.height, self.word_height)
        self.frame = max(self.frame, self.word_frame)
        self.is_empty = False

    def tab(self, look: Look) -> None:
        """To the next stop; what stands at a right-hand stop takes the room before it."""
        self.end_word()
        self.x, self.gap = self.x + self.gap, 0
        left = self.look.left
        stop = next(((place - left, kind) for place, kind in self.look.tabs if place - left > self.x + 1), None)
        if self.x < 0 and (stop is None or stop[0] > 0):
            self.x = 0
        elif stop is None:
            self.x = ((self.x + left) // TAB_EVERY + 1) * TAB_EVERY - left
        elif stop[1] != "right":
            self.x = stop[0]
        self.height = max(self.height, look.height)
        self.is_empty = False

    def break_line(self, look: Look) -> None:
        """Goes on in the next line."""
        self.end_word()
        self.height = max(self.height, look.height)
        self.end_line()

    def draw(self, drawing: etree._Element) -> None:
        """A picture stands in the line like a very high letter."""
        extent = drawing.find(f".//{DRAWING}extent")
        self.end_word()
        if extent is not None:
            self.word, self.word_height = int(extent.get("cx", 0)) / EMU, int(extent.get("cy", 0)) / EMU
            self.word = min(self.word, self.room)
            self.end_word()

    def end_line(self) -> None:
        """Its height is that of the highest letter, in the line spacing of the paragraph."""
        self.lines.append(_line_height(self.look, self.height or self.look.height) + 2 * self.frame)
        self.x = self.gap = self.height = self.frame = 0
        self.is_empty = True
