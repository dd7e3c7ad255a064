"""A plan's own history: what each version held, and which programs came, went and changed on the way to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartprov.diff.programs import ProgramChanges
    from smartprov.plan.figures import Amount


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One version. `date` is ISO 8601, of its commit, or empty; `undecided` counts the `tbd` of the whole plan.

    `changes` are those since the version before it, None of the first; `material` of them ask for an amendment or for
    a new signature.
    """

    version: str
    date: str
    programs: int
    actions: int
    budget: Amount
    undecided: int
    changes: ProgramChanges | None = None
    total: int = 0
    material: int = 0
