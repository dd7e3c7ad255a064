"""What an editor marks with the schemas alone, before smartprov is asked: a slice of the mistakes of the schema."""

from __future__ import annotations

import random
import re
from functools import cache
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft7Validator

from smartprov.compiler import check_source
from smartprov.plan.known_ids import KnownIds, known_ids
from smartprov.plan.schema import FILE_KINDS, file_schema
from smartprov.source.layout import place_of
from tests.mutations.of_schema import schema_mutations
from tests.mutations.sample import Mutation, parsed_sample

SLICE = 120
BEYOND_A_SCHEMA = ("doubled key", "no such day", "yes or no for text")
"""YAML itself refuses a key that stands twice; days of a month are no pattern; NO is a text in YAML 1.2."""
CHOSEN = random.Random(4).sample(
    [each for each in schema_mutations() if each.path.endswith(".yaml") and not each.name.startswith(BEYOND_A_SCHEMA)],
    SLICE,
)


class Yaml12(yaml.SafeLoader):
    """Reads plain words as yaml-language-server does, by the core schema of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


@cache
def known() -> KnownIds:
    source = parsed_sample()
    return known_ids(source, check_source(source).plan)


@cache
def validator(pattern: str) -> Draft7Validator:
    kind = next(each for each in FILE_KINDS if each.pattern == pattern)
    return Draft7Validator(file_schema(kind, known()))


def marks(path: str, text: str) -> bool:
    place = place_of(path)
    assert place is not None
    try:
        data = yaml.load(text, Yaml12)
    except yaml.YAMLError:
        return True
    return not validator(place.pattern).is_valid(with_words_for_keys(data))


def with_words_for_keys(data: Any) -> Any:
    if isinstance(data, dict):
        return {str(key): with_words_for_keys(value) for key, value in data.items()}
    return [with_words_for_keys(each) for each in data] if isinstance(data, list) else data


@pytest.mark.parametrize("mutation", CHOSEN, ids=lambda mutation: str(mutation.name))
def test_a_mistake_of_the_schema_is_marked_without_smartprov(mutation: Mutation) -> None:
    assert not marks(mutation.path, parsed_sample().documents[mutation.path].text)
    assert marks(mutation.path, mutation.text)
