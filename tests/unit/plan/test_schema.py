"""Schemas: what an editor is told of a file while it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from smartprov.cli.new import Answers, scaffold_files
from smartprov.plan.known_ids import KnownIds, known_ids
from smartprov.plan.resolve import resolve_plan
from smartprov.plan.schema import FILE_KIND_BY_NAME, FILE_KINDS, REFERENCE_KEY, FileKind, Schema, file_schema
from smartprov.source.document import load_document
from smartprov.source.layout import place_of
from smartprov.source.load import Source, parse_source

SAMPLE = Path(__file__).parents[3] / "masterplan-src"


def scaffold() -> dict[str, bytes]:
    return {path: data for path, data in scaffold_files(Answers()).items() if not path.startswith("README")}


def known_in(files: Mapping[str, bytes]) -> KnownIds:
    source = parse_source(files, {})
    return known_ids(source, _resolved(source))


def _resolved(source: Source) -> Any:
    return resolve_plan(source.documents, source.chapters, source.assets).plan


def every_mapping(node: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from every_mapping(value)
    elif isinstance(node, list):
        for value in node:
            yield from every_mapping(value)


def problems(schema: Schema, data: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(schema).iter_errors(data)]


def schema_of(name: str, known: KnownIds | None = None) -> Schema:
    return file_schema(FILE_KIND_BY_NAME[name], known)


@pytest.mark.parametrize("file_kind", FILE_KINDS, ids=lambda each: each.name)
def test_every_schema_is_a_valid_one_with_and_without_a_plan(file_kind: FileKind) -> None:
    for known in (None, known_in(scaffold())):
        Draft7Validator.check_schema(file_schema(file_kind, known))


def test_each_kind_of_file_has_a_name_of_its_own() -> None:
    assert len(FILE_KIND_BY_NAME) == len(FILE_KINDS)


@pytest.mark.parametrize("path", sorted(path for path in scaffold() if path.endswith(".yaml")))
def test_the_small_plan_obeys_the_schema_that_its_first_line_names(path: str) -> None:
    files = scaffold()
    name = files[path].decode().splitlines()[0].rpartition("/")[2].removesuffix(".json")
    place = place_of(path)
    assert place is not None
    assert FILE_KIND_BY_NAME[name].pattern == place.pattern
    data = load_document(path, files[path]).data
    if data is not None:
        assert problems(schema_of(name, known_in(files)), data) == []


@pytest.mark.parametrize("path", sorted(SAMPLE.rglob("*.yaml")), ids=lambda path: path.relative_to(SAMPLE).as_posix())
def test_the_sample_plan_names_schemas_that_exist_from_where_its_files_are(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    target = (path.parent / first.partition("$schema=")[2]).resolve()
    assert target.parent == SAMPLE.resolve() / ".smartprov" / "schemas"
    place = place_of(path.relative_to(SAMPLE).as_posix())
    assert place is not None
    assert FILE_KIND_BY_NAME[target.stem].pattern == place.pattern


def test_a_file_that_is_a_list_has_the_schema_of_a_list() -> None:
    assert schema_of("agencies")["type"] == "array"
    assert schema_of("agencies")["items"]["required"] == ["id", "name"]
    assert schema_of("program")["type"] == "object"


def test_every_field_is_explained_in_indonesian_and_english() -> None:
    title = schema_of("program")["properties"]["title"]
    assert title["description"] == "Nama program.\n\nIts name."
    bare = [
        (file_kind.name, name)
        for file_kind in FILE_KINDS
        for each in every_mapping(file_schema(file_kind))
        for name, field in each.get("properties", {}).items()
        if isinstance(field, dict) and "\n\n" not in field.get("description", "")
    ]
    assert bare == []


def test_a_field_named_title_or_description_is_kept() -> None:
    issue = schema_of("analysis")["$defs"]["Issue"]["properties"]
    assert {"title", "description"} <= set(issue)


def test_what_only_pydantic_says_is_taken_out() -> None:
    nodes = [each for file_kind in FILE_KINDS for each in every_mapping(file_schema(file_kind))]
    assert not [each for each in nodes if each.get("type") == "null"]
    assert not [each for each in nodes if "default" in each and each["default"] is None]
    assert schema_of("regions")["items"]["properties"]["masterplan"]["default"] == {"status": "tbd"}


def test_an_unknown_field_a_wrong_word_and_a_missing_field_are_marked() -> None:
    found = problems(schema_of("agencies"), [{"id": "a", "names": "A"}])
    assert len(found) == 2
    assert problems(schema_of("regions"), [{"code": "32.01", "name": "Bogor", "type": "desa"}])


def test_without_a_plan_a_reference_says_which_kinds_it_takes() -> None:
    lead = schema_of("program")["properties"]["lead_agency"]
    assert lead[REFERENCE_KEY] == ["agency", "tbd"]
    assert "enum" not in lead


def test_with_a_plan_a_reference_offers_the_ids_there_are_with_their_titles() -> None:
    lead = schema_of("program", known_in(scaffold()))["properties"]["lead_agency"]
    assert lead["enum"] == ["diskominfo", "bappeda", "disdik", "tbd"]
    assert lead["markdownEnumDescriptions"][1] == "Badan Perencanaan Pembangunan Daerah"
    assert REFERENCE_KEY not in lead
    assert lead["description"].startswith("Penanggung jawab")


def test_ids_of_parts_and_of_chapters_are_offered_too() -> None:
    schema = schema_of("program", known_in(scaffold()))
    assert schema["properties"]["goal"]["enum"] == ["goal-1", "goal-2"]
    assert schema["properties"]["phase"]["enum"] == ["short", "medium"]
    assert schema["properties"]["addresses"]["items"]["enum"] == ["gap-01", "gap-02", "issue-01", "issue-02"]
    books = schema_of("masterplan", known_in(scaffold()))["$defs"]["ComposedBook"]["properties"]["chapters"]
    assert books["items"]["enum"] == ["pendahuluan", "program-dan-anggaran"]


def test_a_field_that_may_be_left_out_is_completed_as_well() -> None:
    source = schema_of("facts", known_in(scaffold()))["items"]["properties"]["source"]
    assert source["enum"] == ["src-contoh"]
    assert schema_of("agencies", known_in(scaffold()))["items"]["properties"]["replaced_by"]["enum"][0] == "diskominfo"


def test_where_nothing_exists_yet_any_id_may_be_typed() -> None:
    regulation = schema_of("masterplan", known_in(scaffold()))["properties"]["legal_basis"]["items"]
    assert "enum" not in regulation
    assert regulation["pattern"]


def test_programs_of_older_versions_are_not_marked() -> None:
    amendment = {"version": "0.1.0", "date": "tbd", "reason": "r", "removed": ["gov-99"]}
    assert problems(schema_of("amendment", known_in(scaffold())), amendment) == []
    offered = schema_of("amendment", known_in(scaffold()))["properties"]["removed"]["items"]["anyOf"]
    assert offered[0]["enum"] == ["gov-01", "soc-01"]


def test_an_unknown_id_is_marked() -> None:
    assert problems(schema_of("plans", known_in(scaffold())), [{"id": "x", "title": "X", "period": {"start": 1}}])
    fact = {"id": "f", "title": "F", "value": 1, "unit": "u", "source": "src-nowhere"}
    assert problems(schema_of("facts", known_in(scaffold())), [fact])


def test_ids_are_seen_in_a_plan_whose_other_files_are_broken() -> None:
    files = scaffold() | {
        "masterplan.yaml": b"format: [",
        "registries/agencies.yaml": b"- {id: a, name: A}\n- {id: b, nmae: B}\n- 7\n",
    }
    known = known_in(files)
    assert dict(known["agency"]) == {"a": "A", "b": ""}
    assert list(known["program"]) == ["gov-01", "soc-01"]


def test_ids_in_a_file_that_is_no_yaml_are_made_out_by_the_plan() -> None:
    files = scaffold() | {"registries/agencies.yaml": b"- {id: diskominfo, name: A}\n- {id: bappeda, name: [}\n"}
    assert list(known_in(files)["agency"]) == ["diskominfo", "bappeda"]
