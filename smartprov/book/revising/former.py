"""What only the base has, as it is shown in the revision: words without anchors, since those lead into the revision."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from smartprov.book.model import Block, Computed, FootnoteMark, Inline, Inlines, Picture, Reference, Text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

UNCHANGED = (str, int, float, bool, bytes, type(None), Picture)
ANCHORS = {"id": "", "place": ""}
Value = TypeVar("Value")


def former_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks of the base: without ids, their references as words, their footnotes counted below zero."""
    return cast("tuple[Block, ...]", _former(blocks))


def former_inlines(inlines: Inlines) -> tuple[Inline, ...]:
    """Inlines of the base, likewise."""
    if isinstance(inlines, str):
        return (Text(inlines),) if inlines else ()
    return cast("tuple[Inline, ...]", _former(inlines))


def former(value: Value) -> Value:
    """A row, a fact, an entry of the base, likewise."""
    return cast("Value", _former(value))


def _former(value: object) -> object:
    if isinstance(value, UNCHANGED):
        return value
    if isinstance(value, tuple):
        return tuple([_former(part) for part in value])
    match value:
        case Reference() | Computed():
            return Text(value.text)
        case FootnoteMark():
            return FootnoteMark(-abs(value.number))
        case _:
            changed: dict[str, Any] = {name: ANCHORS.get(name, _former(getattr(value, name))) for name in _names(value)}
            return replace(cast("DataclassInstance", value), **changed)


def _names(value: object) -> tuple[str, ...]:
    return _names_of(cast("type[DataclassInstance]", type(value)))


@cache
def _names_of(kind: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
