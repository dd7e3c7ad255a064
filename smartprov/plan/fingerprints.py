"""Fingerprints: what a plan says, in 64 hexadecimal digits; formatting, file names and key order do not matter."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import orjson

from smartprov.plan.plan import Plan
from smartprov.plan.values import Entity

SCHEMA_VERSION = 1


def plan_data(plan: Plan) -> dict[str, Any]:
    """The whole plan as plain data: `plan.json`, version 1."""
    tables: Mapping[str, Mapping[str, Entity]] = {
        "agencies": plan.agencies,
        "regions": plan.regions,
        "dimensions": plan.dimensions,
        "regulations": plan.regulations,
        "plans": plan.plans,
        "funding": plan.funding,
        "indicators": plan.registry_indicators,
        "bodies": plan.bodies,
        "sources": plan.sources,
        "facts": plan.facts,
        "abbreviations": plan.abbreviations,
        "programs": plan.programs,
        "milestones": plan.milestones,
        "consultations": plan.consultations,
        "commitments": plan.commitments,
        "amendments": plan.amendments,
    }
    data: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "masterplan": _written(plan.masterplan)}
    data |= {name: [_written(entity) for entity in table.values()] for name, table in tables.items()}
    data["strategy"] = _written(plan.strategy)
    data["analysis"] = _written(plan.analysis)
    data["reviews"] = [_written(review) for review in plan.reviews]
    data["chapters"] = [
        {**_written(chapter.matter), "sha256": chapter.digest} for _, chapter in sorted(plan.chapters.items())
    ]
    return data


def plan_fingerprint(plan: Plan) -> str:
    """SHA-256 of the plan's data in its canonical spelling."""
    return fingerprint_of(plan_data(plan))


def fingerprint_of(data: Mapping[str, Any]) -> str:
    """The same, of `plan_data` that is there already, or was read back from a book."""
    return sha256(orjson.dumps(data, option=orjson.OPT_SORT_KEYS)).hexdigest()


def plan_json(plan: Plan) -> bytes:
    """`plan.json` as it is written."""
    return json_of(plan_data(plan))


def json_of(data: Mapping[str, Any]) -> bytes:
    """The same, of `plan_data` that is there already."""
    return orjson.dumps(data, option=orjson.OPT_INDENT_2) + b"\n"


def _written(entity: Entity) -> Any:
    return entity.model_dump(mode="json", exclude_none=True)
