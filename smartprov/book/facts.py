"""What a build knows beyond the plan: when and from which revision. Always given, never asked of a clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartprov.book.history import HistoryPoint

UNKNOWN_EPOCH = 315_532_800
"""1980-01-01, what metadata carries when no time is known; it is never printed."""


@dataclass(frozen=True, slots=True)
class BuildFacts:
    """`date` is ISO 8601 or empty; `revision` is empty without git; `is_dirty` says that the work tree has changes."""

    epoch: int = UNKNOWN_EPOCH
    date: str = ""
    revision: str = ""
    is_dirty: bool = False
    generator: str = "smartprov"
    history: tuple[HistoryPoint, ...] = ()
    """The versions so far, oldest first, the one being built last; empty where no release is known."""
