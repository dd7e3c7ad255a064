"""What the styles of a Word file come to: for each style, all that decides how much room its text takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from lxml import etree

from smartprov.render.docx.letters import Letters, letters_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = ("0", "false", "off", "nil", "none")
SINGLE = 240
"""Automatic line spacing is told in parts of a single line."""
EIGHTHS = 2.5
"""Twips in an eighth of a point, the measure of borders."""


class UnknownFontError(Exception):
    """The text is in a font whose measures are not known."""


@dataclass(frozen=True)
class Look:
    """Of a paragraph or of characters; lengths are twips."""

    family: str = ""
    bold: bool = False
    italic: bool = False
    size: int = 200
    spacing: int = 0
    frame: float = 0
    before: int = 0
    after: int = 0
    line: int = SINGLE
    rule: str = "auto"
    keeps_next: bool = False
    keeps_lines: bool = False
    breaks_page: bool = False
    left: int = 0
    right: int = 0
    first: int = 0
    tabs: tuple[tuple[int, str], ...] = ()
    top: float = 0
    bottom: float = 0
    level: tuple[str, str] = ("0", "")
    """The instance of a list, and the level in it."""

    @cached_property
    def letters(self) -> Letters:
        """The measures of the font. Raises `UnknownFontError`."""
        letters = letters_of(self.family, bold=self.bold, italic=self.italic)
        if letters is None:
            raise UnknownFontError(self.family)
        return letters

    @cached_property
    def height(self) -> int:
        """Of a single line."""
        return self.letters.height(self.size)

    @property
    def overhang(self) -> float:
        """The share of a line that may hang over the end of a page: what lines are set apart more than single."""
        return 1 - SINGLE / self.line if self.rule == "auto" and self.line > SINGLE else 0


class Looks:
    """All styles of a file, by their ids."""

    def __init__(self, styles: bytes, lists: bytes) -> None:
        root = etree.fromstring(styles)
        self._styles = {element.get(W + "styleId", ""): element for element in root.iterfind(W + "style")}
        self._levels = _levels(etree.fromstring(lists))
        fonts, paragraph = (root.find(f"{W}docDefaults/{W}{path}") for path in (_RUN_DEFAULTS, _PARAGRAPH_DEFAULTS))
        self._plain = _with(Look(), paragraph, fonts)
        self._known: dict[tuple[str, Look | tuple[str, str] | None], Look] = {}

    def paragraph(self, style: str, numbered: tuple[str, str] | None = None) -> Look:
        """Of a paragraph style, in an instance of a list if the paragraph names one itself."""
        key = (style, numbered)
        if key not in self._known:
            look = self._plain
            for element in self._chain(style):
                properties = element.find(W + "pPr")
                own = _level_of(properties)
                if own is not None:
                    look = self._listed(look, own)
                look = _with(look, properties, element.find(W + "rPr"))
            self._known[key] = self._listed(look, numbered) if numbered else look
        return self._known[key]

    def characters(self, style: str, around: Look) -> Look:
        """Of a character style inside a paragraph."""
        key = (style, around)
        if key not in self._known:
            look = around
            for element in self._chain(style):
                look = _with(look, None, element.find(W + "rPr"))
            self._known[key] = look
        return self._known[key]

    def number(self, look: Look) -> etree._Element | None:
        """How Word numbers a paragraph: the level of its list."""
        return self._levels.get(look.level)

    def numbers_look(self, look: Look, level: etree._Element) -> Look:
        """Of the number itself."""
        return _with(look, None, level.find(W + "rPr"))

    def table(self, style: str) -> list[etree._Element]:
        """The properties of a table style, those it is based on first."""
        found = (element.find(W + "tblPr") for element in self._chain(style))
        return [element for element in found if element is not None]

    def _chain(self, style: str) -> list[etree._Element]:
        element = self._styles.get(style)
        if element is None:
            return []
        based_on = element.find(W + "basedOn")
        below = [] if based_on is None else self._chain(based_on.get(W + "val", ""))
        return [*below, element]

    def _listed(self, look: Look, level: tuple[str, str]) -> Look:
        if level[0] == "0":
            return replace(look, left=0, first=0, level=level)
        element = self._levels.get(level)
        return replace(look if element is None else _with(look, element.find(W + "pPr"), None), level=level)


_RUN_DEFAULTS, _PARAGRAPH_DEFAULTS = f"rPrDefault/{W}rPr", f"pPrDefault/{W}pPr"


def _levels(root: etree._Element) -> dict[tuple[str, str], etree._Element]:
    lists = {element.get(W + "abstractNumId"): element for element in root.iterfind(W + "abstractNum")}
    found = {}
    for instance in root.iterfind(W + "num"):
        name = instance.find(W + "abstractNumId")
        for level in () if name is None else lists[name.get(W + "val")].iterfind(W + "lvl"):
            found[instance.get(W + "numId", ""), level.get(W + "ilvl", "")] = level
    return found


def _level_of(properties: etree._Element | None) -> tuple[str, str] | None:
    """Which level of which list paragraph properties name."""
    numbering = None if properties is None else properties.find(W + "numPr")
    if numbering is None:
        return None
    instance, level = (numbering.find(W + name) for name in ("numId", "ilvl"))
    return _value(instance, "0"), _value(level, "0")


def _value(element: etree._Element | None, otherwise: str) -> str:
    return otherwise if element is None else element.get(W + "val", otherwise)


def _with(look: Look, paragraph: etree._Element | None, run: etree._Element | None) -> Look:
    changes: dict[str, object] = {}
    for properties in (paragraph, run):
        for element in () if properties is None else properties:
            reader = _READERS.get(str(element.tag))
            if reader is not None:
                changes |= reader(element, look)
    return replace(look, **changes) if changes else look  # type: ignore[arg-type]  # readers give what fields take


def border(element: etree._Element | None) -> float:
    """What a border takes, with its distance."""
    if element is None or element.get(W + "val") in OFF:
        return 0
    return int(element.get(W + "sz") or 0) * EIGHTHS + 20 * int(element.get(W + "space") or 0)


Reader = Callable[[etree._Element, Look], Mapping[str, object]]


def _switch(name: str) -> Reader:
    return lambda element, _: {name: element.get(W + "val") not in OFF}


def _read_spacing(element: etree._Element, look: Look) -> dict[str, object]:
    """Between lines and paragraphs; under the same name, between letters."""
    found = {name: element.get(W + name) for name in ("before", "after", "line")}
    changes: dict[str, object] = {name: int(value) for name, value in found.items() if value is not None}
    if "line" in changes:
        changes["rule"] = element.get(W + "lineRule") or "auto"
    letters = element.get(W + "val")
    return changes if letters is None else {"spacing": int(letters)}


def _read_indents(element: etree._Element, look: Look) -> dict[str, object]:
    signs = {"left": ("left", 1), "right": ("right", 1), "firstLine": ("first", 1), "hanging": ("first", -1)}
    found = ((name, sign, element.get(W + word)) for word, (name, sign) in signs.items())
    return {name: sign * int(value) for name, sign, value in found if value is not None}


def _read_tabs(element: etree._Element, look: Look) -> dict[str, object]:
    stops = dict(look.tabs)
    for tab in element:
        place, kind = int(tab.get(W + "pos", "0")), tab.get(W + "val", "")
        stops.pop(place, None)
        if kind != "clear":
            stops[place] = kind
    return {"tabs": tuple(sorted(stops.items()))}


def _read_borders(element: etree._Element, look: Look) -> dict[str, object]:
    sides = ((side, element.find(W + side)) for side in ("top", "bottom"))
    return {side: border(edge) for side, edge in sides if edge is not None}


_READERS: dict[str, Reader] = {
    W + "keepNext": _switch("keeps_next"),
    W + "keepLines": _switch("keeps_lines"),
    W + "pageBreakBefore": _switch("breaks_page"),
    W + "b": _switch("bold"),
    W + "i": _switch("italic"),
    W + "spacing": _read_spacing,
    W + "ind": _read_indents,
    W + "tabs": _read_tabs,
    W + "pBdr": _read_borders,
    W + "bdr": lambda element, _: {"frame": border(element)},
    W + "rFonts": lambda element, look: {"family": element.get(W + "ascii") or look.family},
    W + "sz": lambda element, look: {"size": int(element.get(W + "val") or 0) * 10 or look.size},
}
