"""A part of a plan is a plan of its own, with just what belongs to the selector."""

from __future__ import annotations

import pytest

from smartprov.diagnostics import UsageError
from smartprov.plan.extract import Selector, extract_plan, selectors, supported_programs
from smartprov.plan.figures import compute_figures
from tests import plans


@pytest.mark.parametrize(
    ("selector", "programs"),
    [
        (Selector("agency", "diskominfo"), ["gov-01", "gov-02"]),
        (Selector("agency", "bappeda"), []),
        (Selector("dimension", "living"), ["liv-01"]),
        (Selector("region", "32.01"), ["gov-01", "gov-02"]),
        (Selector("region", "32.10"), ["gov-01"]),
    ],
)
def test_a_part_holds_the_programs_that_belong_to_it(selector: Selector, programs: list[str]) -> None:
    part = extract_plan(plans.plan(), selector)
    assert list(part.programs) == programs
    assert {program.id for program, _ in part.actions.values()} == {
        id for id in programs if plans.plan().programs[id].actions
    }


def test_a_part_totals_its_own_programs_alone() -> None:
    whole = plans.plan()
    part = extract_plan(whole, Selector("dimension", "governance"))
    assert compute_figures(part).total == compute_figures(whole).by("dimension")["governance"]


def test_registries_stay_whole_so_that_every_name_can_be_printed() -> None:
    part = extract_plan(plans.plan(), Selector("agency", "bappeda"))
    assert (part.agencies, part.regions, part.sources) == (
        plans.plan().agencies,
        plans.plan().regions,
        plans.plan().sources,
    )


def test_a_commitment_is_cut_to_the_agencies_that_lead_in_the_part() -> None:
    part = extract_plan(plans.plan(), Selector("agency", "diskominfo"))
    for commitment in part.commitments.values():
        assert {each.agency for each in commitment.signatories} == {"diskominfo"}
        assert set(commitment.scope.programs) <= {"gov-01", "gov-02"}
    assert not extract_plan(plans.plan(), Selector("agency", "bappeda")).commitments


def test_what_an_agency_only_supports_is_named_beside() -> None:
    assert [program.id for program in supported_programs(plans.plan(), "bappeda")] == ["gov-01"]
    assert supported_programs(plans.plan(), "diskominfo") == ()


def test_words_name_selectors_each_once() -> None:
    found = selectors(("agency:diskominfo", "each-agency", "region:32.73"), plans.plan())
    assert found == (Selector("agency", "diskominfo"), Selector("region", "32.73"))
    assert found[1].name == "region-32-73"


def test_each_dimension_and_each_region_are_all_of_them() -> None:
    found = selectors(("each-dimension", "each-region"), plans.plan())
    assert [each.id for each in found] == [*plans.plan().dimensions, *plans.plan().regions]


@pytest.mark.parametrize("word", ["diskominfo", "agency:", "program:gov-01", ":"])
def test_a_word_that_names_no_part_is_refused(word: str) -> None:
    with pytest.raises(UsageError) as caught:
        selectors((word,), plans.plan())
    assert caught.value.code == "bad-selector"


def test_an_unknown_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        selectors(("agency:diskominfp",), plans.plan())
    assert (caught.value.code, caught.value.arguments["nearest"]) == ("unknown-entity", "diskominfo")
