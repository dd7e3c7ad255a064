"""The versions of a plan so far, out of the releases that git knows: read once, and kept by what they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from smartprov.book.facts import BuildFacts
from smartprov.cache import Cache, key_of
from smartprov.source.git import is_shallow
from smartprov.source.releases import Release, releases_of, version_order
from smartprov.versions import UnusablePlan, Version, version_at

if TYPE_CHECKING:
    from smartprov.book.history import HistoryPoint
    from smartprov.plan.plan import Plan
    from smartprov.source.load import Parsed


def releases_before(root: Path) -> tuple[Release, ...]:
    """The releases that a history can be told of; none in a clone that was made without its history."""
    found = releases_of(root)
    return () if found and is_shallow(root) else found


def history_of(
    root: Path, releases: Iterable[Release], plan: Plan, facts: BuildFacts, cache: Cache
) -> tuple[HistoryPoint, ...]:
    """Every release of a lesser version, then the plan itself; empty where there is none before it.

    A release whose plan cannot be read is left out.
    """
    from smartprov.plan.fingerprints import fingerprint_of, plan_data

    own = version_order(plan.masterplan.version)
    before = [each for each in releases if each.order < own]
    if not before:
        return ()
    data = plan_data(plan)
    steps = (*(f"{each.tree} {each.revision.epoch}" for each in before), fingerprint_of(data), facts.date)
    key = key_of("history", *steps)
    kept = cache.get(key)
    if kept is not None:
        return tuple(_read(each) for each in orjson.loads(kept))
    parsed: Parsed = {}
    versions = [found for each in before if (found := _loaded(root, each, parsed)) is not None]
    points = history_points((*versions, Version("", root.as_posix(), plan, data, facts)))
    cache.put(key, orjson.dumps(points))
    return points


def history_points(versions: Iterable[Version]) -> tuple[HistoryPoint, ...]:
    """Versions in their order as points, each told against the one before it; one alone has no history."""
    loaded = tuple(versions)
    if len(loaded) < 2:
        return ()
    return (_point(loaded[0]), *(_point(after, before) for before, after in pairwise(loaded)))


def _loaded(root: Path, release: Release, parsed: Parsed) -> Version | None:
    try:
        return version_at(root, release.revision, parsed)
    except UnusablePlan:
        return None


def _point(version: Version, before: Version | None = None) -> HistoryPoint:
    from smartprov.book.history import HistoryPoint
    from smartprov.diff.compare import compare
    from smartprov.diff.programs import program_changes

    plan, figures = version.plan, version.figures
    changes = compare(before.snapshot, version.snapshot) if before else ()
    return HistoryPoint(
        plan.masterplan.version,
        version.facts.date,
        len(plan.programs),
        len(plan.actions),
        figures.total,
        figures.undecided,
        program_changes(changes) if before else None,
        len(changes),
        sum(1 for each in changes if each.significance.is_material),
    )


def _read(data: Mapping[str, Any]) -> HistoryPoint:
    from smartprov.book.history import HistoryPoint
    from smartprov.diff.programs import ProgramChanges
    from smartprov.plan.figures import Amount

    changes = data["changes"]
    return HistoryPoint(
        **{
            **data,
            "budget": Amount(**data["budget"]),
            "changes": None
            if changes is None
            else ProgramChanges(
                tuple(changes["added"]),
                tuple(changes["removed"]),
                tuple((before, now) for before, now in changes["renamed"]),
                tuple(changes["changed"]),
            ),
        }
    )
