"""A change: one difference between two versions of a plan, with both values and both places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from smartprov.diagnostics import Span

FieldPath = tuple[str, ...]
"""Where in an entity: field names, years and keys of list entries, `("budget", "2025/apbd-province", "amount")`."""


class Action(StrEnum):
    """What happened. A moved entity has another owner or another place in its list; a renamed one another id."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    CHANGED = "changed"


class Significance(StrEnum):
    """What a change asks for, the gravest first. The first two are material."""

    AMENDMENT = "amendment"
    SIGNATURE = "signature"
    EDITORIAL = "editorial"

    @property
    def is_material(self) -> bool:
        """Whether it changes what the plan promises, rather than how it is worded."""
        return self is not Significance.EDITORIAL

    @property
    def rank(self) -> int:
        """From 0, the gravest."""
        return list(Significance).index(self)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two versions at a change: the value there, and where it stands; None where there is nothing."""

    value: Any = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. Without a path it is the whole entity's; `position` is an added entry's place in its list.

    `entity` is the id in the revision, in the base for what was removed; `owner` is the program that holds it.
    """

    kind: str
    entity: str
    action: Action
    path: FieldPath
    base: Side
    revision: Side
    title: str = ""
    owner: str = ""
    part_of: str = ""
    """Of an added part, the entity it belongs to."""
    position: int = 0
    significance: Significance = Significance.EDITORIAL
    agencies: tuple[str, ...] = ()
    """Who leads or supports the program that the change is in, before or after."""

    @property
    def id(self) -> str:
        """What happened to what, in words that stay the same: `program-gov-01-period-end-changed`."""
        return "-".join((self.kind, *(self.entity,) * bool(self.entity), *self.path, self.action)).replace(" ", "-")

    @property
    def program(self) -> str:
        """The program that the change is in, or nothing."""
        return self.entity if self.kind == "program" else self.owner

    @property
    def field(self) -> str:
        """The path as one word: `period.end`."""
        return ".".join(self.path)
