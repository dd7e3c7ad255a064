"""What a model's annotations say: which paths hold references, and which keys are known where."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from smartprov.plan.values import Entity, Reference
from smartprov.source.document import KeyPath
from smartprov.source.plain_data import Data

EACH = object()
"""A step of a field path that stands for every entry of a list or every value of a mapping."""

FieldPath = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class ReferenceField:
    """A path through a model at whose end stands the id of another entity."""

    path: FieldPath
    reference: Reference


@cache
def reference_fields(model: type[Entity]) -> tuple[ReferenceField, ...]:
    """Every reference that a model declares, in the order of its fields."""
    return tuple(ReferenceField(path, reference) for path, reference in _references(model))


def known_keys(model: type[Entity], key_path: KeyPath) -> tuple[str, ...]:
    """The keys that may stand in the mapping at a path; empty where anything may, or nothing."""
    return tuple(dict.fromkeys(name for each in _models_at(model, key_path) for name in each.model_fields))


@cache
def entry_key(model: type[Entity], key_path: KeyPath) -> tuple[str, ...]:
    """The fields that identify an entry of the list at a path; none where entries are known by their place alone."""
    return next((each.ENTRY_KEY for each in _models_at(model, (*key_path, 0)) if each.ENTRY_KEY), ())


def is_choice(model: type[Entity], key_path: KeyPath) -> bool:
    """Whether mappings of several kinds may stand at a path, told apart by their keys."""
    return len(_models_at(model, key_path)) > 1


def _models_at(model: type[Entity], key_path: KeyPath) -> list[type[Entity]]:
    annotations: list[Any] = [model]
    for key in key_path:
        annotations = [inner for annotation in annotations for inner in _step(annotation, key)]
    return [each for each in annotations if _is_model(each)]


def values_at(data: Data, path: FieldPath) -> list[tuple[KeyPath, Data]]:
    """The values at a field path in plain data, each with its key path; what does not fit is passed over."""
    found: list[tuple[KeyPath, Data]] = [((), data)]
    for step in path:
        if step is EACH:
            found = [
                ((*key_path, index), entry)
                for key_path, value in found
                if isinstance(value, list)
                for index, entry in enumerate(value)
            ]
        else:
            name = str(step)
            found = [
                ((*key_path, name), value[name])
                for key_path, value in found
                if isinstance(value, dict) and name in value
            ]
    return found


def _references(annotation: Any) -> Iterator[tuple[FieldPath, Reference]]:
    if _is_model(annotation):
        for name, field in annotation.model_fields.items():
            found = next((data for data in field.metadata if isinstance(data, Reference)), None)
            if found:
                yield (name,), found
            for path, reference in _references(field.annotation):
                yield (name, *path), reference
        return
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        found = next((data for data in arguments[1:] if isinstance(data, Reference)), None)
        if found:
            yield (), found
        yield from _references(arguments[0])
    elif origin in (Union, types.UnionType):
        for argument in arguments:
            yield from _references(argument)
    elif origin is tuple:
        for path, reference in _references(arguments[0]):
            yield (EACH, *path), reference


def _step(annotation: Any, key: str | int) -> Iterator[Any]:
    if _is_model(annotation):
        if key in annotation.model_fields:
            yield from _unwrapped(annotation.model_fields[key].annotation)
        return
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple and isinstance(key, int):
        yield from _unwrapped(arguments[0])
    elif origin is dict:
        yield from _unwrapped(arguments[1])


def _unwrapped(annotation: Any) -> Iterator[Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _unwrapped(arguments[0])
    elif origin in (Union, types.UnionType):
        for argument in arguments:
            yield from _unwrapped(argument)
    else:
        yield annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Entity)
