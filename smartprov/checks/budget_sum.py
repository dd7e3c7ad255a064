"""A program's own budget lines equal the sum of its actions', in total, by year and by scheme."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.entities.program import BudgetLine
from smartprov.plan.figures import NO_MONEY, Amount, Tally, budget_lines
from smartprov.plan.plan import Plan

Sums = dict[tuple[int, str], Amount]


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Reasons: total, year, scheme, cell. With `tbd` on one side, only what already exceeds the other is wrong."""
    for program in plan.programs.values():
        place = plan.place(program.id)
        if isinstance(program.budget, str) or not (place.is_whole("budget") and place.is_whole("actions")):
            continue
        if not all(line.scheme in plan.funding for _, line in budget_lines(program)):
            continue  # it is called unknown already, and what it was meant to be is not known
        own = _sums(program.budget)
        actions = _sums(line for action in program.actions for line in action.budget)
        for reason, where, left, right in _differences(own, actions):
            yield error(
                "budget-sum",
                place.key_span("budget"),
                Related("other-end", place.key_span("actions")),
                id=program.id,
                reason=reason,
                where=where,
                own=left,
                actions=right,
                difference=abs(left - right),
            )


def _sums(lines: Iterable[BudgetLine]) -> Sums:
    tally = Tally()
    for line in lines:
        tally.add((line.year, line.scheme), line.amount)
    return cast(Sums, tally.amounts())


def _differences(own: Sums, actions: Sums) -> list[tuple[str, str, int, int]]:
    """Of the coarsest split that differs: each place where it does, with both amounts."""
    splits: tuple[tuple[str, Callable[[tuple[int, str]], str]], ...] = (
        ("total", lambda key: ""),
        ("year", lambda key: str(key[0])),
        ("scheme", lambda key: key[1]),
        ("cell", lambda key: f"{key[0]}, {key[1]}"),
    )
    for reason, name in splits:
        left, right = _by(own, name), _by(actions, name)
        found = [
            (reason, where, left.get(where, NO_MONEY), right.get(where, NO_MONEY)) for where in sorted({*left, *right})
        ]
        differing = [(reason, where, a.rupiah, b.rupiah) for reason, where, a, b in found if _contradict(a, b)]
        if differing:
            return differing
    return []


def _by(sums: Sums, name: Callable[[tuple[int, str]], str]) -> dict[str, Amount]:
    found: dict[str, Amount] = {}
    for key, amount in sums.items():
        found[name(key)] = found.get(name(key), NO_MONEY) + amount
    return found


def _contradict(own: Amount, actions: Amount) -> bool:
    if own.undecided and actions.undecided:
        return False
    if own.undecided:
        return own.rupiah > actions.rupiah
    if actions.undecided:
        return actions.rupiah > own.rupiah
    return own.rupiah != actions.rupiah
