"""Claims about the strategy tree and its pages."""

from __future__ import annotations

import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartprov.book.figures.strategy_tree import Goal, Leaf, Mission, StrategyTree, Words, draw_strategy_tree
from smartprov.book.figures.strategy_tree_pages import GOAL_GAP, MISSION_GAP, Branch, GoalPart, tree_pages
from tests.unit.book.figures.drawing import SVG, assert_good, labels, root_of

SIZE = (160.0, 220.0)
WORDS = Words("Misi", "Sasaran", "Program", "lanjutan", "Belum ada program")
DIMENSIONS = (("G", "dimension-1", "Smart Governance"), ("B", "dimension-2", "Smart Branding"))
HOSTILE = "<b>&\"'" + "W" * 200


def tree(programs: int, goals: int = 6, missions: int = 3, text: str = "Menyederhanakan layanan") -> StrategyTree:
    leaves = [Leaf(f"gov-{number:04d}", text, "G", "dimension-1") for number in range(programs)]
    every = [Goal(f"{text} {number}", tuple(leaves[number::goals])) for number in range(goals)]
    parts = tuple(Mission(f"Misi {number}", text * 3, tuple(every[number::missions])) for number in range(missions))
    return StrategyTree("Pohon", parts, DIMENSIONS, WORDS)


def boxes(data: StrategyTree) -> list[list[tuple[float, float, float, float]]]:
    """The boxes with a tooltip on each picture: missions, goals and programs."""
    return [
        [
            tuple(float(rect.get(key, "0")) for key in ("x", "y", "width", "height"))
            for rect in root_of(picture).iterchildren(f"{SVG}rect")
            if len(rect)
        ]
        for picture in draw_strategy_tree(data, *SIZE)
    ]


@pytest.mark.parametrize("programs", [0, 1, 36, 200, 1000])
def test_every_program_stands_once_and_nothing_overlaps(programs: int) -> None:
    pictures = draw_strategy_tree(tree(programs), *SIZE)
    found = [label.text for picture in pictures for label in labels(picture) if label.text.startswith("gov-")]
    assert sorted(found) == [f"gov-{number:04d}" for number in range(programs)]
    for picture in pictures:
        assert_good(picture, *SIZE)
    for page in boxes(tree(programs)):
        for (x1, y1, w1, h1), (x2, y2, w2, h2) in combinations(page, 2):
            assert x1 + w1 <= x2 or x2 + w2 <= x1 or y1 + h1 <= y2 + 0.1 or y2 + h2 <= y1 + 0.1


def test_a_goal_without_programs_and_goals_without_mission_are_said() -> None:
    goals = (Goal("Sasaran lain", ()),)
    data = StrategyTree("Pohon", (Mission("Sasaran tanpa misi", "", goals),), (), WORDS)
    (picture,) = draw_strategy_tree(data, *SIZE)
    assert {"Sasaran tanpa misi", "Sasaran lain", "Belum ada program"} <= {label.text for label in labels(picture)}
    assert picture.data.count(b"stroke-dasharray") == 3


def test_a_goal_names_the_other_missions_it_serves_and_a_mission_says_that_it_continues() -> None:
    goal = Goal("Sasaran", tuple(Leaf(f"p-{number}") for number in range(400)), "juga Misi III")
    first, second, *_ = draw_strategy_tree(
        StrategyTree("Pohon", (Mission("Misi I", "Teks", (goal,)),), DIMENSIONS, WORDS), *SIZE
    )
    assert "juga Misi III" in {label.text for label in labels(first)}
    assert "Misi I" in {label.text for label in labels(first)}
    assert "Misi I (lanjutan)" in {label.text for label in labels(second)}


@pytest.mark.parametrize("width", [60, 110, 160])
def test_hostile_words_stay_in_their_boxes(width: float) -> None:
    leaf = Leaf(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    mission = Mission(HOSTILE, HOSTILE, (Goal(HOSTILE, (leaf,) * 5, HOSTILE), Goal("", ())))
    words = Words(*[HOSTILE] * 5)
    bare = Mission("", "", ())
    data = StrategyTree(HOSTILE, (mission, bare), ((HOSTILE, HOSTILE, HOSTILE),), words)
    for picture in draw_strategy_tree(data, width, 200):
        assert_good(picture, width, 200)


def test_nothing_makes_a_picture_and_the_same_makes_the_same() -> None:
    (picture,) = draw_strategy_tree(tree(0, 0, 0), *SIZE)
    assert_good(picture, *SIZE)
    again = draw_strategy_tree.__wrapped__(tree(40), *SIZE)
    assert again == draw_strategy_tree.__wrapped__(tree(40), *SIZE)


def test_a_thousand_programs_are_drawn_quickly() -> None:
    start = time.process_time()
    draw_strategy_tree.__wrapped__(tree(1000, text="lain"), *SIZE)
    assert time.process_time() - start < 0.5


branches = st.builds(
    Branch, st.floats(20, 80), st.lists(st.tuples(st.floats(18, 60), st.integers(0, 90)), max_size=6).map(tuple)
)


@settings(deadline=None)
@given(st.lists(branches, max_size=6), st.floats(120, 600))
def test_pages_hold_every_line_once_in_order_within_their_room(parts: list[Branch], room: float) -> None:
    pages = tree_pages(parts, room, 14)
    lines: dict[tuple[int, int | None], list[int]] = {}
    for page in pages:
        for part in page:
            lines.setdefault((part.mission, part.goal), []).extend(range(part.start, part.end))
        assert _height(parts, page) <= room + GOAL_GAP + 1e-6
    for mission, branch in enumerate(parts):
        for goal, (_, count) in enumerate(branch.goals):
            assert lines[mission, goal] == list(range(count))
    ordered = [(part.mission, part.goal or 0, part.start) for page in pages for part in page]
    assert ordered == sorted(ordered)


def _height(branches: list[Branch], page: tuple[GoalPart, ...]) -> float:
    missions = dict.fromkeys(part.mission for part in page)
    heights = [max(branches[one].height, sum(part.height for part in page if part.mission == one)) for one in missions]
    return sum(heights) + MISSION_GAP * max(0, len(heights) - 1)
