"""Reviews: what each stands for, and whether that is still what the plan says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal

import orjson

from smartprov.plan.entities import KIND_BY_NAME, OWN_NAMESPACE
from smartprov.plan.fingerprints import TABLES, tables_of
from smartprov.plan.lookup import Lookup
from smartprov.plan.plan import Chapter, Plan
from smartprov.plan.values import Entity
from smartprov.source import prose
from smartprov.source.expression import Expression
from smartprov.source.spelling import digest_of

State = Literal["fresh", "stale", "gone"]
Reviewable = Entity | Chapter


@dataclass(frozen=True, slots=True)
class Reading:
    """One review. It is stale once what was read has changed, and gone if that is in the plan no more.

    `is_of_matter` says that it stands in the chapter's own front matter, rather than in `reviews/`.
    """

    of: str
    role: str
    by: str
    on: str
    fingerprint: str
    state: State
    is_of_matter: bool = False
    file: int = 0
    """Which of the plan's review files it stands in, and `entry` where in it."""
    entry: int = 0

    @property
    def is_fresh(self) -> bool:
        """Whether what was read is what the plan says."""
        return self.state == "fresh"


@dataclass(frozen=True, slots=True)
class ReviewedProse:
    """A chapter as it stood when it was last reviewed: which values it used, and how to look them up as they were."""

    reading: Reading
    lookup: Lookup = field(repr=False)
    expressions: frozenset[str] = frozenset()


def reviewed_prose_of(plan: Plan, lookup: Lookup, reading: Reading) -> ReviewedProse:
    """What a version of the plan says in the chapter that was reviewed in it."""
    chapter = plan.chapters.get(reading.of)
    return ReviewedProse(reading, lookup, frozenset(values_of(chapter)) if chapter else frozenset())


def values_of(chapter: Chapter) -> Iterator[str]:
    """The expressions of a chapter, each in one spelling."""
    document = chapter.document
    for blocks in (document.blocks, *document.footnotes.values()):
        for inline in prose.every_inline(blocks):
            if isinstance(inline, prose.Value):
                yield spelled(inline.expression)


def spelled(expression: Expression) -> str:
    """An expression without the spaces that change nothing."""
    return " ".join(expression.text.split())


def chapter_readings(plan: Plan) -> tuple[Reading, ...]:
    """The last review of each chapter, in whichever role; none is made out where nothing was reviewed."""
    if not plan.reviews and not any(each.matter.reviewed for each in plan.chapters.values()):
        return ()
    return tuple({each.of: each for each in readings(plan) if each.of in plan.chapters}.values())


def readings(plan: Plan) -> tuple[Reading, ...]:
    """Every review of the plan, by what was read, then in the order of their dates."""
    known = reviewables(plan)
    found = [*_filed(plan, known), *_in_matter(plan, known)]
    return tuple(sorted(found, key=lambda each: (each.of, each.on, each.role)))


def latest(found: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Of each entity, the last review in each role."""
    return tuple({(each.of, each.role): each for each in found}.values())


def reviewables(plan: Plan) -> Mapping[str, Reviewable]:
    """Everything that an id names and that can be reviewed: entities and their parts, chapters, the plan itself."""
    found: dict[str, Reviewable] = {plan.masterplan.id: plan.masterplan}
    for name, table in tables_of(plan).items():
        kind = KIND_BY_NAME[TABLES[name]]
        if kind.name not in OWN_NAMESPACE:
            found |= table
            found |= {part.id: part for entity in table.values() for part in _parts(entity, kind.parts)}
    for single, entity in ((plan.strategy, "strategy-map"), (plan.analysis, "analysis")):
        found |= {part.id: part for part in _parts(single, KIND_BY_NAME[entity].parts)}
    return {**found, **plan.chapters}


def review_fingerprint(reviewable: Reviewable) -> str:
    """SHA-256 of exactly what is reviewed, its parts included; of a chapter, what it says, whoever has read it."""
    if isinstance(reviewable, Chapter):
        matter = reviewable.matter
        said: Any = [matter.id, matter.title, matter.summary, digest_of(reviewable.document)]
    else:
        said = reviewable.model_dump(mode="json", exclude_none=True)
    return sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).hexdigest()


def _parts(entity: Entity, parts: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[Any]:
    for kind, path in parts:
        if kind in OWN_NAMESPACE:
            continue
        value: Any = entity
        for name in path:
            value = getattr(value, name)
        yield from (part for part in value if not isinstance(part, str))


def _filed(plan: Plan, known: Mapping[str, Reviewable]) -> Iterator[Reading]:
    for file, review in enumerate(plan.reviews):
        now = _now(known, review.of)
        for at, each in enumerate(review.reviews):
            state = _state(now, each.fingerprint)
            yield Reading(review.of, each.role, each.by or "", each.on, each.fingerprint, state, file=file, entry=at)


def _in_matter(plan: Plan, known: Mapping[str, Reviewable]) -> Iterator[Reading]:
    for id, chapter in plan.chapters.items():
        said = chapter.matter.reviewed
        if said is not None:
            state = _state(_now(known, id), said.fingerprint)
            yield Reading(id, "", said.by, said.on, said.fingerprint, state, is_of_matter=True)


def _now(known: Mapping[str, Reviewable], id: str) -> str:
    return review_fingerprint(known[id]) if id in known else ""


def _state(now: str, then: str) -> State:
    if not now:
        return "gone"
    return "fresh" if now == then else "stale"
