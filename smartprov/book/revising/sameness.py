"""What of a value a reader sees: two values are the same where it is equal, wherever they were written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, cast, get_args

from smartprov.book.model import (
    Computed,
    Emphasis,
    FootnoteMark,
    Heading,
    Inline,
    Link,
    Picture,
    Reference,
    Sheet,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

INLINES = frozenset(get_args(Inline))
UNSEEN = frozenset(
    {"id", "kind", "target", "place", "formula", "book", "is_label", "changes", "former", "change", "revised"}
)
UNSEEN_LABELS = frozenset({Heading, Sheet})
"""Their label is what references to them print; it does not stand on the page."""
NOTHING_INSIDE = (str, int, float, bytes, type(None), Picture)
WORD = re.compile(r"\w+")

LOOKS = frozenset({"role", "tone", "align", "of", "media", "matter"})
"""Fields that say how something looks, and are no words of it."""

Shown = Hashable
"""Plain text as it is, all else as tuples of tuples and scalars: hashable and equal where the reader sees the same."""


def shown(value: object) -> Shown:
    """What is seen of a block, of inlines, or of a tuple of them."""
    kind = type(value)
    if kind is str or value is None or kind in (int, float, bool):
        return value
    if kind is tuple:
        parts = cast("tuple[object, ...]", value)
        if not parts:
            return ""
        is_line = type(parts[0]) in INLINES
        return _line(cast("tuple[Inline, ...]", parts)) if is_line else tuple(map(shown, parts))
    if isinstance(value, Picture):
        return (value.name, value.width_mm, value.height_mm)
    return (kind, *[_field(value, name) for name in _seen(value)])


def calls_in(value: object) -> Iterator[int]:
    """The numbers of the footnotes that are called in a block, in reading order."""
    if isinstance(value, FootnoteMark):
        yield value.number
    elif isinstance(value, tuple):
        for part in value:
            yield from calls_in(part)
    elif not isinstance(value, NOTHING_INSIDE):
        for name in _seen(value):
            yield from calls_in(getattr(value, name))


def words_of(seen: Shown) -> Counter[str]:
    """The words of what is seen, with how often each is there."""
    return Counter(word for text in _texts(seen) for word in WORD.findall(text))


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """From 0 to 1, which part of their words two values share."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """How something looks; no word of it counts when words are compared."""

    value: Hashable


PLAIN = Look(())


def _field(value: object, name: str) -> Shown:
    return Look(getattr(value, name)) if name in LOOKS else shown(getattr(value, name))


def _line(inlines: tuple[Inline, ...]) -> Shown:
    """Inlines as stretches of text, joined where nothing is seen between them."""
    joined: list[tuple[object, ...]] = []
    for around, what in _stretches(inlines, PLAIN):
        if joined and isinstance(what, str) and joined[-1][0] == around and isinstance(joined[-1][1], str):
            joined[-1] = (around, joined[-1][1] + what)
        else:
            joined.append((around, what))
    joined = [part for part in joined if part[1] != ""]
    if not joined:
        return ""
    look, what = joined[0]
    return what if len(joined) == 1 and look == PLAIN and isinstance(what, str) else tuple(joined)


def _stretches(inlines: tuple[Inline, ...], around: Look) -> Iterator[tuple[Look, object]]:
    for inline in inlines:
        match inline:
            case Text() | Computed() | Reference():
                yield around, inline.text
            case Strong() | Emphasis():
                yield from _stretches(inline.inlines, Look((around, inline.kind)))
            case Link():
                yield from _stretches(inline.inlines, Look((around, inline.url)))
            case FootnoteMark():
                yield around, FootnoteMark
            case _:
                yield around, (type(inline), *[_field(inline, name) for name in _seen(inline)])


def _seen(value: object) -> tuple[str, ...]:
    return _seen_of(cast("type[DataclassInstance]", type(value)))


@cache
def _seen_of(kind: type[DataclassInstance]) -> tuple[str, ...]:
    names = (field.name for field in fields(kind))
    unseen = UNSEEN | {"label"} if kind in UNSEEN_LABELS else UNSEEN
    return tuple(name for name in names if name not in unseen)


def _texts(seen: Shown) -> Iterator[str]:
    if isinstance(seen, str):
        yield seen
    elif isinstance(seen, tuple):
        for part in seen:
            yield from _texts(part)
