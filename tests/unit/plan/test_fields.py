"""Claims about what annotations say: where references stand, which keys are known, what a field path finds."""

from __future__ import annotations

import pytest

from smartprov.plan.entities import KINDS
from smartprov.plan.entities.amendment import Amendment
from smartprov.plan.entities.consultation import Consultation
from smartprov.plan.entities.masterplan import Masterplan
from smartprov.plan.entities.program import Program
from smartprov.plan.fields import EACH, known_keys, reference_fields, values_at
from smartprov.plan.values import Entity


def paths(model: type[Entity]) -> dict[tuple[object, ...], tuple[str, ...]]:
    return {field.path: field.reference.kinds for field in reference_fields(model)}


def test_a_programs_references_are_all_found_however_deep() -> None:
    assert paths(Program) == {
        ("dimension",): ("dimension",),
        ("subdimension",): ("subdimension",),
        ("goal",): ("goal",),
        ("strategies", EACH): ("strategy",),
        ("addresses", EACH): ("gap", "issue"),
        ("lead_agency",): ("agency", "tbd"),
        ("supporting_agencies", EACH): ("agency",),
        ("regions", EACH): ("region",),
        ("phase",): ("phase",),
        ("aligns_with", EACH, "plan"): ("plan",),
        ("depends_on", EACH): ("program",),
        ("indicators", EACH, "baseline", "source"): ("source",),
        ("indicators", EACH): ("indicator",),
        ("budget", EACH, "scheme"): ("funding",),
        ("actions", EACH, "lead_agency"): ("agency", "tbd"),
        ("actions", EACH, "regions", EACH): ("region",),
        ("actions", EACH, "budget", EACH, "scheme"): ("funding",),
        ("sources", EACH): ("source",),
    }


def test_references_behind_unions_and_options_are_found() -> None:
    assert paths(Masterplan)["books", EACH, "chapters", EACH] == ("chapter",)
    assert paths(Masterplan)["adoption", "regulation"] == ("regulation",)
    assert paths(Consultation)["follow_up", EACH] == ("gap", "issue", "program")


def test_only_amendments_and_scopes_may_speak_of_the_past() -> None:
    historic = {
        (kind.name, *field.path)
        for kind in KINDS
        for field in reference_fields(kind.model)
        if field.reference.may_be_historic
    }
    assert historic == {
        ("amendment", "added", EACH),
        ("amendment", "changed", EACH),
        ("amendment", "removed", EACH),
        ("commitment", "scope", "programs", EACH),
    }
    assert {field.reference.kinds for field in reference_fields(Amendment)} == {
        ("program",),
        ("regulation", "commitment", "tbd"),
    }


def test_every_kind_that_is_referred_to_exists() -> None:
    known = {kind.name for kind in KINDS} | {part for kind in KINDS for part, _ in kind.parts} | {"tbd"}
    referred = {each for kind in KINDS for field in reference_fields(kind.model) for each in field.reference.kinds}
    assert referred <= known


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        (("period",), ("start", "end")),
        (("actions", 3, "budget", 0), ("year", "amount", "scheme", "status", "official_code")),
        (("budget", 0), ("year", "amount", "scheme", "status", "official_code")),
        (("indicators", 0, "baseline"), ("year", "value", "source")),
        (("indicators", 0, "targets"), ()),
        (("title",), ()),
        (("tidak", "ada"), ()),
    ],
)
def test_the_keys_that_may_stand_somewhere_are_known(path: tuple[str | int, ...], keys: tuple[str, ...]) -> None:
    assert known_keys(Program, path) == keys


def test_the_keys_of_a_union_are_those_of_all_its_members() -> None:
    assert {"id", "title", "chapters", "generated"} <= set(known_keys(Masterplan, ("books", 0)))


def test_values_are_found_with_their_paths_and_what_does_not_fit_is_passed_over() -> None:
    data = {"actions": [{"budget": [{"scheme": "a"}, {"scheme": "b"}]}, "teks", {"budget": 5}, {"budget": [{}]}]}
    found = list(values_at(data, ("actions", EACH, "budget", EACH, "scheme")))
    assert found == [(("actions", 0, "budget", 0, "scheme"), "a"), (("actions", 0, "budget", 1, "scheme"), "b")]
    assert list(values_at(data, ())) == [((), data)]
    assert list(values_at(None, ("actions", EACH))) == []
