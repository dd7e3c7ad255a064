"""A slice of the mistakes that `make mutation` makes: each is found, on its line, and nothing else is said."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from smartprov.compiler import check_source
from tests.mutations.__main__ import mutations
from tests.mutations.sample import Mutation, Outcome, judge, new_findings, parsed_sample

SLICE = 80
CHOSEN = random.Random(6).sample(mutations(), SLICE)


def test_the_sample_itself_shows_nothing_new() -> None:
    assert new_findings({}) == []


def test_the_sample_shows_what_it_is_meant_to_show_and_nothing_else() -> None:
    checked = check_source(parsed_sample())
    assert checked.diagnostics == ()
    assert Counter(each.diagnostic.code for each in checked.accepted) == {
        "gap-unanswered": 1,
        "regulation-unverified": 6,
    }


@pytest.mark.parametrize("mutation", CHOSEN, ids=lambda mutation: str(mutation.name))
def test_a_single_mistake_is_found_where_it_is_and_alone(mutation: Mutation) -> None:
    judged = judge(mutation)
    said = [(each.code, each.span.path, each.span.line) for each in judged.said]
    assert judged.outcome is Outcome.FOUND, (mutation.codes, mutation.path, mutation.lines, said)
