"""Fingerprints: what a plan says, in 64 hexadecimal digits; formatting, file names and key order do not matter."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import orjson

from smartprov.plan.entities.commitment import Commitment
from smartprov.plan.entities.program import Program
from smartprov.plan.plan import Chapter, Plan
from smartprov.plan.values import Entity
from smartprov.source.prose import pictures_in
from smartprov.source.spelling import digest_of

SCHEMA_VERSION = 1
TABLES: Mapping[str, str] = {
    "agencies": "agency",
    "regions": "region",
    "dimensions": "dimension",
    "regulations": "regulation",
    "plans": "plan",
    "funding": "funding",
    "indicators": "indicator",
    "bodies": "body",
    "sources": "source",
    "facts": "fact",
    "abbreviations": "abbreviation",
    "programs": "program",
    "milestones": "milestone",
    "consultations": "consultation",
    "commitments": "commitment",
    "amendments": "amendment",
}
"""The kinds that `plan.json` lists, by the name of their list."""
SINGLE: Mapping[str, str] = {"masterplan": "masterplan", "strategy": "strategy-map", "analysis": "analysis"}
"""The kinds of which there is one."""
CHAPTERS, REVIEWS = "chapters", "reviews"
TYPED = frozenset(("path", "text"))
"""What `plan.json` keeps of a chapter so that it can be read again, beside what the chapter says."""
WHOLE = ""
"""The joint sheet of a commitment, rather than the sheet of one agency."""
_SEAT = {"agency", "position", "capacity"}
"""What is agreed of a signatory; the rest records who signed, and how and when."""
_HISTORY: dict[str, Any] = {"renamed_from": True, "actions": {"__all__": {"renamed_from"}}}
"""What a program says of its past rather than of what is to be done."""


def plan_data(plan: Plan) -> dict[str, Any]:
    """The whole plan as plain data: `plan.json`, version 1."""
    data: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "masterplan": _written(plan.masterplan)}
    data |= {name: [_written(entity) for entity in table.values()] for name, table in tables_of(plan).items()}
    data["strategy"] = _written(plan.strategy)
    data["analysis"] = _written(plan.analysis)
    data[REVIEWS] = [_written(review) for review in plan.reviews]
    data[CHAPTERS] = [chapter_data(chapter) for _, chapter in sorted(plan.chapters.items())]
    shown = {file for chapter in plan.chapters.values() for file in pictures_in(chapter.document)}
    data["pictures"] = [
        {"path": path, "sha256": sha256(picture).hexdigest()}
        for path, picture in sorted(plan.assets.items())
        if path in shown
    ]
    return data


def tables_of(plan: Plan) -> Mapping[str, Mapping[str, Entity]]:
    """The entities of every kind that has many, by the name of its table."""
    found: tuple[Mapping[str, Entity], ...] = (
        plan.agencies,
        plan.regions,
        plan.dimensions,
        plan.regulations,
        plan.plans,
        plan.funding,
        plan.registry_indicators,
        plan.bodies,
        plan.sources,
        plan.facts,
        plan.abbreviations,
        plan.programs,
        plan.milestones,
        plan.consultations,
        plan.commitments,
        plan.amendments,
    )
    return dict(zip(TABLES, found, strict=True))


def chapter_data(chapter: Chapter) -> dict[str, Any]:
    """A chapter as plain data: what it says of itself, the digest of what its prose says, and its file as typed."""
    digest = digest_of(chapter.document)
    return {**_written(chapter.matter), "sha256": digest, "path": chapter.path, "text": chapter.text}


def plan_fingerprint(plan: Plan) -> str:
    """SHA-256 of the plan's data in its canonical spelling."""
    return fingerprint_of(plan_data(plan))


def fingerprint_of(data: Mapping[str, Any]) -> str:
    """The same, of `plan_data` that is there already, or was read back from a book.

    How chapters were typed and where they were kept does not count, nor who has read the plan.
    """
    chapters = [
        {name: value for name, value in chapter.items() if name not in TYPED} for chapter in data.get(CHAPTERS, ())
    ]
    return _digest({**data, CHAPTERS: chapters, REVIEWS: []})


def commitment_fingerprint(plan: Plan, commitment: Commitment, agency: str = WHOLE) -> str:
    """SHA-256 of exactly what is signed: the joint sheet, or the sheet of one agency."""
    return _digest(commitment_content(plan, commitment, agency))


def commitment_content(plan: Plan, commitment: Commitment, agency: str = WHOLE) -> dict[str, Any]:
    """What is signed, as plain data: all that the sheet says, and the programs with every action and budget line.

    Who signs, when and how is recorded after the sheet is printed, and is no part of it. Of an agency's own sheet it
    is what that agency leads and signs. A program that the plan no longer has is an id alone.
    """
    programs = sorted(programs_in_scope(plan, commitment), key=lambda each: each.id)
    signatories = [each for each in commitment.signatories if agency in (WHOLE, each.agency)]
    led = [program for program in programs if agency in (WHOLE, program.lead_agency)]
    listed = () if isinstance(commitment.scope.programs, str) else commitment.scope.programs
    gone = sorted(id for id in listed if id not in plan.programs) if agency == WHOLE else []
    named = {each.agency for each in signatories} | {each.lead_agency for each in led}
    return {
        "commitment": commitment.id,
        "title": commitment.title,
        "version": commitment.version,
        "plan": plan.masterplan.title,
        "region": plan.masterplan.region.name,
        "undertakings": list(commitment.undertakings),
        "programs": [*(program_content(plan, program) for program in led), *({"id": id} for id in gone)],
        "agencies": {id: plan.agencies[id].name for id in sorted(named) if id in plan.agencies},
        "signatories": [each.model_dump(mode="json", include=_SEAT) for each in signatories],
    }


def programs_in_scope(plan: Plan, commitment: Commitment) -> tuple[Program, ...]:
    """The programs that a commitment covers and the plan has, in the plan's order."""
    scope = commitment.scope.programs
    return tuple(each for each in plan.programs.values() if isinstance(scope, str) or each.id in scope)


def program_fingerprint(plan: Plan, program: Program) -> str:
    """SHA-256 of what a program promises."""
    return _digest(program_content(plan, program))


def program_content(plan: Plan, program: Program) -> dict[str, Any]:
    """What a program promises: all that it says, the indicators of the registry that it uses written out."""
    said: dict[str, Any] = program.model_dump(mode="json", exclude_none=True, exclude=_HISTORY)
    shared = plan.registry_indicators
    said["indicators"] = [
        _written(shared[each]) if isinstance(each, str) and each in shared else each for each in said["indicators"]
    ]
    return said


def plan_json(plan: Plan) -> bytes:
    """`plan.json` as it is written."""
    return json_of(plan_data(plan))


def json_of(data: Mapping[str, Any]) -> bytes:
    """The same, of `plan_data` that is there already."""
    return orjson.dumps(data, option=orjson.OPT_INDENT_2) + b"\n"


def _written(entity: Entity) -> Any:
    return entity.model_dump(mode="json", exclude_none=True)


def _digest(said: Mapping[str, Any]) -> str:
    return sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).hexdigest()
