"""A plan out of the data that a release or a finished book carries: `plan.json`, version 1, read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from pydantic import ValidationError

from smartprov.diagnostics import UsageError
from smartprov.plan.assemble import Parts, assemble_plan
from smartprov.plan.entities import KIND_BY_NAME
from smartprov.plan.entities.chapter import ChapterMatter
from smartprov.plan.entities.review import Review
from smartprov.plan.fingerprints import CHAPTERS, REVIEWS, SCHEMA_VERSION, SINGLE, TABLES
from smartprov.plan.places import Places
from smartprov.plan.plan import Chapter, Plan
from smartprov.plan.values import Entity
from smartprov.source.chapter import parse_chapter

KEPT_BESIDE = frozenset(("sha256", "path", "text"))
"""What a chapter has in `plan.json` beside its front matter."""


def restore_plan(data: bytes, file: str) -> Plan:
    """The plan that `plan.json` holds. It has no pictures and no places. Raises `UsageError` for other data."""
    try:
        written = orjson.loads(data)
        if not isinstance(written, dict) or written.get("schema_version") != SCHEMA_VERSION:
            raise UsageError("not-a-plan-json", file=file, reason=f"schema_version {SCHEMA_VERSION}")
        plan = assemble_plan(_parts(written))
    except orjson.JSONDecodeError as failure:
        raise UsageError("not-a-plan-json", file=file, reason=str(failure)) from failure
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise UsageError("not-a-plan-json", file=file, reason=f"{place}: {first['type']}") from failure
    except (AttributeError, LookupError, TypeError) as failure:
        raise UsageError("not-a-plan-json", file=file, reason=str(failure)) from failure
    if plan is None:
        raise UsageError("not-a-plan-json", file=file, reason="masterplan")
    return plan


def _parts(written: Mapping[str, Any]) -> Parts:
    entities: dict[str, dict[str, Entity]] = {}
    for name, kind in TABLES.items():
        identity = KIND_BY_NAME[kind].identity
        for entry in written.get(name, ()):
            entities.setdefault(kind, {})[entry[identity]] = _entity(KIND_BY_NAME[kind].model, entry)
    for name, kind in SINGLE.items():
        entities[kind] = {kind: _entity(KIND_BY_NAME[kind].model, written[name])}
    reviews = tuple(Review.model_validate_json(orjson.dumps(each)) for each in written.get(REVIEWS, ()))
    chapters = {each["id"]: _chapter(each) for each in written.get(CHAPTERS, ())}
    return Parts(entities, reviews, chapters, {}, Places())


def _entity(model: type[Entity], entry: Mapping[str, Any]) -> Entity:
    return model.model_validate_json(orjson.dumps(entry))


def _chapter(entry: Mapping[str, Any]) -> Chapter:
    matter = {name: value for name, value in entry.items() if name not in KEPT_BESIDE}
    path, text = str(entry["path"]), str(entry["text"])
    document = parse_chapter(path, text)
    return Chapter(
        ChapterMatter.model_validate_json(orjson.dumps(matter)), document, path, path.rpartition("/")[0], text
    )
