"""Entities by kind become one plan, in its order: the mappings that every later stage looks things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from smartprov.plan.entities.abbreviation import Abbreviation
from smartprov.plan.entities.agency import Agency
from smartprov.plan.entities.aligned_plan import AlignedPlan
from smartprov.plan.entities.amendment import Amendment
from smartprov.plan.entities.analysis import Analysis
from smartprov.plan.entities.body import Body
from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.entities.consultation import Consultation
from smartprov.plan.entities.dimension import Dimension
from smartprov.plan.entities.fact import Fact
from smartprov.plan.entities.funding import Funding
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.masterplan import Masterplan
from smartprov.plan.entities.milestone import Milestone
from smartprov.plan.entities.program import Program
from smartprov.plan.entities.region import Region
from smartprov.plan.entities.regulation import Regulation
from smartprov.plan.entities.review import Review
from smartprov.plan.entities.source import Source
from smartprov.plan.entities.strategy import StrategyMap, Vision
from smartprov.plan.places import Places
from smartprov.plan.plan import Chapter, Plan
from smartprov.plan.values import TBD, Entity

Kind = TypeVar("Kind", bound=Entity)


@dataclass(frozen=True, slots=True)
class Parts:
    """What was read: entities by kind and id, reviews, chapters by id, pictures by path, and all places."""

    entities: Mapping[str, Mapping[str, Entity]]
    reviews: tuple[Review, ...]
    chapters: Mapping[str, Chapter]
    assets: Mapping[str, bytes]
    places: Places
    faulty_chapters: tuple[Chapter, ...] = ()
    templates: Mapping[str, str] = field(default_factory=dict)

    def table(self, model: type[Kind], kind: str) -> dict[str, Kind]:
        """The entities of one kind."""
        return {id: entity for id, entity in self.entities.get(kind, {}).items() if isinstance(entity, model)}

    def one(self, model: type[Kind], kind: str) -> Kind | None:
        """The entity of a kind that fills a file of its own."""
        return next(iter(self.table(model, kind).values()), None)


def assemble_plan(parts: Parts) -> Plan | None:
    """The plan; None where masterplan.yaml itself cannot be used."""
    masterplan = parts.one(Masterplan, "masterplan")
    if masterplan is None:
        return None
    strategy = parts.one(StrategyMap, "strategy-map") or StrategyMap(vision=Vision(text=TBD))
    analysis = parts.one(Analysis, "analysis") or Analysis()
    dimensions = parts.table(Dimension, "dimension")
    programs = _in_order(parts.table(Program, "program"), dimensions)
    registry = parts.table(Indicator, "indicator")
    return Plan(
        masterplan=masterplan,
        agencies=parts.table(Agency, "agency"),
        regions=dict(sorted(parts.table(Region, "region").items())),
        dimensions=dimensions,
        regulations=parts.table(Regulation, "regulation"),
        plans=parts.table(AlignedPlan, "plan"),
        funding=parts.table(Funding, "funding"),
        registry_indicators=registry,
        bodies=parts.table(Body, "body"),
        sources=parts.table(Source, "source"),
        facts=parts.table(Fact, "fact"),
        abbreviations=parts.table(Abbreviation, "abbreviation"),
        strategy=strategy,
        analysis=analysis,
        programs=programs,
        milestones=parts.table(Milestone, "milestone"),
        consultations=parts.table(Consultation, "consultation"),
        commitments=_by_date(parts.table(Commitment, "commitment")),
        amendments=_by_version(parts.table(Amendment, "amendment")),
        reviews=parts.reviews,
        chapters=parts.chapters,
        assets=parts.assets,
        places=parts.places,
        faulty_chapters=parts.faulty_chapters,
        templates=parts.templates,
        goals={goal.id: goal for goal in strategy.goals},
        missions={mission.id: mission for mission in strategy.missions},
        strategies={entry.id: entry for entry in strategy.strategies},
        issues={issue.id: issue for issue in analysis.issues},
        gaps={gap.id: gap for gap in analysis.gaps},
        actions={action.id: (program, action) for program in programs.values() for action in program.actions},
        indicators={**registry, **_own_indicators(programs)},
    )


def _in_order(programs: Mapping[str, Program], dimensions: Mapping[str, Dimension]) -> dict[str, Program]:
    order = {id: index for index, id in enumerate(dimensions)}
    return dict(sorted(programs.items(), key=lambda item: (order.get(item[1].dimension, len(order)), item[0])))


def _by_date(commitments: Mapping[str, Commitment]) -> dict[str, Commitment]:
    """By date, what has none last; the names of files do not count."""
    return dict(sorted(commitments.items(), key=lambda item: (item[1].date == TBD, item[1].date, item[0])))


def _by_version(amendments: Mapping[str, Amendment]) -> dict[str, Amendment]:
    return dict(sorted(amendments.items(), key=lambda item: [int(part) for part in item[0].split(".")]))


def _own_indicators(programs: Mapping[str, Program]) -> dict[str, Indicator]:
    entries = (entry for program in programs.values() for entry in program.indicators)
    return {entry.id: entry for entry in entries if isinstance(entry, Indicator)}
