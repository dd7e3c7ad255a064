"""The sample plan, parsed once; a mistake in one file costs the parsing of that file and one check of the plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from smartprov.compiler import check_source
from smartprov.diagnostics import Diagnostic
from smartprov.plan.plan import Plan
from smartprov.source.folder import read_folder
from smartprov.source.load import Source, parse_source

ROOT = Path(__file__).parents[2] / "masterplan-src"
FOLDER = read_folder(ROOT)
TEXTS = {path: data.decode() for path, data in FOLDER.files.items()}


OF_ANY_CHANGE = frozenset(("commitment-stale", "review-stale", "suspect-prose"))
"""Rightly said of every change to what was signed or reviewed, mistake or not."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One mistake: the file, its text with the mistake in it, the codes one of which must be found, and on which line.

    A few mistakes may rightly be told at either of two lines.
    """

    name: str
    path: str
    text: str
    codes: tuple[str, ...]
    lines: tuple[int, ...]
    where: str = ""
    """The file in which it is to be told, if that is another one."""


class Outcome(StrEnum):
    """What became of a mistake."""

    FOUND = "found"
    MISSED = "missed"
    MISPLACED = "misplaced"
    NOISY = "noisy"


@dataclass(frozen=True, slots=True)
class Judged:
    """A mistake, what became of it, and all that was newly said."""

    mutation: Mutation
    outcome: Outcome
    said: tuple[Diagnostic, ...]


def judge(mutation: Mutation) -> Judged:
    """Make the mistake, check the whole plan, and hold what is said against what should be."""
    said = tuple(each for each in new_findings({mutation.path: mutation.text}) if each.code not in OF_ANY_CHANGE)
    right = [each for each in said if each.code in mutation.codes]
    placed = [each for each in right if (each.span.path, each.span.line) in _places(mutation)]
    if not right:
        return Judged(mutation, Outcome.MISSED, said)
    if not placed:
        return Judged(mutation, Outcome.MISPLACED, said)
    return Judged(mutation, Outcome.FOUND if len(said) == len(placed) else Outcome.NOISY, said)


def _places(mutation: Mutation) -> set[tuple[str, int]]:
    return {(mutation.where or mutation.path, line) for line in mutation.lines}


def new_findings(changes: dict[str, str]) -> list[Diagnostic]:
    """What is said of the sample once some files are changed, and was not said before."""
    parsed = parse_source({path: text.encode() for path, text in changes.items()}, {})
    source = parsed_sample()
    checked = check_source(
        Source(
            {**source.documents, **parsed.documents},
            {**source.chapters, **parsed.chapters},
            source.assets,
            (*source.diagnostics, *parsed.diagnostics),
        )
    )
    found = [*checked.diagnostics, *(each.diagnostic for each in checked.accepted)]
    before = Counter(_known())
    new = []
    for each in found:
        key = _key(each)
        if before[key]:
            before[key] -= 1
        else:
            new.append(each)
    return new


def sample_plan() -> Plan:
    """The sample as it is."""
    plan = check_source(parsed_sample()).plan
    assert plan is not None
    return plan


@cache
def parsed_sample() -> Source:
    """The sample's files, parsed."""
    return parse_source(FOLDER.files, FOLDER.assets, FOLDER.diagnostics)


@cache
def _known() -> tuple[tuple[object, ...], ...]:
    """What the sample is meant to show; lines do not count, for a mistake may move them."""
    checked = check_source(parsed_sample())
    said = (*checked.diagnostics, *(each.diagnostic for each in checked.accepted))
    return tuple(_key(each) for each in said)


def _key(diagnostic: Diagnostic) -> tuple[object, ...]:
    return (diagnostic.code, diagnostic.span.path, tuple(sorted(diagnostic.arguments.items())))
