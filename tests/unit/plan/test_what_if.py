"""Claims about a plan as it would be: an assignment is one edit of the source, and what is left out is gone."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import UsageError
from smartprov.plan.figures import compute_figures
from smartprov.plan.plan import Plan
from smartprov.plan.what_if import assignment_edit, programs_behind, without_programs
from smartprov.source.splicing import spliced
from tests import plans

PLAN = plans.plan()


def assigned(words: str) -> Plan:
    """The small plan as it would be."""
    edit = assignment_edit(PLAN, words)
    found = plans.small_files()
    found[edit.span.path] = spliced(found[edit.span.path].decode(), (edit,)).encode()
    return plans.plan_of(found)


def test_a_field_of_an_entity_is_set() -> None:
    assert assigned("programs['gov-01'].period.end = 2026").programs["gov-01"].period.end == 2026
    assert assigned("plan.period.end=2027").masterplan.period.end == 2027
    assert assigned("facts['ambang'].value=90").facts["ambang"].value == 90
    assert assigned("regions['32.73'].name=Lain").regions["32.73"].name == "Lain"


@pytest.mark.parametrize("entry", ["[0]", "['2024/apbd-province']"])
def test_an_entry_of_a_list_is_named_by_its_place_or_its_key(entry: str) -> None:
    plan = assigned(f"actions['gov-01.a1'].budget{entry}.amount=7")
    assert plan.actions["gov-01.a1"][1].budget[0].amount == 7


def test_a_part_of_a_program_is_named_by_its_id_there_too() -> None:
    plan = assigned("programs['gov-01'].actions['gov-01.a1'].budget['2025/csr'].amount=tbd")
    assert plan.actions["gov-01.a1"][1].budget[1].amount == "tbd"


def test_a_year_of_the_targets_is_set() -> None:
    assert assigned("indicators['gov-01.i1'].targets[2024]=55").indicators["gov-01.i1"].targets[2024] == 55  # type: ignore[union-attr]


def test_a_field_that_is_not_written_yet_comes_behind_the_id() -> None:
    assert assigned("programs['gov-02'].nomenclature=['1.02']").programs["gov-02"].nomenclature == ("1.02",)
    assert assigned("facts['ambang'].as_of=2023-10").facts["ambang"].as_of == "2023-10"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("programs['gov-01']", "bad-assignment"),
        ("programs['gov-01']=1", "bad-assignment"),
        ("programs['gov-01'].title=", "bad-assignment"),
        ("programs['gov-01'].period.middle=1", "bad-assignment"),
        ("programs['gov-01'].title | upper=1", "bad-assignment"),
        ("programms['gov-01'].title=x", "unknown-kind"),
        ("programs['gov-91'].title=x", "unknown-entity"),
    ],
)
def test_what_sets_nothing_is_refused(words: str, code: str) -> None:
    with pytest.raises(UsageError) as caught:
        assignment_edit(PLAN, words)
    assert caught.value.code == code


def test_a_plan_without_a_program_has_none_of_its_parts_and_none_of_its_money() -> None:
    plan = without_programs(PLAN, frozenset(("gov-01",)))
    assert "gov-01" not in plan.programs
    assert not [id for id in (*plan.actions, *plan.indicators) if id.startswith("gov-01.")]
    assert set(PLAN.registry_indicators) <= set(plan.indicators)
    own = compute_figures(PLAN).by("program")["gov-01"].rupiah
    assert compute_figures(plan).total.rupiah == compute_figures(PLAN).total.rupiah - own


def test_the_programs_behind_an_entity_are_those_that_name_it() -> None:
    behind = programs_behind(PLAN, "agency", "diskominfo", ("gov-02", "gov-01.a1", "pendanaan"))
    assert [program.id for program in behind] == ["gov-01", "gov-02"]
    assert [program.id for program in programs_behind(PLAN, "action", "gov-01.a1", ())] == ["gov-01"]
