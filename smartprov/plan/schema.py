"""JSON Schemas of the files an author writes, so that an editor explains, completes and marks what is typed.

They follow from the entities. Given the ids of a plan, a field that names an entity offers those that exist.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from smartprov.plan.entities import KIND_BY_NAME
from smartprov.plan.known_ids import CHAPTER, KnownIds
from smartprov.plan.values import TBD, Entity, Reference
from smartprov.source.layout import CHAPTERS_FOLDER, PLACES, Shape

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that yaml-language-server reads in every version."""

REFERENCE_KEY = "x-smartprov-ref"

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file. Its name is that of its schema; a file that is a list holds entries of the kind."""

    name: str
    pattern: str
    kind: str
    shape: Shape


def _file_kind(pattern: str, kind: str, shape: Shape) -> FileKind:
    stem = pattern.rpartition("/")[2].removesuffix(".yaml")
    return FileKind(kind if stem == "*" else stem, pattern, kind, shape)


FILE_KINDS = (
    *(_file_kind(place.pattern, place.kind, place.shape) for place in PLACES),
    FileKind(CHAPTER, f"{CHAPTERS_FOLDER}/*/*.md", CHAPTER, "one"),
)

FILE_KIND_BY_NAME = {each.name: each for each in FILE_KINDS}


def file_schema(file_kind: FileKind, known: KnownIds | None = None) -> Schema:
    """The schema of one kind of file. With `known`, what names an entity is completed with the ids that exist."""
    model = KIND_BY_NAME[file_kind.kind].model
    raw: Schema = model.model_json_schema()
    rewriter = _Rewriter(known, _historic_fields(model))
    definitions = {name: rewriter.model(name, each) for name, each in raw.pop("$defs", {}).items()}
    entry = rewriter.model(model.__name__, raw)
    schema: Schema = {"$schema": DIALECT, "title": file_kind.pattern}
    schema |= entry if file_kind.shape == "one" else {"type": "array", "items": entry}
    if definitions:
        schema["$defs"] = definitions
    return schema


class _Rewriter:
    """Takes out what only pydantic says, an absent value spelled `null` for one, and puts in what a plan knows."""

    def __init__(self, known: KnownIds | None, historic: frozenset[tuple[str, str]]) -> None:
        self._known = known
        self._historic = historic

    def model(self, name: str, node: Mapping[str, Any]) -> Schema:
        """An entity's schema; what its docstring says is for programmers."""
        model = {key: value for key, value in node.items() if key not in ("title", "description", "properties")}
        model["properties"] = {
            key: self._field(each, is_historic=(name, key) in self._historic)
            for key, each in node.get("properties", {}).items()
        }
        return model

    def _field(self, node: Mapping[str, Any], *, is_historic: bool) -> Schema:
        kinds = node.get(REFERENCE_KEY)
        field: Schema = {}
        for key, value in node.items():
            if key == "title" or (key == "default" and value is None):
                continue
            if key in ("items", "additionalProperties") and isinstance(value, dict):
                field[key] = self._field(value, is_historic=is_historic)
            elif key == "default" and isinstance(value, dict):
                field[key] = _without_nulls(value)
            elif key in ("anyOf", "oneOf"):
                choices = [self._field(each, is_historic=is_historic) for each in value if each.get("type") != "null"]
                field |= choices[0] if len(choices) == 1 else {key: choices}
            else:
                field[key] = value
        return self._completed(field, kinds, is_historic) if kinds and self._known is not None else field

    def _completed(self, field: Schema, kinds: Iterable[str], is_historic: bool) -> Schema:
        titles = {id: title for kind in kinds for id, title in (self._known or {}).get(kind, {}).items()}
        field = {key: value for key, value in field.items() if key != REFERENCE_KEY}
        if not titles:
            return field
        if TBD in kinds:
            titles[TBD] = "belum ditentukan / not decided yet"
        completion: Schema = {"enum": list(titles), "markdownEnumDescriptions": list(titles.values())}
        if not is_historic:
            return {key: value for key, value in field.items() if key != "pattern"} | completion
        pattern = {key: field.pop(key) for key in ("type", "pattern")}
        return field | {"anyOf": [pattern | completion, pattern]}


def _without_nulls(data: Mapping[str, Any]) -> Schema:
    return {
        key: _without_nulls(value) if isinstance(value, dict) else value
        for key, value in data.items()
        if value is not None
    }


def _historic_fields(model: type[Entity]) -> frozenset[tuple[str, str]]:
    """Fields whose ids may belong to an earlier version, by class and name: those that exist are only offered."""
    return frozenset(
        (each.__name__, name)
        for each in entity_models(model)
        for name, field in each.model_fields.items()
        if any(reference.may_be_historic for reference in own_references(field.annotation, field.metadata))
    )


def entity_models(model: type[Entity]) -> dict[type[Entity], None]:
    """A model and all that its fields hold, each once, in order of first use."""
    found: dict[type[Entity], None] = {}

    def walk(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Entity):
            if annotation not in found:
                found[annotation] = None
                for field in annotation.model_fields.values():
                    walk(field.annotation)
        for argument in get_args(annotation):
            walk(argument)

    walk(model)
    return found


def own_references(annotation: Any, metadata: Iterable[Any] = ()) -> list[Reference]:
    """The references that an annotation declares itself, not those of the entities it holds."""
    found = [each for each in metadata if isinstance(each, Reference)]
    if get_origin(annotation) is Annotated:
        return found + own_references(get_args(annotation)[0], get_args(annotation)[1:])
    return found + [reference for each in get_args(annotation) for reference in own_references(each)]
