"""What a block needs to know while it is written: the plan, its figures, the labels, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from smartprov.book.history import HistoryPoint
from smartprov.book.ledger import Ledger
from smartprov.book.model import Chip, Inline, Inlines, PageProfile, Picture, Reference, Text, Theme
from smartprov.book.outline import Outline, bibliography_anchor, entity_label, region_name, regulation_words
from smartprov.plan.entities.program import Program
from smartprov.plan.figures import Amount, Figures
from smartprov.plan.lookup import Lookup
from smartprov.plan.plan import Plan
from smartprov.plan.values import RANGE_PATTERN, TBD, bounds
from smartprov.source import prose
from smartprov.text.forms import Forms, Unit
from smartprov.text.labels import Labels


@dataclass(frozen=True, slots=True)
class Context:
    """The setting of one chapter. Everything here is shared by all blocks and never changed."""

    plan: Plan
    figures: Figures
    lookup: Lookup
    labels: Labels
    forms: Forms
    outline: Outline
    page: PageProfile
    pictures: Mapping[str, Picture]
    book: str
    chapter: str
    ledger: Ledger = field(default_factory=Ledger)
    theme: Theme = field(default_factory=Theme)
    folder: str = ""
    history: tuple[HistoryPoint, ...] = ()
    """The versions so far, oldest first, this one last; empty where no release is known."""
    node: prose.Block | None = None
    """The directive that is being written."""
    whole: Plan | None = None
    """Of an extract, the plan that it was taken from."""

    @property
    def width_mm(self) -> float:
        """Width of the text on an upright page."""
        return self.page.width_mm - self.page.inner_mm - self.page.outer_mm

    @property
    def landscape_mm(self) -> tuple[float, float]:
        """Width and height of the text on a page turned sideways."""
        width = self.page.height_mm - self.page.inner_mm - self.page.outer_mm
        return width, self.page.width_mm - self.page.top_mm - self.page.bottom_mm

    @property
    def years(self) -> range:
        """The plan's years."""
        period = self.plan.masterplan.period
        return range(period.start, period.end + 1)

    def anchor(self, id: str) -> str:
        """The id, if this block is where it stands; else nothing."""
        return id if self.node is not None and self.outline.owns(self.book, self.node, id) else ""

    def reference(self, id: str, text: str = "") -> Inline:
        """A live pointer to an entity, chapter, heading, table or figure; plain words where it stands nowhere."""
        self.ledger.note(id)
        key = (self.book, id, text)
        pointer = self.ledger.pointers.get(key)
        if pointer is None:
            pointer = self.ledger.pointers[key] = self._pointer(id, text)
        return pointer

    def _pointer(self, id: str, text: str) -> Inline:
        anchor = self.outline.anchors.get(id)
        if anchor is None:
            return Text(text or entity_label(self.plan, id, self.labels))
        if anchor.book == self.book:
            return Reference(anchor.at or id, text or anchor.label, "", anchor.is_label and not text)
        words = text or self.labels("reference.in_book", book=self.outline.labels[anchor.book], label=anchor.label)
        return Reference(anchor.at or id, words, anchor.book)

    def cite(self, source: str, text: str) -> Inline:
        """A source, as a pointer into this book's own bibliography."""
        if source not in self.plan.sources:
            return Text(text)
        self.ledger.cited[source] = None
        return Reference(bibliography_anchor(self.book, source), text)

    def cited(self, source: str) -> Inline:
        """A source by its publisher, as a pointer into the bibliography."""
        found = self.plan.sources.get(source)
        return self.cite(source, found.publisher if found else source)

    def where(self, id: str) -> str:
        """File and line of an entity, found without composing its document again."""
        place = self.plan.places.of(id)
        return "" if place is None else place.file_and_line()

    def regulation(self, id: str) -> str:
        """A regulation as it is cited: kind, issuer, number, year."""
        return regulation_words(self.plan, id, self.labels)

    def code(self, id: str) -> str:
        """What stands for an entity in a column of codes: "GOV-01", "Kesenjangan 03"."""
        if id in self.plan.programs or id in self.plan.actions:
            return id.upper()
        return entity_label(self.plan, id, self.labels)

    def pointers(self, ids: Iterable[str]) -> Inlines:
        """Pointers to several entities by their codes; a dash for none."""
        return self.joined([(self.reference(id, self.code(id)),) for id in ids])

    def tbd(self) -> Chip:
        """The visible *belum ditentukan*."""
        return Chip(self.labels("state.tbd"), "tbd")

    def tbd_short(self) -> Chip:
        """The same where there is little room."""
        return Chip(self.labels("state.tbd_short"), "tbd")

    def text_or_tbd(self, text: str | None) -> Inlines:
        """Text, a chip for `tbd`, a dash for what is absent."""
        if text is None:
            return "–"
        return (self.tbd(),) if text == TBD else text

    def money(self, amount: Amount, unit: Unit, dash: str = "–") -> Inlines:
        """An amount for a column whose head names the unit: `1.500`, `≥ 1.500`, a chip, or a dash for no line."""
        if amount.undecided and not amount.rupiah:
            return (self.tbd_short(),)
        if amount.is_empty:
            return dash
        written = self.forms.rupiah_in(amount.rupiah, unit, 1 if unit in ("billion", "trillion") else 0)
        return f"≥ {written}" if amount.undecided else written

    def money_short(self, amount: Amount) -> str:
        """An amount in running text: `Rp1,5 miliar`."""
        if amount.undecided and not amount.rupiah:
            return self.labels("state.tbd")
        written = self.forms.rupiah_short(amount.rupiah)
        return f"≥ {written}" if amount.undecided else written

    def number(self, value: float | str | None) -> Inlines:
        """A measured value or a target: a number, a range, or a chip."""
        if value == TBD or value is None:
            return (self.tbd_short(),)
        if isinstance(value, str):
            low, high = bounds(value) if re.fullmatch(RANGE_PATTERN, value) else (0, 0)
            return self.forms.number_range(low, high)
        return self.forms.number(value)

    def agency(self, id: str, *, short: bool = True) -> Inlines:
        """An agency as a pointer to where it is listed."""
        if id == TBD:
            return (self.tbd(),)
        agency = self.plan.agencies.get(id)
        if agency is None:
            return id
        name = (agency.abbreviation or agency.name) if short else agency.name
        return (self.reference(id, name),)

    def agencies(self, ids: tuple[str, ...]) -> Inlines:
        """Several agencies, or a dash."""
        return self.joined([self.agency(id) for id in ids])

    def joined(self, parts: list[Inlines], between: str = ", ") -> Inlines:
        """Inlines one after the other; a dash for none."""
        if not parts:
            return "–"
        inlines: list[Inline] = []
        for index, part in enumerate(parts):
            if index:
                inlines.append(Text(between))
            inlines.extend((Text(part),) if isinstance(part, str) else part)
        return tuple(inlines)

    def regions(self, regions: str | tuple[str, ...], *, most: int = 99) -> Inlines:
        """The regions of a program: all of them in words, or each as a pointer."""
        if isinstance(regions, str):
            return self.labels("region.all")
        if len(regions) > most:
            return self.labels("region.some", count=len(regions))
        return self.joined(
            [
                (self.reference(code, region_name(self.plan, code, self.labels, short=True)),)
                for code in regions
                if code in self.plan.regions
            ]
        )

    def dimension_chip(self, id: str) -> Chip:
        """A dimension's letter and name in its tone."""
        dimension = self.plan.dimensions.get(id)
        if dimension is None:
            return Chip(id)
        return Chip(f"{dimension.letter} · {dimension.title}" if dimension.letter else dimension.title, self.tone(id))

    def tone(self, dimension: str) -> str:
        """The tone of a dimension, by its place in the registry."""
        order = list(self.plan.dimensions)
        return f"dimension-{order.index(dimension) % 8 + 1}" if dimension in order else "neutral"

    def phase(self, id: str) -> str:
        """A phase's name."""
        return next((phase.title for phase in self.plan.masterplan.phases if phase.id == id), id)

    def unit(self, unit: str) -> str:
        """An indicator's unit in words."""
        return "%" if unit == "percent" else unit

    def program_reference(self, program: Program) -> tuple[Inline, ...]:
        """A program's code as a pointer to its sheet."""
        return (self.reference(program.id, program.id.upper()),)
