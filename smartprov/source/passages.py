"""Running text: what a chapter says in sentences, without code and addresses, each letter with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from smartprov.diagnostics import Span
from smartprov.source import prose
from smartprov.text.forms.typed import Typed, typed_numbers

STAND_IN = "\ufffc"
"""One letter for what is no word of the author's: a value, code, a generated reference."""
Kind = Literal["paragraph", "heading", "cell", "caption", "term"]
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_END = re.compile(r"[.!?…]+[\"”’)]*(?=\s+[\"“‘(]?[A-Z\d\ufffc])")
_ENTITY = re.compile(r"&#?\w+;")
_PLACE = re.compile(r"\s*(?:\d+[.)]?)?\s*")
_SHORT = re.compile(r"(?:^|[\s(])(?:Kab|No|Nomor|Jl|Dr|Drs|Ir|Prof|dkk|dll|dsb|hlm|St|Pj|Plt|Plh|Rp|[A-Z]|\d{1,2})\.$")
"""What ends in a full stop and ends no sentence."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words as they were typed, and where in the passage they stand."""

    start: int
    words: prose.Text


@dataclass(frozen=True, slots=True)
class Filled:
    """A value of the plan, and where in the passage its stand-in stands."""

    at: int
    value: prose.Value


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a passage that ends in a full stop, or with the passage; `cites` says whether a source is named."""

    start: int
    end: int
    cites: tuple[str, ...]


@dataclass(slots=True)
class Section:
    """What stands below one heading: its words, the ids that its references, values and blocks name, and its blocks."""

    title: str = ""
    names: set[str] = field(default_factory=set)
    blocks: list[prose.Directive] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table says of one of its cells: its column's head, what its row is about, the ids that both name, and the
    sources that the row cites.
    """

    column: str
    row: str
    names: frozenset[str]
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, cell, caption or term as one line of text, read once for all rules."""

    kind: Kind
    text: str
    runs: tuple[Run, ...]
    values: tuple[Filled, ...]
    sentences: tuple[Sentence, ...]
    document: prose.ChapterDocument = field(repr=False)
    section: Section = field(repr=False)
    names: frozenset[str] = frozenset()
    """The ids that its own references and values name."""
    numbers: tuple[Typed, ...] = ()
    """The numbers that were typed, in digits or in words."""
    cell: Cell | None = None
    """Of a cell behind the one that says what its row is about."""

    @property
    def path(self) -> str:
        """The chapter's file."""
        return self.document.path

    @property
    def cites(self) -> tuple[str, ...]:
        """Every source that the passage names."""
        return tuple(source for sentence in self.sentences for source in sentence.cites)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence in which a letter stands."""
        starts = [sentence.start for sentence in self.sentences]
        return self.sentences[max(bisect_right(starts, offset) - 1, 0)]

    def span(self, start: int, end: int) -> Span:
        """Where a stretch stands in the file; it is taken to lie on one line where its first letter does."""
        run = self._run_at(start)
        if run is None:
            near = next((each for each in self.runs if each.start >= start), self.runs[0])
            return near.words.span
        points = _points(self.document, run.words)
        first = points[start - run.start]
        last_run = self._run_at(end - 1) or run
        last = _points(self.document, last_run.words)[end - 1 - last_run.start]
        return Span(self.path, first[0], first[1], last[0], last[1] + 1)

    def _run_at(self, offset: int) -> Run | None:
        index = bisect_right([run.start for run in self.runs], offset) - 1
        if index < 0:
            return None
        run = self.runs[index]
        return run if offset < run.start + len(run.words.text) else None


def passages_of(document: prose.ChapterDocument) -> Iterator[Passage]:
    """The running text of a chapter in reading order, notes at its end."""
    for blocks in (document.blocks, *document.footnotes.values()):
        section = Section()
        for block in prose.every_block(blocks):
            if isinstance(block, prose.Heading):
                section = Section()
            elif isinstance(block, prose.Directive):
                section.names.update(option.value for option in block.options)
                section.blocks.append(block)
            for kind, inlines, cell in _stretches(block):
                passage = _read(kind, inlines, document, section, cell)
                if passage is not None:
                    section.title = passage.text if kind == "heading" else section.title
                    section.names |= passage.names
                    yield passage


_Stretch = tuple[Kind, tuple[prose.Inline, ...], Cell | None]


def _stretches(block: prose.Block) -> Iterator[_Stretch]:
    match block:
        case prose.Heading():
            yield "heading", block.inlines, None
        case prose.Paragraph():
            yield "paragraph", block.inlines, None
        case prose.Definitions():
            for item in block.items:
                yield "term", item.term, None
        case prose.Table():
            yield "caption", block.caption, None
            for head in block.head:
                yield "cell", head, None
            heads = [_reading(head) for head in block.head]
            for row in block.rows:
                yield from _row(row, heads)
        case prose.Picture():
            yield "caption", block.caption, None
        case _:
            pass


def _row(row: tuple[prose.Cell, ...], heads: list[_Reading]) -> Iterator[_Stretch]:
    """The cells of a row. It is about what its first cell says that is not just a number, as the place in a list is."""
    cells = [_reading(cell) for cell in row]
    first = next((at for at, cell in enumerate(cells) if not _PLACE.fullmatch("".join(cell.text))), len(cells))
    cites = tuple(source for cell in cells for _, source in cell.citations)
    for at, (inlines, head) in enumerate(zip(row, heads, strict=True)):
        if at <= first:
            yield "cell", inlines, None
            continue
        about = cells[first]
        names = frozenset((*about.names, *head.names))
        yield "cell", inlines, Cell("".join(head.text).strip(), "".join(about.text).strip(), names, cites)


def _reading(inlines: tuple[prose.Inline, ...]) -> _Reading:
    reading = _Reading()
    reading.add(inlines)
    return reading


class _Reading:
    """The text of a passage while it grows."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.values: list[Filled] = []
        self.citations: list[tuple[int, str]] = []
        self.names: set[str] = set()

    def add(self, inlines: tuple[prose.Inline, ...]) -> None:
        for inline in inlines:
            match inline:
                case prose.Text():
                    self.runs.append(Run(self.length, inline))
                    self._put(inline.text)
                case prose.Strong() | prose.Emphasis():
                    self.add(inline.inlines)
                case prose.Link():
                    self.add(inline.inlines)
                case prose.Reference():
                    self.names.add(inline.target)
                    self.add(inline.inlines) if inline.inlines else self._put(STAND_IN)
                case prose.Value():
                    self.values.append(Filled(self.length, inline))
                    self.names.update(str(part.value) for part in inline.expression.parts if part.kind == "subscript")
                    self._put(STAND_IN)
                case prose.Citation():
                    self.citations += [(self.length, source) for source, _ in inline.sources]
                case prose.Code():
                    self._put(STAND_IN)
                case prose.LineBreak():
                    self._put(" ")
                case _:
                    pass

    def _put(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text)


def _read(
    kind: Kind,
    inlines: tuple[prose.Inline, ...],
    document: prose.ChapterDocument,
    section: Section,
    cell: Cell | None,
) -> Passage | None:
    reading = _reading(inlines)
    if not reading.runs:
        return None
    text = "".join(reading.text)
    if "://" in text or "www." in text or "@" in text:
        text = _ADDRESS.sub(lambda address: STAND_IN * len(address[0]), text)
    sentences = tuple(_sentences(text, reading.citations))
    return Passage(
        kind,
        text,
        tuple(reading.runs),
        tuple(reading.values),
        sentences,
        document,
        section,
        frozenset(reading.names),
        typed_numbers(text),
        cell,
    )


def _sentences(text: str, citations: list[tuple[int, str]]) -> Iterator[Sentence]:
    start = 0
    for match in _END.finditer(text):
        if match[0].startswith(".") and _SHORT.search(text, start, match.start() + 1):
            continue
        yield Sentence(start, match.end(), _cited(citations, start, match.end()))
        start = match.end()
    yield Sentence(start, len(text), _cited(citations, start, len(text) + 1))


def _cited(citations: list[tuple[int, str]], start: int, end: int) -> tuple[str, ...]:
    """A source named right behind the full stop belongs to the sentence before it."""
    return tuple(source for at, source in citations if start < at <= end)


def _points(document: prose.ChapterDocument, words: prose.Text) -> list[tuple[int, int]]:
    """Line and column of each letter. Of a letter that was typed otherwise, as an entity is, the beginning of that."""
    span, text = words.span, words.text
    lines = document.body.split("\n")
    line, column = span.line - document.body_line, span.column - 1
    points: list[tuple[int, int]] = []
    for letter in text:
        row = lines[line] if line < len(lines) else ""
        if letter == " " and not row[column:].strip() and line + 1 < len(lines):
            points.append((line + document.body_line, column + 1))
            line += 1
            column = _first_letter(lines[line], text[len(points) :])
            continue
        points.append((line + document.body_line, column + 1))
        column += _typed_length(row, column, letter)
    return points


def _first_letter(row: str, rest: str) -> int:
    """Where a line goes on, behind its indent and the signs of a quotation."""
    at = row.find(rest[:1]) if rest else -1
    return at if at >= 0 and not row[:at].strip(" \t>") else len(row) - len(row.lstrip(" \t>"))


def _typed_length(row: str, column: int, letter: str) -> int:
    entity = _ENTITY.match(row, column)
    if entity:
        return len(entity[0])
    is_escaped = row[column : column + 1] == "\\" and row[column : column + 1] != letter
    return 2 if is_escaped else 1
