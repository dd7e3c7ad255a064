"""`python -m tests.mutations`: make every mistake, and report how many were found, where, and what else was said."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from tests.mutations.of_prose import prose_mutations
from tests.mutations.of_rules import rule_mutations
from tests.mutations.of_schema import schema_mutations
from tests.mutations.sample import Judged, Mutation, Outcome, judge

LEAST_FOUND = 0.98
"""Of all mistakes, as many must be found, in the right place and with nothing else said."""


def mutations() -> list[Mutation]:
    """Every mistake, in one order."""
    return [*schema_mutations(), *rule_mutations(), *prose_mutations()]


def is_good_enough(judged: Sequence[Judged]) -> bool:
    """Whether enough was found and nothing misplaced."""
    counts = Counter(each.outcome for each in judged)
    return counts[Outcome.FOUND] >= LEAST_FOUND * len(judged) and not counts[Outcome.MISPLACED]


def report(judged: Sequence[Judged]) -> str:
    """One line for each mistake that was not simply found, and the count of each outcome."""
    lines = []
    for each in judged:
        if each.outcome is not Outcome.FOUND:
            said = ", ".join(f"{d.code} {d.span.path}:{d.span.line}" for d in each.said) or "nothing"
            place = f"{each.mutation.path}:{each.mutation.lines[0]}"
            lines.append(f"{each.outcome}: {each.mutation.name} at {place}; said: {said}")
    counts = Counter(each.outcome for each in judged)
    share = counts[Outcome.FOUND] / len(judged)
    total = ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome)
    codes = len({code for each in judged for code in each.mutation.codes})
    return "\n".join((*lines, f"{len(judged)} mistakes of {codes} codes: {total}; {share:.1%} found", ""))


if __name__ == "__main__":
    found = [judge(mutation) for mutation in mutations()]
    sys.stdout.write(report(found))
    sys.exit(not is_good_enough(found))
