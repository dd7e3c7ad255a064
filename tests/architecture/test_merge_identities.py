"""What tells the entries of a list apart is said by the entities; a merge has it in a table, since it must be quick."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from smartprov.merge.identity import IDENTITIES, USUAL
from smartprov.plan.entities import KINDS
from smartprov.plan.values import Entity


def test_a_merge_tells_entries_apart_by_what_the_entities_say() -> None:
    lists = {(field, model) for kind in KINDS for field, model in listed(kind.model)}
    assert {field: model.ENTRY_KEY for field, model in lists if model.ENTRY_KEY} == dict(IDENTITIES)


def test_entries_of_all_other_lists_have_an_id_a_code_or_a_term() -> None:
    usual = {name for (name,) in USUAL}
    for kind in KINDS:
        for field, model in listed(kind.model):
            assert model.ENTRY_KEY or usual & set(model.model_fields), (kind.name, field)


def listed(model: type[Entity]) -> Iterator[tuple[str, type[Entity]]]:
    """Every field below a model that holds a list of entities, with what it holds."""
    for name, field in model.model_fields.items():
        for entity, is_listed in entities(field.annotation, is_listed=False):
            if is_listed:
                yield name, entity
            yield from listed(entity)


def entities(annotation: Any, *, is_listed: bool) -> Iterator[tuple[type[Entity], bool]]:
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        yield annotation, is_listed
    for inner in get_args(annotation):
        yield from entities(inner, is_listed=is_listed or get_origin(annotation) is tuple)
