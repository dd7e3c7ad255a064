"""The plan: every entity by kind and id, chapters included, and where each one stands in its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from smartprov.diagnostics import Span
from smartprov.plan.entities.abbreviation import Abbreviation
from smartprov.plan.entities.agency import Agency
from smartprov.plan.entities.aligned_plan import AlignedPlan
from smartprov.plan.entities.amendment import Amendment
from smartprov.plan.entities.analysis import Analysis, Gap, Issue
from smartprov.plan.entities.body import Body
from smartprov.plan.entities.chapter import ChapterMatter
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.entities.consultation import Consultation
from smartprov.plan.entities.dimension import Dimension
from smartprov.plan.entities.fact import Fact
from smartprov.plan.entities.funding import Funding
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.masterplan import Masterplan
from smartprov.plan.entities.milestone import Milestone
from smartprov.plan.entities.program import Action, Program
from smartprov.plan.entities.region import Region
from smartprov.plan.entities.regulation import Regulation
from smartprov.plan.entities.review import Review
from smartprov.plan.entities.source import Source
from smartprov.plan.entities.strategy import Goal, Mission, Strategy, StrategyMap
from smartprov.plan.places import Place, Places
from smartprov.source.document import Key
from smartprov.source.prose import ChapterDocument


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of prose: what it says of itself, and its parsed body. `folder` holds the pictures it names."""

    matter: ChapterMatter
    document: ChapterDocument
    path: str
    folder: str
    text: str = field(default="", repr=False)
    """The whole file, decoded."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the author meant. Mappings keep the order of the source; programs are in order of dimension and id."""

    masterplan: Masterplan
    agencies: Mapping[str, Agency]
    regions: Mapping[str, Region]
    dimensions: Mapping[str, Dimension]
    regulations: Mapping[str, Regulation]
    plans: Mapping[str, AlignedPlan]
    funding: Mapping[str, Funding]
    registry_indicators: Mapping[str, Indicator]
    bodies: Mapping[str, Body]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    abbreviations: Mapping[str, Abbreviation]
    strategy: StrategyMap
    analysis: Analysis
    programs: Mapping[str, Program]
    milestones: Mapping[str, Milestone]
    consultations: Mapping[str, Consultation]
    commitments: Mapping[str, Commitment]
    amendments: Mapping[str, Amendment]
    reviews: tuple[Review, ...]
    chapters: Mapping[str, Chapter]
    assets: Mapping[str, bytes] = field(repr=False)
    places: Places = field(repr=False)
    goals: Mapping[str, Goal] = field(default_factory=dict)
    missions: Mapping[str, Mission] = field(default_factory=dict)
    strategies: Mapping[str, Strategy] = field(default_factory=dict)
    issues: Mapping[str, Issue] = field(default_factory=dict)
    gaps: Mapping[str, Gap] = field(default_factory=dict)
    actions: Mapping[str, tuple[Program, Action]] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    faulty_chapters: tuple[Chapter, ...] = field(default=(), repr=False)
    """Chapters that no book can hold, for what they say of themselves is wrong; their prose is checked all the same."""
    templates: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The plan's own templates, by the names of the shipped ones that they replace."""

    def place(self, id: str, kind: str = "") -> Place:
        """Where an entity stands; `kind` is needed for kinds with a namespace of their own."""
        place = self.places.of(id, kind)
        if place is None:
            raise KeyError(id)
        return place

    def span(self, id: str, *key_path: Key) -> Span:
        """Where a field of an entity stands."""
        return self.place(id).span(*key_path)

    def indicators_of(self, program: Program) -> tuple[Indicator, ...]:
        """A program's indicators, those of the registry among them."""
        found = (
            self.registry_indicators.get(entry) if isinstance(entry, str) else entry for entry in program.indicators
        )
        return tuple(indicator for indicator in found if indicator is not None)

    def regions_of(self, regions: str | tuple[str, ...]) -> tuple[str, ...]:
        """The codes that `all` or a list stands for."""
        return tuple(self.regions) if isinstance(regions, str) else regions
