"""Marked words: a sentence whose parts say what they are, and two texts compared word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from string import Formatter

WORDS = re.compile(r"\s+|\w+(?:[.,/-]\w+)*|[^\w\s]")
"""A number with its separators is one word."""
FEWEST_KEPT = 0.25
"""A text of which a smaller part stays is easier to read as replaced."""
CONTEXT = 6
"""Words that are left around a change where a text is shortened."""


class Mark(StrEnum):
    """What a part of a sentence is."""

    PLAIN = "plain"
    NAME = "name"
    """What changed."""
    BASE = "base"
    """What only the base has."""
    REVISION = "revision"
    """What only the revision has."""
    LEFT_OUT = "left-out"
    """Stands for words that both have."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one mark."""

    text: str
    mark: Mark = Mark.PLAIN


Runs = tuple[Run, ...]
_MARKS = {"field": Mark.NAME, "base": Mark.BASE, "revision": Mark.REVISION}


def filled(template: str, arguments: Mapping[str, str]) -> Runs:
    """A phrase with its arguments, which are marked by what they are called; a capital begins it."""
    runs: list[Run] = []
    for literal, name, _, _ in Formatter().parse(template):
        if literal:
            runs.append(Run(literal))
        if name:
            runs.append(Run(arguments[name], _MARKS.get(name, Mark.PLAIN)))
    return tuple(runs)


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def compared(base: str, revision: str) -> Runs:
    """Two texts as one, word by word: what was deleted stands before what was inserted in its place."""
    old, new = WORDS.findall(base), WORDS.findall(revision)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    codes = _without_islands(matcher.get_opcodes(), old)
    kept = sum(_weight(old[low:high]) for operation, low, high, _, _ in codes if operation == "equal")
    if kept < FEWEST_KEPT * max(_weight(old), _weight(new)):
        return _changed(base, revision)
    runs: list[Run] = []
    for operation, low, high, start, end in codes:
        if operation == "equal":
            runs.append(Run("".join(new[start:end])))
        else:
            runs += _changed("".join(old[low:high]), "".join(new[start:end]))
    return tuple(runs)


def shortened(runs: Runs) -> Runs:
    """The same without most of what did not change."""
    last = len(runs) - 1
    found: list[Run] = []
    for place, run in enumerate(runs):
        found += _clipped(run, place > 0, place < last) if run.mark is Mark.PLAIN else (run,)
    return tuple(found)


def of_base(runs: Runs) -> Runs:
    """What the base says."""
    return tuple(run for run in runs if run.mark is not Mark.REVISION)


def of_revision(runs: Runs) -> Runs:
    """What the revision says."""
    return tuple(run for run in runs if run.mark is not Mark.BASE)


def words_of(runs: Runs, mark: Mark) -> int:
    """How many words bear a mark."""
    return sum(_weight(WORDS.findall(run.text)) for run in runs if run.mark is mark)


def paragraphs_compared(base: Sequence[str], revision: Sequence[str]) -> tuple[Runs, ...]:
    """Paragraphs of both in one order; those that are equal are left out, those that are alike compared by words."""
    matcher = SequenceMatcher(None, base, revision, autojunk=False)
    found: list[Runs] = []
    for operation, low, high, start, end in matcher.get_opcodes():
        if operation != "equal":
            found += _paired(base[low:high], revision[start:end])
    return tuple(found)


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[Runs]:
    """Each old paragraph with the first one behind it that is like it."""
    reached = 0
    for paragraph in old:
        place = next((at for at in range(reached, len(new)) if _are_alike(paragraph, new[at])), None)
        if place is None:
            yield (Run(paragraph, Mark.BASE),)
            continue
        yield from ((Run(each, Mark.REVISION),) for each in new[reached:place])
        yield compared(paragraph, new[place])
        reached = place + 1
    yield from ((Run(each, Mark.REVISION),) for each in new[reached:])


def _are_alike(base: str, revision: str) -> bool:
    return any(run.mark is Mark.PLAIN for run in compared(base, revision))


def _changed(base: str, revision: str) -> Runs:
    sides = (Run(base, Mark.BASE), Run(revision, Mark.REVISION))
    return tuple(run for run in sides if run.text)


_Code = tuple[str, int, int, int, int]


def _without_islands(codes: Sequence[_Code], old: Sequence[str]) -> list[_Code]:
    """A mere space or sign between two changes belongs to them."""
    joined: list[_Code] = []
    last = len(codes) - 1
    for place, (operation, low, high, start, end) in enumerate(codes):
        is_island = operation == "equal" and 0 < place < last and not _weight(old[low:high])
        if (is_island or operation != "equal") and joined and joined[-1][0] != "equal":
            joined[-1] = ("replace", joined[-1][1], high, joined[-1][3], end)
        else:
            joined.append((operation, low, high, start, end))
    return joined


def _weight(words: Sequence[str]) -> int:
    return sum(1 for word in words if word[:1].isalnum())


def _clipped(run: Run, has_before: bool, has_after: bool) -> Iterator[Run]:
    words = WORDS.findall(run.text)
    most = 2 * CONTEXT
    head = "".join(words[: most if has_before else 0])
    tail = "".join(words[-most:] if has_after else [])
    if len(head) + len(tail) >= len(run.text) - most:
        yield run
        return
    if head:
        yield Run(head.rstrip())
    yield Run(f"{' ' if head else ''}…{' ' if tail else ''}", Mark.LEFT_OUT)
    if tail:
        yield Run(tail.lstrip())
