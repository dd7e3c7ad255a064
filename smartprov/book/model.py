"""What the reader holds: books, chapters, blocks and inlines, with every number, label and order already decided.

Renderers see these values and nothing else. Text is plain text in Unicode; nothing in it is markup of any format.
A cell or a paragraph without markup is a plain `str`, because most are, and a string costs a renderer nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Tone = str
"""A meaning that a renderer colours: `tbd`, `draft`, `final`, `unverified`, `conflict`, `quick-win`, `neutral`, or
`dimension-1` to `dimension-8`. A tone never stands alone: there is always a word or a letter with it."""

# --- inlines -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words between other inlines."""

    text: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    inlines: tuple[Inline, ...]
    kind: Literal["strong"] = "strong"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic."""

    inlines: tuple[Inline, ...]
    kind: Literal["emphasis"] = "emphasis"


@dataclass(frozen=True, slots=True)
class Code:
    """Letters to be typed as they stand."""

    text: str
    kind: Literal["code"] = "code"


@dataclass(frozen=True, slots=True)
class Link:
    """A way out of the book; `url` is http, https or mailto."""

    inlines: tuple[Inline, ...]
    url: str
    kind: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Reference:
    """A live pointer to an anchor, its text already generated.

    `book` is the id of the book that holds the anchor, or empty when it is the reader's own. `is_label` says that the
    text equals the target's label, so that Word can hold it as a REF field.
    """

    target: str
    text: str
    book: str = ""
    is_label: bool = False
    kind: Literal["reference"] = "reference"


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """Where a footnote of the chapter is called; `number` counts from 1 in the chapter."""

    number: int
    kind: Literal["footnote-mark"] = "footnote-mark"


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph or a cell."""

    kind: Literal["line-break"] = "line-break"


@dataclass(frozen=True, slots=True)
class Chip:
    """A short word in a coloured edge: an id, a status, *belum ditentukan*."""

    text: str
    tone: Tone = "neutral"
    kind: Literal["chip"] = "chip"


@dataclass(frozen=True, slots=True)
class Spark:
    """A small line from baseline to targets. Points are 0 to 1, or None for tbd; `text` says the same."""

    points: tuple[float | None, ...]
    text: str
    kind: Literal["spark"] = "spark"


@dataclass(frozen=True, slots=True)
class InlineFigure:
    """An author's picture that stands alone in a line of text, without number or caption."""

    picture: Picture
    alt: str
    kind: Literal["inline-figure"] = "inline-figure"


Inline = Text | Strong | Emphasis | Code | Link | Reference | FootnoteMark | LineBreak | Chip | Spark | InlineFigure
Inlines = str | tuple[Inline, ...]


# --- blocks --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter. `level` is 2 to 6 (1 is the chapter's title); `number` may be empty.

    `label` is what a reference to it prints ("Subbab 4.2").
    """

    level: int
    id: str
    number: str
    text: Inlines
    label: str = ""
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
    """A list; each item is a run of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1
    kind: Literal["list"] = "list"


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms and what they mean."""

    items: tuple[tuple[Inlines, tuple[Block, ...]], ...]
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


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. `group` opens a group (one spanning cell, as a rule), `subtotal` and `total` close it."""

    cells: tuple[Cell, ...]
    role: Literal["body", "group", "subtotal", "total", "head", "numbers"] = "body"
    id: str = ""
    tone: Tone = ""


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
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image. SVG is UTF-8 text without scripts or outside references, drawn in font family Arimo.

    Sizes are millimetres on paper, already bounded by the page; `name` is unique by content and safe as a file name.
    """

    name: str
    media: Literal["svg", "png", "jpeg"]
    data: bytes
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with label and caption below ("Gambar 2.3"), and the numbers behind it where there are any."""

    picture: Picture
    alt: str
    id: str = ""
    label: str = ""
    caption: Inlines = ""
    notes: tuple[Block, ...] = ()
    source: Inlines = ""
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

    It starts on a new page in print and should fill one. `level` is its heading level in the outline.
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
    """Contents, list of tables, list of figures. Print formats add page numbers; their fields stay live in Word."""

    of: Literal["contents", "tables", "figures"]
    entries: tuple[ListingEntry, ...]
    kind: Literal["listing"] = "listing"


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
    | Signatures
    | Landscape
)


# --- the book ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note of a chapter; `number` counts from 1 in the chapter."""

    number: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter. `matter` front: roman page numbers, no chapter number; body: arabic; annex: arabic pages, roman label.

    `label` is "BAB IV" or "Lampiran II", `number` its bare number; both are empty in the front matter.
    """

    id: str
    title: str
    label: str
    number: str
    matter: Literal["front", "body", "annex"]
    blocks: tuple[Block, ...]
    summary: Inlines = ""
    strip: Strip | None = None
    footnotes: tuple[Footnote, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. `motif` is drawn from the plan's data."""

    title: str
    subtitle: str
    region: str
    lines: tuple[str, ...]
    status: Chip
    motif: Picture | None = None


@dataclass(frozen=True, slots=True)
class PageProfile:
    """Paper and margins in millimetres; `size` is `a4` (210 × 297) or `f4` (215 × 330)."""

    size: Literal["a4", "f4"]
    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    inner_mm: float
    outer_mm: float


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every page may say of its origin. `date` is empty when no time is known; `epoch` is for metadata only."""

    plan_id: str
    plan_title: str
    version: str
    status: str
    revision: str
    date: str
    publisher: str
    fingerprint: str
    epoch: int
    generator: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What is printed on every page: a pale word across it, and a line at its head. Empty means nothing."""

    watermark: str = ""
    banner: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """One book. `label` is "Buku 2" or the title itself for a book without a number.

    `anchors` says in which chapter (its id) an anchor of this book stands. `words` are the few words a renderer adds
    of its own (`continued`, `previous`, `next`, `contents`, `page`, `of`, …), in the book's language.
    """

    id: str
    label: str
    title: str
    language: Literal["id", "en"]
    cover: Cover | None
    chapters: tuple[Chapter, ...]
    page: PageProfile
    marks: Marks
    imprint: Imprint
    anchors: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    role: Literal["book", "commitment"] = "book"


@dataclass(frozen=True, slots=True)
class Edition:
    """All that one build makes: a plan's books in order, and the commitment sheets, which are PDFs of their own."""

    books: tuple[Book, ...]
    commitments: tuple[Book, ...] = ()
    home: tuple[Block, ...] = ()
    """What the web home shows under the title, above the list of books."""
