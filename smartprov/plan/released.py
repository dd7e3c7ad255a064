"""What the rules ask of an earlier release: its version, its programs, and the numbers that prose may have typed.

It is small, and is kept as JSON, so that a plan is not loaded twice only to be compared with what it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any

import orjson

from smartprov.plan.figures import Figures
from smartprov.plan.fingerprints import plan_fingerprint
from smartprov.plan.known_figures import Known, KnownFigures, Scope
from smartprov.plan.plan import Plan


@dataclass(frozen=True)
class Released:
    """A release as far as a later plan is held against it. `numbers` are its counts and amounts as plain data."""

    version: str
    fingerprint: str
    programs: tuple[str, ...]
    numbers: Mapping[str, Any]

    @cached_property
    def counts(self) -> tuple[Known, ...]:
        """How many of each kind there were."""
        return self._known("counts")

    @cached_property
    def amounts(self) -> tuple[Known, ...]:
        """The sums of money that one might have spoken of."""
        return self._known("amounts")

    def _known(self, name: str) -> tuple[Known, ...]:
        scopes = [Scope(id, tuple(titles)) for id, titles in self.numbers["scopes"]]
        return tuple(
            Known(path, Fraction(*value), measure, noun, tuple(scopes[at] for at in own))
            for path, value, measure, noun, own in self.numbers[name]
        )


def release_of(plan: Plan, figures: Figures) -> Released:
    """What is kept of a plan that was released."""
    known = KnownFigures(plan, figures)
    scopes: dict[Scope, int] = {}
    numbers = {"counts": _plain(known.counts, scopes), "amounts": _plain(known.amounts, scopes)}
    listed = [(scope.id, scope.titles) for scope in scopes]
    version, programs = plan.masterplan.version, tuple(plan.programs)
    return Released(version, plan_fingerprint(plan), programs, {**numbers, "scopes": listed})


def released_json(release: Released) -> bytes:
    """A release as it is kept."""
    return orjson.dumps([release.version, release.fingerprint, release.programs, release.numbers])


def read_released(data: bytes) -> Released:
    """A release that was kept by this version of smartprov."""
    version, fingerprint, programs, numbers = orjson.loads(data)
    return Released(version, fingerprint, tuple(programs), numbers)


def _plain(known: Iterable[Known], scopes: dict[Scope, int]) -> list[tuple[object, ...]]:
    """Numbers as plain data; a scope is named by its place in the list of all scopes."""
    return [
        (
            each.path,
            each.value.as_integer_ratio(),
            each.measure,
            each.noun,
            [scopes.setdefault(scope, len(scopes)) for scope in each.scopes],
        )
        for each in known
    ]
