"""The first pass over a book: every chapter, heading, table and figure gets its number, every id its anchor.

It looks at the author's blocks before any of them is drawn, so that a reference may point forward and into other books.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from smartprov.plan.data_blocks import DATA_BLOCK_BY_NAME
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD
from smartprov.source import prose
from smartprov.text.forms import Forms
from smartprov.text.forms.words import roman
from smartprov.text.labels import Labels
from smartprov.text.names import TABLE_BY_KIND, kind_name


@dataclass(frozen=True, slots=True)
class ChapterDraft:
    """A chapter before it is written: the author's, or one that was generated as if an author had written it."""

    id: str
    title: str
    blocks: tuple[prose.Block, ...]
    summary: str = ""
    footnotes: Mapping[str, tuple[prose.Block, ...]] = field(default_factory=dict)
    folder: str = ""
    matter: Literal["front", "body", "annex"] = "body"


@dataclass(frozen=True, slots=True)
class BookDraft:
    """A book before it is written."""

    id: str
    label: str
    title: str
    chapters: tuple[ChapterDraft, ...]
    has_approval: bool = False
    """Whether it is a book that somebody approves, and so has an approval page, a bibliography and an index."""


@dataclass(frozen=True, slots=True)
class HeadingPlace:
    """What a heading is given."""

    id: str
    number: str
    label: str


@dataclass(frozen=True, slots=True)
class FloatPlace:
    """What a table or a figure is given; `label` is "Tabel 4.2"."""

    kind: Literal["table", "figure"]
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class ChapterPlace:
    """What a chapter is given: "BAB IV" above its title, "Bab IV" in running text."""

    number: str
    label: str
    reference: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an id stands. `label` is what a reference to it prints; `owner` tells which block holds an entity's id."""

    book: str
    chapter: str
    label: str
    is_label: bool = False
    strength: int = 9
    owner: int = 0
    at: str = ""
    """The id whose anchor this one shares, for a row has but one."""


NodeKey = tuple[str, int]
"""A book's id and the identity of a block: the same chapter may stand in two books, with different numbers."""


@dataclass(slots=True)
class Outline:
    """All places, over all books."""

    anchors: dict[str, Anchor] = field(default_factory=dict)
    headings: dict[NodeKey, HeadingPlace] = field(default_factory=dict)
    floats: dict[NodeKey, tuple[FloatPlace, ...]] = field(default_factory=dict)
    chapters: dict[tuple[str, str], ChapterPlace] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    """Book id to its label."""

    def heading(self, book: str, node: prose.Block) -> HeadingPlace:
        """What a heading was given."""
        return self.headings[book, id(node)]

    def floats_of(self, book: str, node: prose.Block) -> tuple[FloatPlace, ...]:
        """What a block's tables and figures were given."""
        return self.floats.get((book, id(node)), ())

    def owns(self, book: str, node: prose.Block, entity: str) -> bool:
        """Whether this block is where an entity's id stands."""
        anchor = self.anchors.get(entity)
        return anchor is not None and anchor.book == book and anchor.owner == id(node)


def outline_books(
    plan: Plan, drafts: tuple[BookDraft, ...], labels: Labels, forms: Forms, silent: frozenset[str] = frozenset()
) -> Outline:
    """Number everything in all books, in reading order; data blocks named in `silent` become a sentence."""
    outline = Outline()
    for draft in drafts:
        outline.labels[draft.id] = draft.label
        counts = {"front": 0, "body": 0, "annex": 0}
        for chapter in draft.chapters:
            counts[chapter.matter] += 1
            _Numbering(plan, outline, draft, chapter, counts[chapter.matter], labels, forms, silent).run()
    return outline


def bibliography_anchor(book: str, source: str) -> str:
    """Where a source stands in a book's own bibliography."""
    return f"{book}--source-{source}"


class _Numbering:
    """The counters of one chapter."""

    def __init__(
        self,
        plan: Plan,
        outline: Outline,
        book: BookDraft,
        chapter: ChapterDraft,
        index: int,
        labels: Labels,
        forms: Forms,
        silent: frozenset[str],
    ) -> None:
        self._plan = plan
        self._silent = silent
        self._outline = outline
        self._book = book
        self._chapter = chapter
        self._index = index
        self._labels = labels
        self._forms = forms
        self._is_bab = plan.masterplan.page.headings == "bab"
        self._counts: list[int] = []
        self._floats = {"table": 0, "figure": 0}
        self._taken: set[str] = set()

    def run(self) -> None:
        place = self._chapter_place()
        self._outline.chapters[self._book.id, self._chapter.id] = place
        self._anchor(self._chapter.id, place.reference)
        for block in prose.every_block(self._chapter.blocks):
            self._block(block, place)

    def _chapter_place(self) -> ChapterPlace:
        if self._chapter.matter == "front":
            return ChapterPlace("", "", f"“{self._chapter.title}”")
        is_annex = self._chapter.matter == "annex"
        number = self._forms.roman(self._index) if self._is_bab or is_annex else str(self._index)
        group = "annex" if is_annex else "chapter"
        return ChapterPlace(
            number, self._labels(f"{group}.label", number=number), self._labels(f"{group}.reference", number=number)
        )

    def _block(self, block: prose.Block, place: ChapterPlace) -> None:
        match block:
            case prose.Heading():
                self._heading(block, place)
            case prose.Table() if block.caption:
                self._float(block, ("table",), block.id)
            case prose.Picture() if block.caption:
                self._float(block, ("figure",), block.id)
            case prose.Directive() if block.name in DATA_BLOCK_BY_NAME:
                self._directive(block, place)
            case _:
                pass

    def _heading(self, heading: prose.Heading, place: ChapterPlace) -> None:
        depth = heading.level - 2
        id = heading.id or self._free_id(slug(plain_text(heading.inlines)) or "bagian")
        if "unnumbered" in heading.classes or self._chapter.matter == "front":
            self._outline.headings[self._book.id, _key(heading)] = HeadingPlace(id, "", "")
            self._anchor(id, f"“{plain_text(heading.inlines)}”")
            return
        self._counts = self._counts[: depth + 1] + [0] * (depth + 1 - len(self._counts))
        self._counts[depth] += 1
        number, path = self._heading_number(place)
        label = self._labels("heading.reference", number=path)
        self._outline.headings[self._book.id, _key(heading)] = HeadingPlace(id, number, label)
        self._anchor(id, label)

    def _heading_number(self, place: ChapterPlace) -> tuple[str, str]:
        if not self._is_bab:
            number = ".".join(str(part) for part in (place.number, *self._counts))
            return number, number
        steps = [_LADDER[depth % len(_LADDER)](count) for depth, count in enumerate(self._counts)]
        last = steps[-1]
        return last if last.endswith(")") else f"{last}.", ".".join((place.number, *steps))

    def _directive(self, directive: prose.Directive, place: ChapterPlace) -> None:
        block = DATA_BLOCK_BY_NAME[directive.name]
        options = {option.name: option.value for option in directive.options}
        floats = () if block.name in self._silent else block.floats_of(self._plan, options)
        if floats:
            self._float(directive, floats, directive.id)
        elif directive.id:
            # Nothing of it takes a number: a reference names the kind of block, or the chapter where a sentence stands.
            label = self._labels.words.get(f"block.{directive.name}", place.reference)
            self._anchor(directive.id, label)
            if block.floats:
                self._outline.floats[self._book.id, _key(directive)] = (FloatPlace("table", directive.id, ""),)
        shared = block.shared(self._plan)
        for entity in block.anchors(self._plan, options):
            earlier = self._outline.anchors.get(entity)
            if earlier is None or earlier.strength < block.strength:
                label = entity_label(self._plan, entity, self._labels)
                at = shared.get(entity, "")
                anchor = Anchor(self._book.id, self._chapter.id, label, False, block.strength, _key(directive), at)
                self._outline.anchors[entity] = anchor

    def _float(self, node: prose.Block, kinds: tuple[str, ...], id: str) -> None:
        places = []
        for index, kind in enumerate(kinds):
            self._floats[kind] += 1
            label = self._float_label(kind)
            is_last = index == len(kinds) - 1
            given = id if is_last and id else f"{id}--{kind}" if id else self._free_id(f"{kind}-{self._floats[kind]}")
            places.append(FloatPlace("table" if kind == "table" else "figure", given, label))
            self._anchor(given, label, is_label=True)
        self._outline.floats[self._book.id, _key(node)] = tuple(places)

    def _float_label(self, kind: str) -> str:
        """Say "Tabel 4.2"; in an annex "Tabel L1.2"; nothing in the front matter, where nobody looks for a table."""
        if self._chapter.matter == "front":
            return ""
        prefix = self._labels("annex.float_prefix") if self._chapter.matter == "annex" else ""
        return self._labels(f"{kind}.label", number=f"{prefix}{self._index}.{self._floats[kind]}")

    def _free_id(self, stem: str) -> str:
        count = 1
        while (free := f"{self._chapter.id}--{stem}" + (f"-{count}" if count > 1 else "")) in self._taken:
            count += 1
        self._taken.add(free)
        return free

    def _anchor(self, id: str, label: str, is_label: bool = False) -> None:
        self._outline.anchors.setdefault(id, Anchor(self._book.id, self._chapter.id, label, is_label))


def _letter(count: int, first: str) -> str:
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord(first) + rest) + letters
    return letters


_LADDER = (
    lambda count: _letter(count, "A"),
    str,
    lambda count: _letter(count, "a"),
    lambda count: f"{count})",
    lambda count: f"{_letter(count, 'a')})",
)
"""BAB I → A. → 1. → a. → 1) → a), the ladder of Indonesian official books."""


def _key(node: prose.Block) -> int:
    return id(node)


def plain_text(inlines: tuple[prose.Inline, ...]) -> str:
    """The words of inlines alone; a value stands as its expression."""
    return "".join(_words(inline) for inline in inlines)


def _words(inline: prose.Inline) -> str:
    match inline:
        case prose.Text() | prose.Code():
            return inline.text
        case prose.Strong() | prose.Emphasis() | prose.Link() | prose.Reference():
            return plain_text(inline.inlines)
        case prose.Value():
            return inline.expression.text
        case _:
            return ""


def slug(text: str) -> str:
    """Words as an id: lower case, plain letters, hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:48].strip("-")


def entity_label(plan: Plan, id: str, labels: Labels) -> str:
    """What a reference to an entity prints: "Program GOV-01", "Kota Bandung"."""
    if id in plan.regions:
        return region_name(plan, id, labels)
    place = plan.places.of(id)
    kind = place.kind if place else ""
    if kind == "agency":
        return plan.agencies[id].abbreviation or plan.agencies[id].name if id in plan.agencies else id
    if id in plan.regulations:
        return regulation_words(plan, id, labels)
    title = _title(plan, kind, id)
    if title:
        return title
    code = roman(list(plan.missions).index(id) + 1) if id in plan.missions else short_code(kind, id)
    return labels(f"entity.{kind}", id=code) if f"entity.{kind}" in labels.words else code


def short_code(kind: str, id: str) -> str:
    """An id as it is printed: upper case, and without the kind that its label says anyway ("gap-03", "misi-3")."""
    words = (kind, kind_name(kind, "id").partition(" ")[0].lower()) if kind in TABLE_BY_KIND else ()
    return next((id.removeprefix(f"{word}-") for word in words if id.startswith(f"{word}-")), id).upper()


def regulation_words(plan: Plan, id: str, labels: Labels) -> str:
    """A regulation as it is cited: kind, issuer, number, year; "Peraturan Presiden" by "Presiden" is said once."""
    found = plan.regulations[id]
    number = labels("state.tbd") if found.number == TBD else found.number
    kind = labels(f"regulation.{found.type}")
    issuer = found.issuer.removeprefix(kind.rpartition(" ")[2]).strip()
    return " ".join(labels("regulation.cited", kind=kind, issuer=issuer, number=number, year=found.year).split())


def _title(plan: Plan, kind: str, id: str) -> str:
    if kind == "subdimension":
        parts = (part for each in plan.dimensions.values() for part in each.subdimensions)
        return next((part.title for part in parts if part.id == id), "")
    if kind not in _TITLED:
        return ""
    table: Mapping[str, _Titled] = getattr(plan, _TITLED[kind])
    return table[id].title if id in table else ""


_TITLED = {
    "source": "sources",
    "plan": "plans",
    "dimension": "dimensions",
    "funding": "funding",
    "fact": "facts",
    "milestone": "milestones",
    "commitment": "commitments",
    "body": "bodies",
    "consultation": "consultations",
}
"""Kinds that are called by their titles, and the plan's mapping of each."""


class _Titled(Protocol):
    @property
    def title(self) -> str: ...


def region_name(plan: Plan, code: str, labels: Labels, *, short: bool = False) -> str:
    """Say "Kota Bandung", "Kabupaten Bandung", or "Kab. Bandung" where there is little room."""
    region = plan.regions[code]
    key = f"region.{region.type}{'_short' if short else ''}"
    return labels(key, name=region.name)
