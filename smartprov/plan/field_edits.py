"""A field of an entity, set in the file in which the entity is written."""

from __future__ import annotations

from smartprov.diagnostics import Edit, Span
from smartprov.plan.entities import KIND_BY_NAME
from smartprov.plan.fields import entry_key
from smartprov.plan.places import Place
from smartprov.source.document import Key, value_in
from smartprov.source.plain_data import Data


class NotWritten(LookupError):
    """Something is to be set inside of what is not written at all."""


def field_edit(place: Place, steps: tuple[Key, ...], value: str) -> Edit:
    """The edit after which a field has a value: in place of what stands there; a field not written yet, behind the id.

    An entry of a list is named by its index, or by what identifies it. Raises `NotWritten`.
    """
    document, written = place.document, _as_written(place, steps)
    if written is not None:
        span = document.span(place.key_path + written)
        is_empty = (span.line, span.column) == (span.end_line, span.end_column)
        return Edit(span, f" {value}" if is_empty else value)
    if len(steps) > 1:
        raise NotWritten(steps)
    identity = KIND_BY_NAME[place.kind].identity if place.kind in KIND_BY_NAME else "id"
    key, id = place.key_span(identity), place.span(identity)
    line = document.text.split("\n")[key.line - document.first_line]
    if "{" in line[: key.column - 1]:
        return Edit(Span(id.path, id.end_line, id.end_column, id.end_line, id.end_column), f", {steps[0]}: {value}")
    text = line.removesuffix("\r")
    margin = line[len(text) :] + "\n" + " " * (key.column - 1)
    end = len(text) + 1
    return Edit(Span(id.path, key.line, end, key.line, end), f"{margin}{steps[0]}: {value}")


def _as_written(place: Place, steps: tuple[Key, ...]) -> tuple[Key, ...] | None:
    """The steps as the source has them, an entry's key as its index; None where they lead to nothing."""
    data: Data = place.document.data
    for part in place.key_path:
        data = value_in(data, (part,))
    written: tuple[Key, ...] = ()
    for step in steps:
        index = step
        if isinstance(data, list):
            index = next((at for at, entry in enumerate(data) if step in (at, *_names_of(place, written, entry))), -1)
        elif isinstance(data, dict) and step not in data and str(step) in data:
            index = str(step)
        if not _is_in(data, index):
            return None
        data = value_in(data, (index,))
        written = (*written, index)
    return written


def _is_in(data: Data, key: Key) -> bool:
    if isinstance(data, list):
        return isinstance(key, int) and 0 <= key < len(data)
    return isinstance(data, dict) and key in data


def _names_of(place: Place, path: tuple[Key, ...], entry: Data) -> tuple[str, ...]:
    """What an entry of a list may be called by: its id, and the fields that identify such entries, with a slash."""
    if not isinstance(entry, dict):
        return (str(entry),)
    model = KIND_BY_NAME[place.kind].model if place.kind in KIND_BY_NAME else None
    steps = path if model else (*place.key_path[-2:], *path)
    owner = model or KIND_BY_NAME["program"].model
    fields = entry_key(owner, tuple(0 if isinstance(step, int) else step for step in steps))
    return tuple(filter(None, (str(entry.get("id", "")), "/".join(str(entry.get(name, "")) for name in fields))))
