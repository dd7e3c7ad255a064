"""What stands in which panel of a traceability picture: needs, and the programs that share their answers in one box."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Program:
    """A program and the levels of its indicators, as numbers from 0; none for a program without indicators."""

    code: str
    levels: tuple[int, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """A need and the programs that answer it."""

    code: str
    title: str
    programs: tuple[Program, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The needs of a dimension, with its letter and its tone."""

    title: str
    needs: tuple[Need, ...]
    letter: str = ""
    tone: str = "neutral"
    is_continued: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """Programs that answer the same needs (numbers within their panel) and are measured at the same levels."""

    needs: tuple[int, ...]
    levels: tuple[int, ...]
    programs: tuple[Program, ...]


def bundles(needs: tuple[Need, ...]) -> tuple[Bundle, ...]:
    """The bundles of these needs, near to the needs they answer."""
    answers: dict[str, list[int]] = {}
    programs: dict[str, Program] = {}
    for number, need in enumerate(needs):
        for program in need.programs:
            programs.setdefault(program.code, program)
            answers.setdefault(program.code, []).append(number)
    found: dict[tuple[tuple[int, ...], tuple[int, ...]], list[Program]] = {}
    for code, program in programs.items():
        found.setdefault((tuple(dict.fromkeys(answers[code])), program.levels), []).append(program)
    ordered = sorted(found, key=lambda key: (sum(key[0]) / len(key[0]), key))
    return tuple(Bundle(numbers, levels, tuple(found[numbers, levels])) for numbers, levels in ordered)


def panels(groups: tuple[Group, ...], room: float, height: Callable[[tuple[Need, ...]], float]) -> tuple[Group, ...]:
    """The groups, those too high for the room divided between their needs, and a need between its programs."""
    return tuple(panel for group in groups for panel in _divided(group, room, height))


def _divided(group: Group, room: float, height: Callable[[tuple[Need, ...]], float]) -> Iterator[Group]:
    if height(group.needs) <= room:
        yield group
        return
    taken: list[Need] = []
    is_later = group.is_continued
    for need in [part for whole in group.needs for part in _parts(whole, room, height)]:
        if taken and height((*taken, need)) > room:
            yield replace(group, needs=tuple(taken), is_continued=is_later)
            taken, is_later = [], True
        taken.append(need)
    yield replace(group, needs=tuple(taken), is_continued=is_later)


def _parts(need: Need, room: float, height: Callable[[tuple[Need, ...]], float]) -> Iterator[Need]:
    """The need with equal parts of its programs, as few as let each fit; programs of equal levels stay together."""
    programs = sorted(need.programs, key=lambda program: program.levels)
    for count in range(1, max(2, len(programs) + 1)):
        size = max(1, math.ceil(len(programs) / count))
        parts = [tuple(programs[start : start + size]) for start in range(0, len(programs), size)] or [()]
        divided = [replace(need, programs=part) for part in parts]
        if all(height((part,)) <= room for part in divided) or size == 1:
            yield from divided
            return


def pages(heights: list[float], room: float) -> tuple[tuple[int, ...], ...]:
    """Numbers of panels by page, at least one page."""
    found: list[list[int]] = [[]]
    used = 0.0
    for number, height in enumerate(heights):
        if found[-1] and used + height > room:
            found.append([])
            used = 0.0
        found[-1].append(number)
        used += height
    return tuple(tuple(page) for page in found)
