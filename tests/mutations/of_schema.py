"""Mistakes that follow from the schema alone: whatever a field is, it can be missing, misspelled or of a wrong kind."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from smartprov.plan.schema import FILE_KIND_BY_NAME, file_schema
from smartprov.plan.values import (
    CODE_PATTERN,
    COLOR_PATTERN,
    DATE_PATTERN,
    ID_OR_CODE_PATTERN,
    ID_PATTERN,
    RANGE_PATTERN,
    VERSION_PATTERN,
)
from smartprov.source.document import Document, KeyPath
from smartprov.source.layout import place_of
from smartprov.source.plain_data import Data
from tests.mutations.editing import doubled_entry, replaced, without_entry
from tests.mutations.sample import Mutation, parsed_sample

Schema = dict[str, Any]
PER_FIELD = 1
"""Of the many places where one field stands in the sample, as many are spoiled in each way."""
HISTORIC = re.compile(r"amendment:|commitment:scope")
"""Ids that may belong to an earlier version are never dangling."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value of the sample, the schema of its field, and the field's name: the path with every index as a star."""

    document: Document
    key_path: KeyPath
    value: Data
    schema: Schema
    field: str
    is_required: bool


def schema_mutations(seed: int = 1) -> Iterator[Mutation]:
    """Every way to spoil every field, at a few of the places where it stands."""
    choose = random.Random(seed)
    by_field: dict[str, list[Leaf]] = {}
    for leaf in _leaves():
        by_field.setdefault(leaf.field, []).append(leaf)
    for field in sorted(by_field):
        leaves = by_field[field]
        for leaf in choose.sample(leaves, min(PER_FIELD, len(leaves))):
            yield from _of_key(leaf)
            yield from _of_value(leaf)


def _leaves() -> Iterator[Leaf]:
    for path, document in sorted(parsed_sample().documents.items()):
        place = place_of(path)
        if place is None or document.data is None:
            continue
        name = place.kind if place.pattern.rpartition("/")[2].startswith("*") else path.rpartition("/")[2][:-5]
        schema = file_schema(FILE_KIND_BY_NAME[name])
        yield from _walk(document, (), document.data, schema, schema.get("$defs", {}), place.kind)


def _walk(document: Document, path: KeyPath, data: Data, node: Schema, defs: Schema, kind: str) -> Iterator[Leaf]:
    node = _resolved(node, data, defs)
    if isinstance(data, dict):
        for key, value in data.items():
            inner = node.get("properties", {}).get(key) or node.get("additionalProperties") or {}
            if not isinstance(inner, dict) or not inner:
                continue
            here = (*path, key)
            names = ["*" if isinstance(part, int) or re.fullmatch(r"\d+", str(part)) else str(part) for part in here]
            field = f"{kind}:{'.'.join(names)}"
            if key in node.get("properties", {}):
                resolved = _resolved(inner, value, defs)
                yield Leaf(document, here, value, resolved, field, key in node.get("required", ()))
            yield from _walk(document, here, value, inner, defs, kind)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _walk(document, (*path, index), value, node.get("items", {}), defs, kind)


def _resolved(node: Schema, data: Data, defs: Schema) -> Schema:
    """The schema that fits the data, where several may."""
    if "$ref" in node:
        node = {**defs[node["$ref"].rpartition("/")[2]], **{k: v for k, v in node.items() if k != "$ref"}}
    for choice in node.get("anyOf") or node.get("oneOf") or ():
        resolved = _resolved(choice, data, defs)
        if _fits(resolved, data):
            return {**{k: v for k, v in node.items() if k not in ("anyOf", "oneOf")}, **resolved}
    return node


def _fits(node: Schema, data: Data) -> bool:
    if "const" in node:
        return bool(node["const"] == data)
    types = node.get("type")
    kinds = types if isinstance(types, list) else [types]
    is_object = isinstance(data, dict) and "properties" in node and all(k in node["properties"] for k in data)
    return (
        is_object
        or (isinstance(data, list) and "array" in kinds)
        or (isinstance(data, str) and ("string" in kinds or "enum" in node))
        or (isinstance(data, bool) and "boolean" in kinds)
        or (type(data) in (int, float) and bool({"integer", "number"} & set(kinds)))
    )


def _of_key(leaf: Leaf) -> Iterator[Mutation]:
    document, path = leaf.document, leaf.key_path
    key, span = str(path[-1]), document.key_span(path)
    if len(key) > 3:
        wrong = key[:1] + key[2] + key[1] + key[3:] if key[1] != key[2] else key + "s"
        text = replaced(document.text, span, wrong)
        yield Mutation(f"misspelled key {leaf.field}", document.path, text, ("unknown-key",), (span.line,))
    doubled = doubled_entry(document, path)
    if doubled:
        yield Mutation(f"doubled key {leaf.field}", document.path, doubled[0], ("duplicate-key",), (doubled[1],))
    if leaf.is_required and (less := without_entry(document, path)) is not None:
        owner = document.span(path[:-1])
        yield Mutation(f"missing {leaf.field}", document.path, less, ("missing-field",), (owner.line,))
    value = document.span(path)
    if value.line == value.end_line and value.line == span.line:
        text = replaced(document.text, value, "")
        if "{" not in _line(document.text, span.line):
            yield Mutation(f"empty {leaf.field}", document.path, text, ("empty-value",), (span.line,))


def _line(text: str, line: int) -> str:
    return text.split("\n")[line - 1]


def _of_value(leaf: Leaf) -> Iterator[Mutation]:
    span = leaf.document.span(leaf.key_path)
    if span.line != span.end_line:
        return
    for name, new, *codes in _spoiled(leaf):
        text = replaced(leaf.document.text, span, new)
        yield Mutation(f"{name} {leaf.field}", leaf.document.path, text, tuple(codes), (span.line,))


def _spoiled(leaf: Leaf) -> Iterator[tuple[str, ...]]:
    """Ways to spoil a value: their names, what is typed instead, and the codes one of which must be found."""
    schema, value = leaf.schema, leaf.value
    pattern = schema.get("pattern")
    if isinstance(value, bool):
        yield "no flag", "ya", "bad-bool", "wrong-type", "unknown-choice"
    elif isinstance(value, dict | list):
        span = leaf.document.span(leaf.key_path)
        if _line(leaf.document.text, span.line)[span.column - 1] not in "[{":
            return
        yield "a word for a collection", "lima", "wrong-type", "unknown-choice", "bad-id"
        if schema.get("minItems"):
            yield "no entries", "[]", "empty-list"
    elif schema.get("x-smartprov-ref") and value != "tbd":
        if not HISTORIC.match(leaf.field):
            yield "dangling", "tidak-ada-zz", "unknown-reference"
            wrong = "mission-1" if "mission" not in schema["x-smartprov-ref"] else "gov-01"
            if pattern == ID_PATTERN:
                yield "other kind", wrong, "wrong-kind"
        yield "no reference", '"Nama Lengkap"', "bad-id", "bad-code"
    elif "enum" in schema:
        yield "unknown choice", "lainnya-zz", "unknown-choice"
    elif pattern in _BY_PATTERN:
        yield from _BY_PATTERN[pattern]
    elif isinstance(value, str) and value != "tbd" and schema.get("type") == "string":
        yield from _TEXT
    elif type(value) is int and schema.get("minimum") == 1900:
        yield "two digits for a year", "24", "bad-year", "outside-period"
        yield "a word for a year", "kelak", "bad-year", "wrong-type"
    elif type(value) is int and schema.get("maximum") in (5, 100):
        yield "out of range", str(schema["maximum"] + 1), "out-of-range"
    elif type(value) is int and schema.get("minimum") == 0:
        bad = ("bad-money", "out-of-range")
        yield "dots in money", "1.500.000", *bad, "ambiguous-number"
        yield "Rp before money", "Rp1500000", *bad
        yield "below zero", "-5", *bad
        yield "thousands as decimals", "3.060", *bad, "ambiguous-number"
    elif type(value) in (int, float) and schema.get("type") in ("number", "integer"):
        yield "a comma for a point", '"4,5"', "bad-number", "bad-money", "out-of-range", "wrong-type", "unknown-choice"


_TEXT = (
    ("yes or no for text", "NO", "bad-text"),
    ("a number for text", "12", "bad-text"),
    ("nothing for text", '""', "empty-text"),
)
_BY_PATTERN: dict[str, tuple[tuple[str, ...], ...]] = {
    ID_PATTERN: (("capitals in an id", "Huruf_Besar", "bad-id"), ("quotes in an id", "“gov-01”", "bad-id")),
    ID_OR_CODE_PATTERN: (("capitals in an id", "Huruf_Besar", "bad-id"),),
    CODE_PATTERN: (("a number for a code", "32.10", "bad-text"), ("no code", '"32-x"', "bad-code")),
    VERSION_PATTERN: (
        ("two parts for a version", "1.0", "bad-text"),
        ("a letter in a version", "v1.0.0", "bad-version"),
    ),
    DATE_PATTERN: (("no such day", "2023-02-30", "bad-date"), ("day first", "30-06-2024", "bad-date")),
    COLOR_PATTERN: (("no colour", "merah", "bad-color"),),
    RANGE_PATTERN: (("downwards", '"75-70"', "range-reversed"),),
    r"\S": _TEXT,
}
