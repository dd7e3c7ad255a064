"""An action's money is planned year by year, not one amount copied into all of them."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.text.forms.languages import LANGUAGES
from smartprov.text.forms.numbers import rupiah

ENOUGH = 3
"""Years with the same amount before it looks copied."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Of an action whose lines all have the same amount, in at least so many years."""
    for program in plan.programs.values():
        for index, action in enumerate(program.actions):
            amounts = {line.amount for line in action.budget}
            if len(amounts) == 1 and len({line.year for line in action.budget}) >= ENOUGH:
                (amount,) = amounts
                if isinstance(amount, int) and amount:
                    span = plan.place(program.id).key_span("actions", index, "budget")
                    said = rupiah(LANGUAGES[plan.masterplan.language], amount)
                    yield warning("repeated-amount", span, id=action.id, amount=said, count=len(action.budget))
