"""The steps of a change's path: which are fields, which are keys of entries, and which entity an id there names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smartprov.diff.changes import FieldPath
from smartprov.diff.compare import KeyPath, shape_of
from smartprov.plan.fields import EACH, entry_key, known_keys, reference_fields


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, the field it is or is in, and its path in the model; `key_fields` are those of an entry."""

    name: str = ""
    field: str = ""
    at: KeyPath = ()
    key_fields: tuple[str, ...] = ()
    is_key: bool = False


def steps(kind: str, path: FieldPath) -> Iterator[Step]:
    """Every step of a path in an entity of a kind."""
    step = Step()
    for name in path:
        step = step_into(kind, step, name)
        yield step


def step_into(kind: str, before: Step, name: str) -> Step:
    """The step below another. A list is entered by the keys of its entries, a mapping of years by its years."""
    shape = shape_of(kind)
    if shape.model is None:
        return Step(name, name, (*before.at, name))
    at = (*shape.prefix, *before.at)
    if name in known_keys(shape.model, at):
        return Step(name, name, (*before.at, name))
    key_fields = entry_key(shape.model, at)
    if key_fields or known_keys(shape.model, (*at, 0)):
        return Step(name, before.field, (*before.at, 0), key_fields, is_key=True)
    return Step(name, before.field, (*before.at, name), is_key=True)


def member(step: Step) -> Step:
    """A member of the list that a step leads to."""
    return Step(step.name, step.field, (*step.at, 0), is_key=True)


def targets(kind: str, step: Step) -> tuple[str, ...]:
    """The kinds that an id at a step may be of; none where no id stands."""
    shape = shape_of(kind)
    if shape.model is None:
        return ()
    pattern = tuple(EACH if isinstance(each, int) else each for each in (*shape.prefix, *step.at))
    return next((each.reference.kinds for each in reference_fields(shape.model) if each.path == pattern), ())
