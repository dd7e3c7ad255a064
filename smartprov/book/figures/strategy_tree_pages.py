"""Which goals of a strategy tree stand in which picture: whole where they fit, a long one divided between its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GOAL_GAP = 6.0
MISSION_GAP = 10.0
_FEWEST = 3
"""A goal is not divided for fewer lines of programs than this."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A mission: the height of its own box, and for each goal the height of its box and its lines of programs."""

    height: float
    goals: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class GoalPart:
    """Lines `start` to `end` of a goal's programs, its gap included in `height`; `goal` is None for a bare mission."""

    mission: int
    goal: int | None
    start: int
    end: int
    height: float
    is_continued: bool = False


def tree_pages(branches: Sequence[Branch], room: float, line: float) -> tuple[tuple[GoalPart, ...], ...]:
    """Pages of parts, at least one; a page too low for anything holds one line all the same."""
    filling = _Filling(room, line)
    for mission, branch in enumerate(branches):
        filling.begin(branch)
        for goal, (box, lines) in enumerate(branch.goals):
            filling.add_goal(mission, goal, box, lines)
        if not branch.goals:
            filling.add(GoalPart(mission, None, 0, 0, branch.height))
    return tuple(tuple(page) for page in filling.pages if page) or ((),)


class _Filling:
    """The page being filled: what earlier missions take of it, and what this one's parts do."""

    def __init__(self, room: float, line: float) -> None:
        self.pages: list[list[GoalPart]] = [[]]
        self._room = room
        self._line = line
        self._before = 0.0
        self._own = 0.0
        self._box = 0.0

    def begin(self, branch: Branch) -> None:
        """Close the mission so far and open another one."""
        if self._own:
            self._before += max(self._own, self._box) + MISSION_GAP
        self._own, self._box = 0.0, branch.height

    def add_goal(self, mission: int, goal: int, box: float, lines: int) -> None:
        """Place a goal, in parts if it must be."""
        start = 0
        while start < lines or start == 0:
            left = lines - start
            whole = max(box, left * self._line) + GOAL_GAP
            fits = int((self._free - GOAL_GAP) / self._line + 1e-9)
            if whole <= self._free:
                taken = left
            elif self.pages[-1] and (whole <= self._room or fits < _FEWEST or box + GOAL_GAP > self._free):
                self._turn()
                continue
            else:
                taken = max(1, min(left, fits))
                if 0 < left - taken < _FEWEST < taken:
                    taken -= _FEWEST - (left - taken)
            height = max(box, taken * self._line) + GOAL_GAP
            self.add(GoalPart(mission, goal, start, start + taken, height, self._is_later(mission)))
            start += max(1, taken)

    def add(self, part: GoalPart) -> None:
        """Put a part on the page, or on the next one where even its mission's box would not fit."""
        if self.pages[-1] and self._before + max(self._box, self._own + part.height) > self._room:
            self._turn()
        self.pages[-1].append(part)
        self._own += part.height

    @property
    def _free(self) -> float:
        """The room for another goal of this mission; none where not even the mission's box fits."""
        return self._room - self._before - self._own if self._before + self._box <= self._room else 0.0

    def _turn(self) -> None:
        self.pages.append([])
        self._before = self._own = 0.0

    def _is_later(self, mission: int) -> bool:
        """Whether this part opens a page on which its mission goes on."""
        return len(self.pages) > 1 and not self.pages[-1] and self.pages[-2][-1].mission == mission
