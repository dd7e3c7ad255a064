"""The versions of a plan so far, out of the releases that git knows: read once, and kept by what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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


def releases_before(root: Path, commit: str = "HEAD") -> tuple[Release, ...]:
    """The releases that a history can be told of; none in a clone that was made without its history."""
    found = releases_of(root, commit)
    return () if found and is_shallow(root) else found


def history_of(
    root: Path, releases: Iterable[Release], plan: Plan, facts: BuildFacts, cache: Cache
) -> tuple[HistoryPoint, ...]:
    """Every release of a lesser version, then the plan itself; empty where there is none before it.

    A release whose plan cannot be read is left out. What was computed is kept by content: after an edit, no release
    but the last is read again.
    """
    from smartprov.plan.fingerprints import fingerprint_of, plan_data

    own = version_order(plan.masterplan.version)
    before = tuple(each for each in releases if each.order < own)
    if not before:
        return ()
    reading = _Reading(root, before)
    past = _kept(cache, ("history", *map(_name, before)), lambda: _points(reading.all()))
    if not past:
        return ()
    data = plan_data(plan)
    current = Version("", root.as_posix(), plan, data, facts)
    newest = ("history-newest", _name(before[-1]), fingerprint_of(data), facts.date)
    return (*past, *_kept(cache, newest, lambda: (_point(current, reading.last()),)))


def history_points(versions: Iterable[Version]) -> tuple[HistoryPoint, ...]:
    """Versions in their order as points, each told against the one before it; one alone has no history."""
    loaded = tuple(versions)
    return _points(loaded) if len(loaded) > 1 else ()


class _Reading:
    """Reads releases when they are asked for, each once."""

    def __init__(self, root: Path, releases: tuple[Release, ...]) -> None:
        self._root = root
        self._releases = releases
        self._parsed: Parsed = {}
        self._found: dict[str, Version | None] = {}

    def all(self) -> tuple[Version, ...]:
        return tuple(found for each in self._releases if (found := self._version(each)) is not None)

    def last(self) -> Version | None:
        return next((found for each in reversed(self._releases) if (found := self._version(each)) is not None), None)

    def _version(self, release: Release) -> Version | None:
        if release.tag not in self._found:
            try:
                self._found[release.tag] = version_at(self._root, release.revision, self._parsed)
            except UnusablePlan:
                self._found[release.tag] = None
        return self._found[release.tag]


def _name(release: Release) -> str:
    return f"{release.version} {release.tree} {release.revision.epoch}"


def _kept(
    cache: Cache, parts: tuple[str, ...], compute: Callable[[], tuple[HistoryPoint, ...]]
) -> tuple[HistoryPoint, ...]:
    key = key_of(*parts)
    kept = cache.get(key)
    if kept is not None:
        return tuple(_read(each) for each in orjson.loads(kept))
    points = compute()
    cache.put(key, orjson.dumps(points))
    return points


def _points(versions: tuple[Version, ...]) -> tuple[HistoryPoint, ...]:
    """Each told against the one before it."""
    befores = (None, *versions)
    return tuple(_point(version, before) for version, before in zip(versions, befores, strict=False))


def _point(version: Version, before: Version | None) -> HistoryPoint:
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
