"""The kinds of a plan, one file each, and the one list that names them."""

from __future__ import annotations

from dataclasses import dataclass

from smartprov.plan.entities.abbreviation import Abbreviation
from smartprov.plan.entities.agency import Agency
from smartprov.plan.entities.aligned_plan import AlignedPlan
from smartprov.plan.entities.amendment import Amendment
from smartprov.plan.entities.analysis import Analysis
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
from smartprov.plan.entities.program import Program
from smartprov.plan.entities.region import Region
from smartprov.plan.entities.regulation import Regulation
from smartprov.plan.entities.review import Review
from smartprov.plan.entities.source import Source
from smartprov.plan.entities.strategy import StrategyMap
from smartprov.plan.values import Entity


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that fills a file or an entry of a list, its model, the key that identifies it, and its parts with ids."""

    name: str
    model: type[Entity]
    identity: str = "id"
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Kind and key path of the entities inside it that have ids of their own."""


KINDS = (
    Kind(
        "masterplan",
        Masterplan,
        parts=(("phase", ("phases",)), ("book", ("books",))),
    ),
    Kind("agency", Agency),
    Kind("region", Region, identity="code"),
    Kind("dimension", Dimension, parts=(("subdimension", ("subdimensions",)),)),
    Kind("regulation", Regulation),
    Kind("plan", AlignedPlan),
    Kind("funding", Funding),
    Kind("indicator", Indicator),
    Kind("body", Body),
    Kind("source", Source),
    Kind("fact", Fact),
    Kind("abbreviation", Abbreviation, identity="term"),
    Kind("program", Program, parts=(("action", ("actions",)), ("indicator", ("indicators",)))),
    Kind(
        "strategy-map",
        StrategyMap,
        identity="",
        parts=(("mission", ("missions",)), ("goal", ("goals",)), ("strategy", ("strategies",))),
    ),
    Kind(
        "analysis",
        Analysis,
        identity="",
        parts=(
            ("issue", ("issues",)),
            ("readiness", ("readiness",)),
            ("gap", ("gaps",)),
            ("strength", ("swot", "strengths")),
            ("weakness", ("swot", "weaknesses")),
            ("opportunity", ("swot", "opportunities")),
            ("threat", ("swot", "threats")),
            ("tows", ("tows",)),
            ("risk", ("risks",)),
        ),
    ),
    Kind("milestone", Milestone),
    Kind("consultation", Consultation),
    Kind("commitment", Commitment),
    Kind("amendment", Amendment, identity="version"),
    Kind("review", Review, identity=""),
    Kind("chapter", ChapterMatter),
)

KIND_BY_NAME = {kind.name: kind for kind in KINDS}

OWN_NAMESPACE = frozenset(("region", "abbreviation", "phase", "book", "amendment", "masterplan"))
"""Kinds whose ids cannot clash with those of the others; all the rest, and chapters, share one namespace."""


def namespace_of(kind: str) -> str:
    """The namespace that an id of this kind stands in."""
    return kind if kind in OWN_NAMESPACE else ""
