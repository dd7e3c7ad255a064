"""What Word counts by itself: the ladders of headings and the lists, as definitions and as instances of them.

All instances of a definition share its counters. An instance of its own therefore only says where to go on from there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from smartprov.render.docx.markup import escaped
from smartprov.render.docx.numerals import NumberFormat, numeral, value_of

BODY, ANNEX, BULLETS, ORDERED = 1, 2, 3, 4
"""Definitions; the first three have an instance of the same number, which the styles name."""
LIST_INDENT = 397
"""How much further right each level of a list stands, in twips."""
LIST_LEVELS = 9
BULLET_SIGNS = ("•", "–", "▪")
FIRST_FREE = 1000
"""Instances made for one place of a book; below them is room for those of a house's own styles."""
HEADING_INDENTS = (0, 680, 680, 680, 737, 737)
"""Between the number of a heading and its words, by level, where the number is short; in twips."""
WIDE_HEADING_INDENTS = (0, 737, 850, 1020, 1190, 1360)
"""The same where a number repeats those above it."""
CHAPTER_LOOK = (
    '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:b/><w:bCs/>'
    '<w:color w:val="55616E"/><w:spacing w:val="30"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>'
)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a ladder: its format, and its text with `%1` for the number of the first level."""

    format: NumberFormat
    text: str


BAB = (
    Level("upperLetter", "%2."),
    Level("decimal", "%3."),
    Level("lowerLetter", "%4."),
    Level("decimal", "%5)"),
    Level("lowerLetter", "%6)"),
)
"""BAB I → A. → 1. → a. → 1) → a), below the chapter."""
DECIMAL = tuple(Level("decimal", ".".join(f"%{n}" for n in range(1, depth + 1))) for depth in range(2, 7))
"""1 → 1.1 → 1.1.1, below the chapter."""


@dataclass(slots=True)
class Definitions:
    """The ladders of a book, and the instances that it asks for while it is written."""

    body: Sequence[Level]
    annex: Sequence[Level]
    _instances: list[str] = field(default_factory=list)

    def start_at(self, definition: int, starts: Mapping[int, int], literal: tuple[int, str] | None = None) -> int:
        """A new instance that goes on from these numbers, by level from 0; a literal level shows words instead."""
        number = FIRST_FREE + len(self._instances)
        overrides = dict.fromkeys(sorted({*starts, *([literal[0]] if literal else [])}), "")
        for level in overrides:
            overrides[level] = f'<w:startOverride w:val="{starts[level]}"/>' if level in starts else ""
        if literal is not None:
            overrides[literal[0]] += self._literal(definition, *literal)
        inside = "".join(f'<w:lvlOverride w:ilvl="{level}">{xml}</w:lvlOverride>' for level, xml in overrides.items())
        self._instances.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{inside}</w:num>',
        )
        return number

    def ordered_list(self, level: int, start: int) -> int:
        """A new list of numbers."""
        return self.start_at(ORDERED, {level: max(start, 0)})

    def xml(self, *, own_look: bool, more_definitions: str = "", more_instances: str = "") -> str:
        """The part of the file; without a look of our own, numbers of chapters look like their titles."""
        look = CHAPTER_LOOK if own_look else ""
        definitions = (
            _definition(BODY, _ladder(self.body, "Heading", look))
            + _definition(ANNEX, _ladder(self.annex, "AnnexHeading", look))
            + _definition(BULLETS, _bullets())
            + _definition(ORDERED, _ordered())
        )
        instances = "".join(
            f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (BODY, ANNEX, BULLETS)
        )
        return definitions + more_definitions + instances + more_instances + "".join(self._instances)

    def _literal(self, definition: int, level: int, words: str) -> str:
        """A level that shows these words whatever is counted. Word reads a percent sign as a counter."""
        ladder = self.body if definition == BODY else self.annex
        text = escaped(words.replace("%", "\uff05"))
        return _level(level, ladder[level].format, text, "", _heading_rest(ladder, level), "")


def _definition(number: int, levels: str) -> str:
    # Word takes definitions of one nsid for one list.
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="5A0000{number:02d}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="5B0000{number:02d}"/>{levels}</w:abstractNum>'
    )


def _ladder(levels: Sequence[Level], style: str, chapter_look: str) -> str:
    return "".join(
        _level(
            index,
            level.format,
            escaped(level.text),
            f"{style}{index + 1}",
            _heading_rest(levels, index),
            "" if index else chapter_look,
        )
        for index, level in enumerate(levels)
    )


def _heading_rest(levels: Sequence[Level], index: int) -> tuple[str, int, int]:
    """What follows the number, and where the words begin. The title of a chapter has a line of its own."""
    if index == 0:
        return "nothing", 0, 0
    indents = WIDE_HEADING_INDENTS if "%1" in levels[-1].text else HEADING_INDENTS
    return "tab", indents[index], indents[index]


def _bullets() -> str:
    look = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/></w:rPr>'
    return "".join(
        _level(level, "bullet", BULLET_SIGNS[level % len(BULLET_SIGNS)], "", _list_rest(level), look)
        for level in range(LIST_LEVELS)
    )


def _ordered() -> str:
    return "".join(
        _level(level, "decimal", f"%{level + 1}.", "", _list_rest(level), "") for level in range(LIST_LEVELS)
    )


def _list_rest(level: int) -> tuple[str, int, int]:
    return "tab", (level + 1) * LIST_INDENT, LIST_INDENT


def _level(index: int, format: str, text: str, style: str, rest: tuple[str, int, int], look: str) -> str:
    follows, left, hanging = rest
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{linked}<w:suff w:val="{follows}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{look}</w:lvl>'
    )


@dataclass(slots=True)
class Ladder:
    """Keeps count of headings as Word will, and steps in where Word would not arrive at the book's number.

    LibreOffice counts an instance by itself, so a chapter that has needed one stays with it.
    """

    definition: int
    levels: Sequence[Level]
    definitions: Definitions
    _values: dict[int, int | None] = field(default_factory=dict)
    """By level: what it has counted up to; None where Word and LibreOffice may count differently."""
    _chapters: int = 0
    """The instance of the chapters, 0 for that of the styles."""
    _instance: int = 0
    _unspent: dict[int, int] = field(default_factory=dict)
    """Where the instance will start at levels at which it has not stood yet."""

    def place(self, level: int, number: str) -> int:
        """The instance that gives a heading of a level, from 0, its number; 0 for that of its style."""
        if level == 0:
            self._instance, self._unspent = self._chapters, {}
        parents = {place: self._values.get(place) for place in range(level)}
        value = self._next(level, parents)
        starts = self._unspent.pop(level, value)
        if value is None or value != starts or self._spelled(level, parents, value) != number:
            value = self._step_in(level, number, parents)
        self._values = {**parents, level: value}
        if level == 0:
            self._chapters = self._instance
        return self._instance

    def _next(self, level: int, parents: Mapping[int, int | None]) -> int | None:
        before = self._values.get(level, 0)
        if before is None or any(parents[place] is None for place in self._shown(level)):
            return None
        return before + 1

    def _step_in(self, level: int, number: str, parents: Mapping[int, int | None]) -> int | None:
        value = self._value(level, number, parents)
        if value is None:
            self._instance, self._unspent = self.definitions.start_at(self.definition, {}, (level, number)), {}
            return None
        shown = {place: parents[place] for place in self._shown(level)} | {level: value}
        starts = {place: start for place, start in shown.items() if start is not None}
        self._instance = self.definitions.start_at(self.definition, starts)
        self._unspent = {place: start for place, start in starts.items() if place != level}
        return value

    def _value(self, level: int, number: str, parents: Mapping[int, int | None]) -> int | None:
        """What this level's counter must be for the number to appear; None where it never would."""
        if any(parents[place] is None for place in self._shown(level)):
            return None
        around = self._spelled(level, parents, None)
        before, _, after = around.partition("\0")
        if not (number.startswith(before) and number.endswith(after) and len(number) > len(before) + len(after)):
            return None
        return value_of(number[len(before) : len(number) - len(after)], self.levels[level].format)

    def _spelled(self, level: int, parents: Mapping[int, int | None], value: int | None) -> str:
        shown = self.levels[level].text
        for place in self._shown(level):
            shown = shown.replace(f"%{place + 1}", numeral(parents[place] or 1, self.levels[place].format))
        return shown.replace(f"%{level + 1}", "\0" if value is None else numeral(value, self.levels[level].format))

    def _shown(self, level: int) -> list[int]:
        """Which higher levels the number of this level repeats."""
        return [place for place in range(level) if f"%{place + 1}" in self.levels[level].text]
