"""Books, their chapters and covers, and the edition that one build makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from smartprov.book.model.blocks import Block, Strip
from smartprov.book.model.inlines import Change, Chip, Inlines, Picture


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
    change: Change = ""
    former: Chapter | None = None
    """The base's chapter, where its label, its title or its strip is another."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. `motif` is drawn from the plan's data. `former` is the base's, where it is another."""

    title: str
    subtitle: str
    region: str
    lines: tuple[str, ...]
    status: Chip
    motif: Picture | None = None
    motto: str = ""
    """The plan's own subtitle, under its title."""
    former: Cover | None = None


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
class Theme:
    """Colours as `#rrggbb`, fonts by name, and the plan's own picture for the cover. `tones` are those of dimension-1
    and so on; what else is coloured follows from these.
    """

    ink: str = "#1b2733"
    accent: str = "#1f3a5f"
    signal: str = "#8a5a00"
    tones: tuple[str, ...] = (
        "#1f5fa8",
        "#b0501e",
        "#8a6d00",
        "#7a3f8f",
        "#a8324a",
        "#1f7a4d",
        "#3d6b75",
        "#6b5b4b",
    )
    body_font: str = "Source Serif 4"
    heading_font: str = "Arimo"
    word_body_font: str = "Bookman Old Style"
    word_heading_font: str = "Arial"
    logo: Picture | None = None


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
    role: Literal["book", "commitment", "changes"] = "book"
    theme: Theme = field(default_factory=Theme)
    word_template: bytes = field(default=b"", repr=False)
    """A house `reference.docx` whose styles replace ours; empty for ours."""
    templates: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Templates of print and Word that replace shipped ones, by name (`pdf/sheet.typ`)."""


@dataclass(frozen=True, slots=True)
class Facets:
    """By what a reader may narrow a search: words in the book's language, each with the ids behind it."""

    dimension: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    scheme: tuple[str, ...] = ()
    quick_win: bool = False


@dataclass(frozen=True, slots=True)
class EntityPage:
    """A page of the website for one program, agency or region; print has no such pages.

    `id` is the entity's id. Where the entity is treated in a book, `book` and `anchor` lead there.
    """

    kind: Literal["program", "agency", "region"]
    id: str
    label: str
    title: str
    blocks: tuple[Block, ...]
    facets: Facets
    book: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """All that one build makes: a plan's books in order, and the commitment sheets, which are PDFs of their own."""

    books: tuple[Book, ...]
    commitments: tuple[Book, ...] = ()
    home: tuple[Block, ...] = ()
    """What the web home shows under the title, above the list of books."""
    pages: tuple[EntityPage, ...] = ()
    facet_titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """For each facet ("dimension", "agency", …), its values' titles by id, in the order in which they are offered."""
    plan_json: bytes = field(default=b"", repr=False)
    """The plan as data (`plan.json`), for formats that carry it along."""
    templates: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Templates of the website that replace shipped ones, by name below `html/`."""
