"""What a check may know beside the plan itself: its totals, what its chapters say, and which letters can be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from smartprov.diagnostics import Span
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.figures import Figures
from smartprov.plan.lookup import Lookup, Unknown, Value, View
from smartprov.plan.places import Place
from smartprov.plan.plan import Chapter, Plan
from smartprov.plan.released import Released
from smartprov.plan.resolve import nearest_id
from smartprov.plan.reviewing import ReviewedProse
from smartprov.plan.typed_figures import TypedFigure, typed_figures
from smartprov.plan.validation import nearest
from smartprov.source import prose
from smartprov.source.document import KeyPath
from smartprov.source.expression import Expression, Part
from smartprov.source.passages import Passage, passages_of
from smartprov.text.names import TABLE_BY_KIND

Found = Value | Unknown | View
_KIND_BY_TABLE = {
    **{table: kind for kind, table in TABLE_BY_KIND.items()},
    "quick_wins": "program",
    "by_scheme": "funding",
    "by_phase": "phase",
}
Covers = Callable[[str], bool]
"""Whether some bundled font has a character."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An id that a heading, table, picture or directive was given."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Prose:
    """What the chapters of a plan hold, gathered once for all checks, in reading order."""

    values: tuple[prose.Value, ...] = ()
    references: tuple[prose.Reference, ...] = ()
    citations: tuple[prose.Citation, ...] = ()
    pictures: tuple[prose.Picture | prose.Image, ...] = ()
    directives: tuple[prose.Directive, ...] = ()
    words: tuple[prose.Text | prose.Code | prose.CodeBlock, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    passages: tuple[Passage, ...] = ()
    """Running text, its sentences and its typed numbers, chapter by chapter."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A value of prose and what its path leads to."""

    expression: Expression
    found: Found


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is known of a plan's past; nothing, where git does not know it or nobody asked."""

    base: Released | None = None
    """The last release of a lesser version."""
    newest: Released | None = None
    """The greatest release, if its version is not a lesser one, and the plan differs from it."""
    reviewed: Mapping[str, ReviewedProse] = field(default_factory=dict, repr=False)
    """Chapters as they stood when they were last reviewed."""


@dataclass(frozen=True, slots=True)
class Context:
    """Values alone: nothing here reads a file, a clock or a setting of the machine."""

    figures: Figures
    lookup: Lookup
    covers: Covers | None = None
    prose: Prose = field(default=Prose(), repr=False)
    values: tuple[LookedUp, ...] = field(default=(), repr=False)
    has_whole_programs: bool = True
    """False where a program, or what one names, was lost to a mistake, so that what is missing may only seem to be."""
    is_sound: bool = True
    """False where reading or resolving found an error: what is said to be missing or unused may only seem to be."""
    recalled: Recalled = field(default=Recalled(), repr=False)
    typed: tuple[TypedFigure, ...] = field(default=(), repr=False)
    """Numbers of prose that the plan knows, or knew when it was released."""


def make_context(
    plan: Plan,
    figures: Figures,
    lookup: Lookup,
    covers: Covers | None = None,
    *,
    is_sound: bool = True,
    recalled: Recalled | None = None,
) -> Context:
    """The context of one plan; without `covers`, letters are not looked at, and without `recalled`, no past.

    `is_sound` says that reading and resolving found no error.
    """
    past = recalled or Recalled()
    prose = gather_prose(plan)
    values = tuple(_looked_up(value.expression, lookup) for value in prose.values)
    typed = tuple(typed_figures(plan, figures, prose.passages, past.base)) if is_sound else ()
    whole = _has_whole_programs(plan)
    return Context(figures, lookup, covers, prose, values, whole, is_sound, past, typed)


def _looked_up(expression: Expression, lookup: Lookup) -> LookedUp:
    return LookedUp(expression, lookup.value(tuple(part.value for part in expression.parts)))


def gather_prose(plan: Plan) -> Prose:
    """Everything that the checks of chapters look at, in one walk."""
    found = _Gathering()
    for chapter in (*plan.chapters.values(), *plan.faulty_chapters):
        for block in _blocks(chapter):
            found.add_block(block)
        for inline in _inlines(chapter):
            found.add_inline(inline)
        found.passages += passages_of(chapter.document)
    return found.gathered()


def _blocks(chapter: Chapter) -> Iterator[prose.Block]:
    yield from prose.every_block(chapter.document.blocks)
    for blocks in chapter.document.footnotes.values():
        yield from prose.every_block(blocks)


def _inlines(chapter: Chapter) -> Iterator[prose.Inline]:
    yield from prose.every_inline(chapter.document.blocks)
    for blocks in chapter.document.footnotes.values():
        yield from prose.every_inline(blocks)


class _Gathering:
    """The lists behind `Prose`, while they grow."""

    def __init__(self) -> None:
        self.values: list[prose.Value] = []
        self.references: list[prose.Reference] = []
        self.citations: list[prose.Citation] = []
        self.pictures: list[prose.Picture | prose.Image] = []
        self.directives: list[prose.Directive] = []
        self.words: list[prose.Text | prose.Code | prose.CodeBlock] = []
        self.anchors: list[Anchor] = []
        self.passages: list[Passage] = []

    def add_block(self, block: prose.Block) -> None:
        match block:
            case prose.Picture():
                self.pictures.append(block)
            case prose.Directive():
                self.directives.append(block)
            case prose.CodeBlock():
                self.words.append(block)
            case _:
                pass
        if isinstance(block, prose.Heading | prose.Table | prose.Picture | prose.Directive) and block.id:
            self.anchors.append(Anchor(block.id, block.id_span or block.span))

    def add_inline(self, inline: prose.Inline) -> None:
        match inline:
            case prose.Text() | prose.Code():
                self.words.append(inline)
            case prose.Value():
                self.values.append(inline)
            case prose.Reference():
                self.references.append(inline)
            case prose.Citation():
                self.citations.append(inline)
            case prose.Image():
                self.pictures.append(inline)
            case _:
                pass

    def gathered(self) -> Prose:
        return Prose(
            tuple(self.values),
            tuple(self.references),
            tuple(self.citations),
            tuple(self.pictures),
            tuple(self.directives),
            tuple(self.words),
            tuple(self.anchors),
            tuple(self.passages),
        )


def _has_whole_programs(plan: Plan) -> bool:
    known_needs = {*plan.gaps, *plan.issues}
    return (
        "program" not in plan.places.hidden
        and all(place.id in plan.programs and not place.lost for place in plan.places if place.kind == "program")
        and all(each.dimension in plan.dimensions for each in plan.programs.values())
        and all(known_needs.issuperset(each.addresses) for each in plan.programs.values())
    )


def every_indicator(plan: Plan) -> Iterator[tuple[Indicator, str, KeyPath]]:
    """Each indicator, the id of the entity that holds it, and its path there."""
    for program in plan.programs.values():
        for index, indicator in enumerate(program.indicators):
            if not isinstance(indicator, str):
                yield indicator, program.id, ("indicators", index)
    for shared in plan.registry_indicators.values():
        yield shared, shared.id, ()


def was_lost(plan: Plan, parts: tuple[Part, ...], understood: int) -> bool:
    """Whether a mistake in the data took away what a path leads to, of which so many parts were understood."""
    names = [str(part.value) for part in parts[: understood + 1]]
    if understood and parts[understood].kind == "subscript":
        if _KIND_BY_TABLE.get(names[understood - 1]) in plan.places.hidden:
            return True
    if names[0] == "vision":
        return "strategy-map" in plan.places.hidden
    places = [place for name in names for place in _places_of(plan, name)]
    if names[0] == "plan":
        places.append(plan.place(plan.masterplan.id, "masterplan"))
    return any(place.lost or place.document.is_broken for place in places)


def _places_of(plan: Plan, id: str) -> Iterator[Place]:
    for namespace in ("", "region", "phase", "abbreviation", "amendment"):
        place = plan.places.of(id, namespace)
        if place is not None:
            yield place


def nearest_name(name: str, known: Iterable[str]) -> str:
    """The known name most like this one, or nothing."""
    names = list(known)
    return nearest_id(name, dict.fromkeys(names)) or nearest(name, names)
