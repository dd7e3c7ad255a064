"""The strategy tree: missions, their goals and the codes of the programs that serve them, from left to right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from smartprov.book.figures import palette
from smartprov.book.figures.legend import Entry, draw_legend, legend_height
from smartprov.book.figures.measure import fitted, text_width, wrapped
from smartprov.book.figures.strategy_tree_pages import MISSION_GAP, Branch, GoalPart, tree_pages
from smartprov.book.figures.svg import Canvas, points
from smartprov.book.model import Picture

LEAF_PITCH = 14.0
_LEAF = 11.4
_HEAD = 15.0
_SIZE = 8.0
_SMALL = 7.5
_LEADING = 9.6
_ELBOW = 22.0
_SQUARE = 10.0
_MISSION_LINES = 6
_GOAL_LINES = 4
_DENSE = 24
"""From so many programs a goal on, the columns at the left become narrow."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A program; letter and tone are its dimension's, `title` is what a pointer over it shows."""

    code: str
    title: str = ""
    letter: str = ""
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal under its first mission; `note` names the other missions that it serves."""

    title: str
    leaves: tuple[Leaf, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mission:
    """A mission and its goals; without text it is a place for goals that serve none."""

    label: str
    text: str
    goals: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Heads of the three columns, and the words for what continues and for a goal without programs."""

    mission: str
    goal: str
    program: str
    continued: str
    none: str


@dataclass(frozen=True, slots=True)
class StrategyTree:
    """Everything that is drawn, in order; `dimensions` (letter, tone, name) explain the squares."""

    title: str
    missions: tuple[Mission, ...]
    dimensions: tuple[tuple[str, str, str], ...]
    words: Words


@dataclass(frozen=True, slots=True)
class _Frame:
    width: float
    mission: float
    goal_left: float
    goal: float
    leaf_left: float
    leaf: float
    per_line: int


@lru_cache(maxsize=4)
def draw_strategy_tree(data: StrategyTree, width_mm: float, height_mm: float) -> tuple[Picture, ...]:
    """As many pictures as the goals need, each as high as what it holds; a summary shows the same tree as its book."""
    width, height = points(width_mm), points(height_mm)
    frame = _frame(data, width)
    entries = tuple(Entry(name, palette.tone_colour(tone), letter[:2]) for letter, tone, name in data.dimensions)
    below = 6 + legend_height(entries, width) if entries else 2
    branches = tuple(_branch(mission, frame) for mission in data.missions)
    pages = tree_pages(branches, height - _HEAD - 4 - below, LEAF_PITCH)
    return tuple(
        _draw_page(data, branches, page, frame, entries, "" if len(pages) == 1 else f" ({number}/{len(pages)})")
        for number, page in enumerate(pages, 1)
    )


def _frame(data: StrategyTree, width: float) -> _Frame:
    """Codes stand in as many columns as fit beside missions and goals, which give room to very many of them."""
    goals = [goal for mission in data.missions for goal in mission.goals]
    is_dense = sum(len(each.leaves) for each in goals) > _DENSE * len(goals)
    mission, goal = (width * 0.2, width * 0.24) if is_dense else (width * 0.25, width * 0.31)
    codes = {leaf.code[:24] for each in goals for leaf in each.leaves}
    leaf_left = mission + goal + 2 * _ELBOW
    room = width - leaf_left - 1
    widest = max((text_width(code, _SMALL, bold=True) for code in codes), default=0.0)
    leaf = min(max(widest + _SQUARE + 8, 34.0), room)
    return _Frame(width, mission, mission + _ELBOW, goal, leaf_left, leaf, max(1, int((room + 4) / (leaf + 4))))


def _branch(mission: Mission, frame: _Frame) -> Branch:
    lines = len(wrapped(mission.text, frame.mission - 12, _SMALL, _MISSION_LINES))
    goals = tuple((_goal_height(goal, frame), -(-len(goal.leaves) // frame.per_line)) for goal in mission.goals)
    return Branch((lines + 1) * _LEADING + 8, goals)


def _goal_height(goal: Goal, frame: _Frame) -> float:
    lines = len(wrapped(goal.title, frame.goal - 12, _SIZE, _GOAL_LINES)) + bool(goal.note)
    return max(1, lines) * _LEADING + 8


def _draw_page(
    data: StrategyTree, branches: tuple[Branch, ...], parts: tuple[GoalPart, ...], frame: _Frame,
    entries: tuple[Entry, ...], number: str,
) -> Picture:  # fmt: skip
    canvas = Canvas()
    heads = ((0.0, data.words.mission), (frame.goal_left, data.words.goal), (frame.leaf_left, data.words.program))
    for (x, head), end in zip(heads, (frame.goal_left, frame.leaf_left, frame.width), strict=True):
        canvas.text(x, 8, fitted(head, end - x - 6, _SMALL, bold=True), _SMALL, bold=True, fill=palette.MUTED)
    canvas.line(0, _HEAD - 3, frame.width - 1, _HEAD - 3, stroke=palette.INK, width=0.7)
    y = _HEAD + 4
    for index in dict.fromkeys(part.mission for part in parts):
        own = [part for part in parts if part.mission == index]
        needed = sum(part.height for part in own)
        height = max(needed, branches[index].height)
        if y > _HEAD + 4:
            canvas.line(0, y - MISSION_GAP / 2, frame.width - 1, y - MISSION_GAP / 2, stroke=palette.FAINT)
        _draw_mission(canvas, data, own, (y, height, y + (height - needed) / 2), frame)
        y += height + MISSION_GAP
    bottom = max(y - MISSION_GAP, _HEAD)
    draw_legend(canvas, entries, 0, bottom + 6, frame.width)
    below = 6 + legend_height(entries, frame.width) if entries else 2
    return canvas.picture("strategy-tree", data.title + number, frame.width, bottom + below)


def _draw_mission(
    canvas: Canvas, data: StrategyTree, parts: list[GoalPart], place: tuple[float, float, float], frame: _Frame
) -> None:
    """The mission's box in the middle of its goals, and one spine that leads to each of them."""
    top, height, y = place
    mission = data.missions[parts[0].mission]
    middle = top + height / 2
    middles: list[float] = []
    for part in parts:
        if part.goal is not None:
            middles.append(y + part.height / 2)
            _draw_goal(canvas, data.words, mission.goals[part.goal], part, middles[-1], frame)
        y += part.height
    if middles:
        spine = frame.goal_left - _ELBOW / 2
        canvas.line(frame.mission, middle, spine, middle, stroke=palette.MUTED, width=0.7)
        canvas.line(spine, min(middle, *middles), spine, max(middle, *middles), stroke=palette.MUTED, width=0.7)
        for goal in middles:
            canvas.line(spine, goal, frame.goal_left, goal, stroke=palette.MUTED, width=0.7)
    tail = f" ({data.words.continued})" if parts[0].is_continued else ""
    lines = wrapped(mission.text, frame.mission - 12, _SMALL, _MISSION_LINES)
    box = (len(lines) + 1) * _LEADING + 8
    y = middle - box / 2
    if mission.text:
        canvas.rect((0, y, frame.mission, box), palette.BAND, title=f"{mission.label}: {mission.text}")
        canvas.rect((0, y, 2.4, box), palette.ACCENT)
    else:
        canvas.rect((0.4, y, frame.mission - 0.8, box), palette.PAPER, stroke=palette.SIGNAL, dashes="2.5 2")
    label = fitted(mission.label + tail, frame.mission - 12, _SMALL, bold=True)
    canvas.text(7, y + 10.5, label, _SMALL, bold=True, fill=palette.ACCENT if mission.text else palette.SIGNAL)
    for number, line in enumerate(lines, 1):
        canvas.text(7, y + 10.5 + number * _LEADING, line, _SMALL)


def _draw_goal(canvas: Canvas, words: Words, goal: Goal, part: GoalPart, middle: float, frame: _Frame) -> None:
    height = _goal_height(goal, frame)
    x, y = frame.goal_left, middle - height / 2
    canvas.rect((x, y, frame.goal, height), palette.PAPER, stroke=palette.MUTED, stroke_width=0.6, title=goal.title)
    lines = wrapped(goal.title, frame.goal - 12, _SIZE, _GOAL_LINES)
    for number, line in enumerate(lines):
        canvas.text(x + 6, y + 10.8 + number * _LEADING, line, _SIZE)
    if goal.note:
        note = fitted(goal.note, frame.goal - 12, _SMALL)
        canvas.text(x + 6, y + 10.8 + len(lines) * _LEADING, note, _SMALL, fill=palette.MUTED)
    _draw_leaves(canvas, words, goal.leaves[part.start * frame.per_line : part.end * frame.per_line], middle, frame)


def _draw_leaves(canvas: Canvas, words: Words, leaves: tuple[Leaf, ...], middle: float, frame: _Frame) -> None:
    """Lines of codes beside their goal, each line on a twig of its own."""
    start, x = frame.goal_left + frame.goal, frame.leaf_left
    if not leaves:
        canvas.line(start, middle, x, middle, stroke=palette.SIGNAL, width=0.7, dashes="2.5 2")
        room = frame.width - x - 1
        text = fitted(words.none, room - 10, _SMALL)
        box = (x, middle - _LEAF / 2, min(room, text_width(text, _SMALL) + 10), _LEAF)
        canvas.rect(box, palette.PAPER, stroke=palette.SIGNAL, dashes="2.5 2")
        canvas.text(x + 5, middle + 2.7, text, _SMALL, fill=palette.SIGNAL)
        return
    count = -(-len(leaves) // frame.per_line)
    middles = [middle + (number - (count - 1) / 2) * LEAF_PITCH for number in range(count)]
    spine = x - _ELBOW / 2
    canvas.line(start, middle, spine, middle, stroke=palette.MUTED, width=0.7)
    canvas.line(spine, middles[0], spine, middles[-1], stroke=palette.MUTED, width=0.7)
    for number, line in enumerate(middles):
        canvas.line(spine, line, x, line, stroke=palette.MUTED, width=0.7)
        for column, leaf in enumerate(leaves[number * frame.per_line : (number + 1) * frame.per_line]):
            _draw_leaf(canvas, leaf, x + column * (frame.leaf + 4), line, frame.leaf)


def _draw_leaf(canvas: Canvas, leaf: Leaf, x: float, middle: float, width: float) -> None:
    colour, y = palette.tone_colour(leaf.tone), middle - _LEAF / 2
    spoken = f"{leaf.code} {leaf.title}"
    canvas.rect((x, y, width, _LEAF), palette.PAPER, stroke=palette.RULE, title=spoken)
    canvas.rect((x, y, _SQUARE, _LEAF), colour)
    letter = fitted(leaf.letter, _SQUARE - 1, 7, bold=True)
    canvas.text(x + _SQUARE / 2, middle + 2.5, letter, 7, bold=True, fill=palette.text_on(colour), anchor="middle")
    code = fitted(leaf.code, width - _SQUARE - 5, _SMALL, bold=True)
    canvas.text(x + _SQUARE + 4, middle + 2.7, code, _SMALL, bold=True)
