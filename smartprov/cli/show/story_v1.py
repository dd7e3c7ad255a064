"""A story over releases as JSON, version 1: a frozen contract; `story_v1.schema.json` beside this file describes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import orjson

from smartprov.diff.runs import plain
from smartprov.release.story import Step

SCHEMA_VERSION = 1


def story_json(steps: tuple[Step, ...], id: str) -> bytes:
    """All steps, newest first. Sentences are in the language that was asked for; all else is the same in any."""
    document = {"schema_version": SCHEMA_VERSION, "id": id.lower(), "versions": [_step(each, id) for each in steps]}
    return orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n"


def _step(step: Step, id: str) -> Mapping[str, Any]:
    version, revision = step.version, step.version.revision
    plan: Mapping[str, Any] = {} if id else {"programs": asdict(step.programs)}
    return {
        "version": version.plan.masterplan.version,
        "tag": revision.name if revision else "",
        "commit": revision.commit if revision else "",
        "date": version.facts.date,
        "reason": step.reason,
        "id": step.id,
        **plan,
        "changes": None if step.report is None else [*_changes(step)],
    }


def _changes(step: Step) -> list[Mapping[str, Any]]:
    if step.report is None:
        return []
    return [
        {
            "id": entry.change.id,
            "entity": entry.change.entity,
            "action": str(entry.change.action),
            "significance": str(entry.change.significance),
            "sentence": plain(entry.said.sentence),
        }
        for group in step.report.groups
        for entry in group.entries
    ]
