"""What a chapter is made of. The vocabulary is small on purpose: each block is drawn by three renderers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from smartprov.book.model.inlines import Change, Chip, Inlines, Picture, Tone


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter. `level` is 2 to 6 (1 is the chapter's title); `number` may be empty.

    `label` is what a reference to it prints ("Subbab 4.2"). `former` is the base's heading where its number is another.
    """

    level: int
    id: str
    number: str
    text: Inlines
    label: str = ""
    former: Heading | None = None
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. Roles: `body`; `lead` opens; `note` and `source` stand small under a block; `empty` replaces a
    table that has no rows; `label` is a small heading without number, such as those in a program sheet.
    """

    text: Inlines
    role: Literal["body", "lead", "note", "source", "empty", "label"] = "body"
    id: str = ""
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a run of blocks. `changes` says of each item which version alone has it, if any does."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1
    changes: tuple[Change, ...] = ()
    kind: Literal["list"] = "list"


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms and what they mean. `changes` are those of the items, if there are any."""

    items: tuple[tuple[Inlines, tuple[Block, ...]], ...]
    changes: tuple[Change, ...] = ()
    kind: Literal["definitions"] = "definitions"


@dataclass(frozen=True, slots=True)
class Aside:
    """Blocks set apart: a quotation, a note, a warning that a reader must not miss."""

    tone: Literal["quote", "note", "warning"]
    blocks: tuple[Block, ...]
    kind: Literal["aside"] = "aside"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines to be shown as they stand."""

    text: str
    kind: Literal["code-block"] = "code-block"


@dataclass(frozen=True, slots=True)
class SpanningCell:
    """A cell over several columns or rows, or one with an alignment of its own."""

    text: Inlines
    columns: int = 1
    rows: int = 1
    align: Literal["left", "right", "center", ""] = ""


Cell = Inlines | SpanningCell


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `width` is a weight among the columns; `nowrap` keeps codes and numbers on one line."""

    align: Literal["left", "right", "center"] = "left"
    width: float = 1.0
    nowrap: bool = False
    formula: str = ""
    """How the numbers of this column are computed; empty for what was written."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. `group` opens a group (one spanning cell, as a rule), `subtotal` and `total` close it."""

    cells: tuple[Cell, ...]
    role: Literal["body", "group", "subtotal", "total", "head", "numbers"] = "body"
    id: str = ""
    tone: Tone = ""
    place: str = ""
    """File and line of the record that this row shows, relative to the plan's folder."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `label` ("Tabel 4.2") and `caption` stand above it, or both are empty.

    `head` rows repeat on every page; a row of role `numbers` in it is the numbered second header row. `frozen` counts
    the first columns that stay in sight on the web. Notes and source stand right under the table.
    """

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    id: str = ""
    label: str = ""
    caption: Inlines = ""
    notes: tuple[Block, ...] = ()
    source: Inlines = ""
    frozen: int = 0
    wide: bool = False
    """Stands on a landscape page (the book puts it inside `Landscape` too)."""
    changes: tuple[Change, ...] = ()
    """Of the rows of the body, where any row is in one version alone."""
    former: Table | None = None
    """The base's table, where its label is another."""
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with label and caption below ("Gambar 2.3"), and the numbers behind it where there are any.

    `former` is the base's figure, where its picture or its label is another.
    """

    picture: Picture
    alt: str
    id: str = ""
    label: str = ""
    caption: Inlines = ""
    notes: tuple[Block, ...] = ()
    source: Inlines = ""
    former: Figure | None = None
    kind: Literal["figure"] = "figure"


@dataclass(frozen=True, slots=True)
class StripItem:
    """One number of a strip and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A few numbers side by side, as at the head of a chapter."""

    items: tuple[StripItem, ...]
    kind: Literal["strip"] = "strip"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its value in words, and its length as a share (0 to 1) of the longest."""

    label: str
    text: str
    share: float
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class Bars:
    """A small bar chart that each format draws with its own means; the values stand beside the bars."""

    title: str
    bars: tuple[Bar, ...]
    kind: Literal["bars"] = "bars"


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a sheet's left column."""

    label: str
    text: Inlines


@dataclass(frozen=True, slots=True)
class Sheet:
    """The program sheet: chips and title across, facts at the left, the story at the right, tables below both.

    It starts on a new page in print and should fill one. `level` is its heading level in the outline. `changes` are
    those of the facts, if there are any; `former` is the base's sheet, where code, title or chips are others.
    """

    id: str
    code: str
    title: str
    level: int
    chips: tuple[Chip, ...]
    facts: tuple[Fact, ...]
    story: tuple[Block, ...]
    body: tuple[Block, ...]
    tone: Tone = "neutral"
    label: str = ""
    changes: tuple[Change, ...] = ()
    former: Sheet | None = None
    kind: Literal["sheet"] = "sheet"


@dataclass(frozen=True, slots=True)
class ListingEntry:
    """A line of a listing: `label` ("BAB IV", "4.2", "Tabel 4.2"), title, and the anchor it leads to."""

    level: int
    label: str
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Contents, list of tables, list of figures. Print formats add page numbers; their fields stay live in Word.

    `changes` are those of the entries, if there are any.
    """

    of: Literal["contents", "tables", "figures"]
    entries: tuple[ListingEntry, ...]
    changes: tuple[Change, ...] = ()
    kind: Literal["listing"] = "listing"


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A term and the anchors where it is treated, the chief one first; print shows page numbers, a screen links.

    `revised` is the line of its targets with the marks of what changed in it, and empty where nothing did.
    """

    term: str
    targets: tuple[IndexTarget, ...]
    revised: Inlines = ""


@dataclass(frozen=True, slots=True)
class IndexTarget:
    """An anchor of this book, and what a link to it says."""

    target: str
    label: str


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Entries of one sort: agencies, regions, programs. `changes` are those of the entries, if there are any."""

    title: str
    entries: tuple[IndexEntry, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """The index at a book's end, two columns in print."""

    groups: tuple[IndexGroup, ...]
    kind: Literal["index"] = "index"


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """Room for one signature. Nothing is ever drawn in it."""

    agency: str
    position: str
    name: Inlines
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature boxes, two abreast."""

    place_and_date: str
    boxes: tuple[SignatureBox, ...]
    kind: Literal["signatures"] = "signatures"


@dataclass(frozen=True, slots=True)
class Landscape:
    """Blocks on pages turned sideways; on a screen, blocks that may use the whole width."""

    blocks: tuple[Block, ...]
    kind: Literal["landscape"] = "landscape"


@dataclass(frozen=True, slots=True)
class Revision:
    """Blocks that only one of two versions has; what has moved is deleted in one place and inserted in the other."""

    change: Change
    blocks: tuple[Block, ...]
    kind: Literal["revision"] = "revision"


Block = (
    Heading
    | Paragraph
    | ListBlock
    | DefinitionList
    | Aside
    | CodeBlock
    | Table
    | Figure
    | Strip
    | Bars
    | Sheet
    | Listing
    | Index
    | Signatures
    | Landscape
    | Revision
)
