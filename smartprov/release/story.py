"""A plan's or an entity's story over its releases: what each changed, why, and what it is called in which version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from smartprov.change_reports import report_of
from smartprov.diagnostics import UsageError
from smartprov.diff.changes import Action, Change
from smartprov.diff.compare import compare
from smartprov.diff.programs import ProgramChanges, program_changes
from smartprov.diff.report import ChangeReport
from smartprov.diff.selection import Selection, known_ids
from smartprov.plan.resolve import nearest_id
from smartprov.source.load import Parsed
from smartprov.source.releases import releases_of
from smartprov.text.messages import Language
from smartprov.versions import Version, version_at


@dataclass(frozen=True, slots=True)
class Step:
    """One version. `report` tells what it changed, None of the first; of an entity only that.

    `id` is what the entity is called there, empty where it is not in it; `reason` is the amendment's.
    """

    version: Version
    reason: str
    report: ChangeReport | None = None
    programs: ProgramChanges = field(default_factory=ProgramChanges)
    id: str = ""


def load_versions(root: Path, current: Version) -> tuple[Version, ...]:
    """The releases on the way to where one stands, oldest first, and the plan as it lies there if it differs.

    Raises `UnusablePlan` where one of them cannot be read.
    """
    parsed: Parsed = {}
    released = tuple(version_at(root, each.revision, parsed) for each in releases_of(root))
    if released and released[-1].fingerprint == current.fingerprint:
        return released
    return (*released, current)


def plan_story(versions: tuple[Version, ...], language: Language) -> tuple[Step, ...]:
    """The story of the whole plan, newest first."""
    steps = [Step(versions[0], _reason(versions[0]))]
    for before, after in pairwise(versions):
        changes = compare(before.snapshot, after.snapshot)
        steps.append(Step(after, _reason(after), report_of(before, after, language), program_changes(changes)))
    return tuple(reversed(steps))


def entity_story(versions: tuple[Version, ...], id: str, language: Language) -> tuple[Step, ...]:
    """The story of one entity, newest first: the versions in which it is, came or went, under whatever id it had.

    Raises `UsageError` for an id that no version has.
    """
    wanted = id.lower()
    known = known_ids(*(version.snapshot for version in versions))
    if wanted not in known:
        raise UsageError("unknown-entity", id=id, nearest=nearest_id(wanted, known))
    return tuple(_steps_back(versions, wanted, language))


def _steps_back(versions: tuple[Version, ...], id: str, language: Language) -> Iterator[Step]:
    for before, after in reversed(tuple(pairwise(versions))):
        changes = compare(before.snapshot, after.snapshot)
        earlier = _earlier_id(changes, id)
        ids = tuple(dict.fromkeys((id, earlier)))
        report = report_of(before, after, language, Selection(ids=ids))
        is_there = _has(after, id)
        if is_there or report.shown:
            yield Step(after, _reason(after), report, id=id if is_there else "")
        id = earlier
    if _has(versions[0], id):
        yield Step(versions[0], _reason(versions[0]), id=id)


def _earlier_id(changes: tuple[Change, ...], id: str) -> str:
    """What an entity was called before these changes."""
    renamed = (each for each in changes if each.action is Action.RENAMED and each.entity.lower() == id)
    return next((str(each.base.value).lower() for each in renamed), id)


def _has(version: Version, id: str) -> bool:
    return id in known_ids(version.snapshot)


def _reason(version: Version) -> str:
    amendment = version.plan.amendments.get(version.plan.masterplan.version)
    return " ".join(amendment.reason.split()) if amendment else ""
