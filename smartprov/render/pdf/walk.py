"""Every value and every printed string inside a book, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NOT_PRINTED = frozenset({"kind", "id", "target", "url", "media", "tone", "anchors"})
"""Fields that hold names, not words."""


def values_in(value: object) -> Iterator[object]:
    """The value itself and all dataclass values below it, in reading order."""
    if isinstance(value, tuple):
        for part in value:
            yield from values_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for name in _names(type(value)):
            part = getattr(value, name)
            if not isinstance(part, (str, bytes, int, float)):
                yield from values_in(part)


def strings_in(value: object) -> Iterator[str]:
    """The strings that may be printed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings_in(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _names(type(value)):
            part = getattr(value, name)
            if name not in NOT_PRINTED:
                yield from strings_in(part)


@cache
def _names(kind: type[object]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cast("type[DataclassInstance]", kind)))
