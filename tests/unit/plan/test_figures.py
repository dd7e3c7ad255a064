"""Claims about totals: every sum agrees with every other, and what is undecided makes it a lower bound."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from smartprov.plan.figures import (
    BY,
    PAIRS,
    Amount,
    Count,
    Share,
    fact_share,
    regions_with_masterplan,
    share_with_masterplan,
)
from tests import plans

GOV_01 = "programs/gov-01.yaml"
OWN_LINES = ("summary: >", "budget: [{year: 2025, amount: 2251000000, scheme: csr}]\nsummary: >")


def test_the_total_is_the_sum_of_all_lines() -> None:
    assert plans.figures().total == Amount(1_500_000_000 + 500_400_000 + 250_400_000 + 750_000_000 + 100_000_000, 1)


EXPECTED: Mapping[str, Mapping[object, Amount]] = {
    "year": {
        2024: Amount(2_250_000_000),
        2025: Amount(850_800_000),
        2026: Amount(0, 1),
    },
    "scheme": {"apbd-province": Amount(2_600_400_000, 1), "csr": Amount(500_400_000)},
    "dimension": {"governance": Amount(3_000_800_000), "living": Amount(100_000_000, 1)},
    "phase": {"short": Amount(750_000_000), "long": Amount(2_350_800_000, 1)},
    "agency": {"diskominfo": Amount(3_000_800_000), "tbd": Amount(100_000_000, 1)},
    "program": {"gov-01": Amount(2_250_800_000), "gov-02": Amount(750_000_000), "liv-01": Amount(100_000_000, 1)},
    "action": {
        "gov-01.a1": Amount(2_000_400_000),
        "gov-01.a2": Amount(250_400_000),
        "gov-02.a1": Amount(750_000_000),
        "liv-01.a1": Amount(100_000_000, 1),
    },
    "goal": {"goal-1": Amount(3_000_800_000), "goal-2": Amount(100_000_000, 1)},
    "region": {
        "32.01": Amount(3_000_800_000),
        "32.73": Amount(3_100_800_000, 1),
        "32.10": Amount(2_250_800_000),
    },
}


@pytest.mark.parametrize("key", BY)
def test_the_sums_by_one_key(key: str) -> None:
    assert plans.figures().by(key) == EXPECTED[key]


@pytest.mark.parametrize("key", [key for key in BY if key != "region"])
@pytest.mark.parametrize("own", [False, True])
def test_the_sums_by_any_key_add_up_to_the_total(key: str, own: bool) -> None:
    figures = plans.figures({GOV_01: (OWN_LINES,)} if own else None)
    if key == "action" and own:
        return  # a program's own lines are what counts, and they belong to no action
    assert sum(figures.by(key).values(), Amount()) == figures.total


@pytest.mark.parametrize("pair", PAIRS)
def test_the_sums_by_two_keys_add_up_to_the_sums_by_each(pair: tuple[str, str]) -> None:
    figures = plans.figures()
    for place, key in enumerate(pair):
        summed: dict[object, Amount] = {}
        for keys, amount in figures.by(*pair).items():
            assert isinstance(keys, tuple)
            summed[keys[place]] = summed.get(keys[place], Amount()) + amount
        assert summed == figures.by(key)


def test_a_programs_own_lines_take_the_place_of_its_actions() -> None:
    figures = plans.figures({GOV_01: (OWN_LINES,)})
    assert figures.by("program")["gov-01"] == Amount(2_251_000_000)
    assert figures.by("year", "scheme")[2025, "csr"] == Amount(2_251_000_000)
    assert (2024, "csr") not in figures.by("year", "scheme")
    assert figures.by("action")["gov-01.a1"] == Amount(2_000_400_000)


def test_an_amount_of_nothing_but_tbd_is_not_empty() -> None:
    assert Amount().is_empty
    assert not Amount(0, 1).is_empty
    assert not Amount(1).is_empty


@pytest.mark.parametrize(
    ("changes", "more"),
    [
        ({}, 0),
        ({GOV_01: (("amount: 250400000", "amount: tbd"),)}, 1),
        ({GOV_01: (("lead_agency: diskominfo\nsupp", "lead_agency: tbd\nsupp"),)}, 1),
        ({GOV_01: (("baseline: {year: 2023, value: 41.5, source: src-kajian}", "baseline: tbd"),)}, 1),
        ({GOV_01: (("2024: 50", "2024: tbd"),)}, 1),
        ({"registries/sources.yaml": (("date: tbd", "date: 2023"),)}, -1),
        ({"registries/regulations.yaml": (("title: tbd", "title: Judul"),)}, -1),
        ({"registries/regions.yaml": (("{status: none}", "{status: tbd}"),)}, 1),
        ({"registries/regions.yaml": ((", masterplan: {status: none}", ""),)}, 1),
        ({"registries/bodies.yaml": (("holder: tbd", "holder: Gubernur"),)}, -1),
        ({"registries/indicators.yaml": (("baseline: tbd", "baseline: {year: 2023, value: 1}"),)}, -1),
        ({"strategy.yaml": (("text: Provinsi yang cerdas dan melayani", "text: tbd"),)}, 1),
        ({"consultations.yaml": (("count: tbd", "count: 1"),)}, -1),
        ({"commitments/2024-03-01.yaml": (("date: 2024-03-01", "date: tbd"),)}, 1),
        ({"amendments/0.2.0.yaml": (("basis: perda-1-2021", "basis: tbd"),)}, 1),
        ({"masterplan.yaml": (("example: true", "reviewed_on: tbd"),)}, 1),
        ({GOV_01: (("title: Satu akun warga", "title: Kata 'tbd' dan \"tbd\" di tengah"),)}, 0),
    ],
)
def test_every_tbd_is_counted_wherever_it_stands(changes: dict[str, plans.Change], more: int) -> None:
    assert plans.figures(changes).undecided == plans.figures().undecided + more


def test_a_share_is_computed_exactly() -> None:
    facts = plans.plan().facts
    assert fact_share(facts["daerah-ber-masterplan"]) == Share(Fraction(2, 3))
    assert fact_share(facts["ambang"]) == Share(None)
    decimals = plans.plan({"registries/facts.yaml": (("value: 2, of: 3", "value: 0.1, of: 0.3"),)}).facts
    assert fact_share(decimals["daerah-ber-masterplan"]) == Share(Fraction(1, 3))
    nothing = plans.plan({"registries/facts.yaml": (("value: 2, of: 3", "value: 2, of: 0"),)}).facts
    assert fact_share(nothing["daerah-ber-masterplan"]) == Share(None)


def test_a_count_that_holds_undecided_entries_is_at_least_so_many_and_its_share_is_undecided() -> None:
    plan = plans.plan()
    assert regions_with_masterplan(plan) == Count(1, 1)
    assert share_with_masterplan(plan) == Share(None)


def test_a_count_without_undecided_entries_has_a_share() -> None:
    known = ("name: Majalengka, type: kabupaten", "name: Majalengka, type: kabupaten, masterplan: {status: exists}")
    plan = plans.plan({"registries/regions.yaml": (known,)})
    assert regions_with_masterplan(plan) == Count(2, 0)
    assert share_with_masterplan(plan) == Share(Fraction(2, 3))
