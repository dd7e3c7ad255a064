"""Claims about explanations: the terms of a value make the value, and each has its place."""

from __future__ import annotations

import pytest

from smartprov.plan.explain import Explanation, Formula, explain, gathered
from smartprov.plan.figures import Amount, Count, compute_figures
from smartprov.plan.known_numbers import known_numbers, numbers_of, numbers_printed_as, spelled
from smartprov.plan.lookup import Key, Lookup, Unknown
from smartprov.source.expression import Expression, parse_expression
from tests import plans

PLAN = plans.plan()
LOOKUP = Lookup(PLAN, compute_figures(PLAN))


def explained(path: tuple[Key, ...]) -> Explanation:
    found = explain(PLAN, LOOKUP, path)
    assert isinstance(found, Explanation)
    return found


def test_every_known_number_is_made_of_its_terms() -> None:
    numbers = list(known_numbers(LOOKUP))
    assert len(numbers) > 60
    for number in numbers:
        found = explained(number.path)
        amounts = [term.value for term in found.terms if isinstance(term.value, Amount)]
        if isinstance(number.value, Amount):
            assert sum(amounts, Amount()) == number.value, str(number)
        elif found.formula is Formula.COUNT and isinstance(number.value, int):
            assert len(found.terms) == number.value, str(number)
        elif isinstance(number.value, Count):
            assert len(found.terms) == number.value.number + number.value.undecided


def test_a_known_number_is_spelled_as_a_chapter_would_ask_for_it() -> None:
    for number in known_numbers(LOOKUP):
        parsed = parse_expression(str(number), "-", 1, 1)
        assert isinstance(parsed, Expression)
        assert tuple(part.value for part in parsed.parts) == number.path


def test_a_term_stands_where_the_amount_is_typed() -> None:
    [first, *_] = explained(("budget", "by_year", 2024)).terms
    assert first.span is not None
    assert (first.id, first.span.path, first.span.line) == ("gov-01.a1", "programs/gov-01.yaml", 37)


def test_many_terms_are_added_up_by_program() -> None:
    found = explained(("budget", "total"))
    together = gathered(PLAN, found.terms)
    assert [term.id for term in together] == [
        program for program in PLAN.programs if program in {t.id for t in together}
    ]
    assert sum((term.value for term in together if isinstance(term.value, Amount)), Amount()) == found.value


def test_a_field_is_followed_through_its_reference() -> None:
    found = explained(("programs", "gov-01", "lead_agency", "name"))
    assert [(term.id, term.span.path) for term in found.terms if term.span] == [
        ("gov-01", "programs/gov-01.yaml"),
        ("diskominfo", "registries/agencies.yaml"),
    ]


def test_every_tbd_has_its_place() -> None:
    found = explained(("tbd", "count"))
    assert len(found.terms) == found.value
    assert {term.span.path for term in found.terms if term.span} >= {"programs/gov-01.yaml"}


@pytest.mark.parametrize(
    ("printed", "path"),
    [
        ("Rp1.500.000.000,00", "programs['gov-01'].budget.by_year[2024]"),
        ("Rp1,5 miliar", "programs['gov-01'].budget.by_year[2024]"),
        ("66,7%", "facts['daerah-ber-masterplan'].share"),
        ("tiga", "programs.count"),
        ("3", "programs.count"),
    ],
)
def test_a_printed_number_leads_to_what_prints_it(printed: str, path: str) -> None:
    assert path in [str(each) for each in numbers_printed_as(LOOKUP, printed) or ()]


@pytest.mark.parametrize("text", ["budget.total", "gov-01", "2024", "Rp1 juta dan Rp2 juta", ""])
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert numbers_printed_as(LOOKUP, text) is None


def test_an_entitys_numbers_are_its_own() -> None:
    paths = [spelled(each.path) for each in numbers_of(LOOKUP, "gov-01")]
    assert "programs['gov-01'].budget.total" in paths
    assert all("gov-01" in path for path in paths)


def test_a_path_that_leads_nowhere_says_how_far_it_was_understood() -> None:
    found = explain(PLAN, LOOKUP, ("programs", "gov-9"))
    assert isinstance(found, Unknown)
    assert found.understood == 1
    assert explain(PLAN, LOOKUP, ("programs", "gov-01", "budget")) is None
