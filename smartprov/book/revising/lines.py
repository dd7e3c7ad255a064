"""Running text word by word: what was deleted and what was inserted stands between what both versions have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from smartprov.book.model import (
    Change,
    Computed,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    Link,
    Revised,
    Strong,
    Text,
)
from smartprov.book.revising.former import former_inlines
from smartprov.book.revising.sameness import Shown, shown

WORDS = re.compile(r"\s+|\w+(?:[.,]\w+)*|[^\w\s]")
"""A number with its separators is one word."""
FEWEST_KEPT = 0.3
"""A line of which a smaller part is kept is easier to read as replaced."""
Wrapper = Strong | Emphasis | Link


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a thing in a line, and what is around it."""

    key: Shown
    around: tuple[Wrapper, ...]
    inline: Inline

    @property
    def is_word(self) -> bool:
        """Whether it tells the reader something; spaces and signs alone do not."""
        return not isinstance(self.inline, Text | Computed) or self.inline.text[:1].isalnum()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring tokens: the base's and the revision's, which look the same if nothing changed."""

    is_kept: bool
    old: Sequence[Token]
    new: Sequence[Token]


def revised_line(base: Inlines, revision: Inlines) -> tuple[Inlines, list[tuple[int, int]]]:
    """The line with its marks, and which footnotes of base and revision are called at the same place."""
    if shown(base) == shown(revision):
        return revision, list(zip(_calls(base), _calls(revision), strict=True))
    old, new = list(_tokens(base)), list(_tokens(revision))
    stretches = _stretches(old, new)
    inlines: list[Inline] = []
    pairs: list[tuple[int, int]] = []
    for stretch in stretches:
        if stretch.is_kept:
            inlines += _inlines(stretch.new)
            pairs += zip(_numbers(stretch.old), _numbers(stretch.new), strict=True)
        else:
            inlines += _changed("deleted", former_inlines(_inlines(stretch.old)))
            inlines += _changed("inserted", _inlines(stretch.new))
    return tuple(inlines), pairs


def whole_change(line: Inlines) -> tuple[Change, Inlines]:
    """The change of a line of which only one version has anything, with the bare line; no change for any other."""
    match line:
        case (Revised() as only,):
            return only.change, only.inlines
        case _:
            return "", line


def _changed(change: Change, inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    if inlines:
        yield Revised(change, inlines)


def _tokens(inlines: Inlines, around: tuple[Wrapper, ...] = ()) -> Iterator[Token]:
    if isinstance(inlines, str):
        inlines = (Text(inlines),)
    names = tuple(each.url if isinstance(each, Link) else each.kind for each in around)
    for inline in inlines:
        match inline:
            case Strong() | Emphasis() | Link():
                yield from _tokens(inline.inlines, (*around, replace(inline, inlines=())))
            case Text() | Computed():
                for word in WORDS.findall(inline.text):
                    yield Token((names, word), around, replace(inline, text=word))
            case _:
                yield Token((names, shown((inline,))), around, inline)


def _stretches(old: Sequence[Token], new: Sequence[Token]) -> list[Stretch]:
    matcher = SequenceMatcher(None, [each.key for each in old], [each.key for each in new], autojunk=False)
    found = [
        Stretch(operation == "equal", old[low:high], new[start:end])
        for operation, low, high, start, end in matcher.get_opcodes()
    ]
    words = sum(each.is_word for each in (*old, *new))
    kept = sum(each.is_word for stretch in found if stretch.is_kept for each in (*stretch.old, *stretch.new))
    if words and kept < FEWEST_KEPT * words:
        return [Stretch(False, old, new)]
    return list(_joined(found))


def _joined(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Stretches without islands: a mere space or sign between two changes belongs to them."""
    last = len(stretches) - 1
    is_changed = [
        not each.is_kept or (0 < place < last and not any(token.is_word for token in each.new))
        for place, each in enumerate(stretches)
    ]
    for changed, group in groupby(zip(is_changed, stretches, strict=True), key=lambda pair: pair[0]):
        members = [stretch for _, stretch in group]
        yield Stretch(not changed, [t for each in members for t in each.old], [t for each in members for t in each.new])


def _inlines(tokens: Sequence[Token], depth: int = 0) -> tuple[Inline, ...]:
    """Tokens as inlines again, whatever stands in the same wrapper together."""
    built: list[Inline] = []
    for wrapper, group in groupby(tokens, key=lambda token: token.around[depth] if len(token.around) > depth else None):
        members = list(group)
        if wrapper is not None:
            built.append(replace(wrapper, inlines=_inlines(members, depth + 1)))
        else:
            built += _merged(token.inline for token in members)
    return tuple(built)


def _merged(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Words one after the other as one text."""
    for key, group in groupby(inlines, key=_source):
        members = list(group)
        if isinstance(members[0], Text | Computed) and key:
            text = "".join(each.text for each in members if isinstance(each, Text | Computed))
            yield replace(members[0], text=text)
        else:
            yield from members


def _source(inline: Inline) -> tuple[str, ...]:
    match inline:
        case Text():
            return ("text",)
        case Computed():
            return ("computed", inline.formula, inline.place)
        case _:
            return ()


def _calls(inlines: Inlines) -> Iterator[int]:
    return iter(_numbers(list(_tokens(inlines))))


def _numbers(tokens: Sequence[Token]) -> list[int]:
    return [token.inline.number for token in tokens if isinstance(token.inline, FootnoteMark)]
