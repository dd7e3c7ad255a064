"""No amount is a thousand times its neighbours, or a thousandth."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.entities.program import Program
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath
from smartprov.text.forms.languages import LANGUAGES
from smartprov.text.forms.numbers import rupiah

FAR, APART = 100, 20
"""How many times the median of its peers, and how many times the nearest of them, an amount must be to look wrong."""
_Entry = tuple[KeyPath, int, int]


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Peers are the other lines of the action, or of the program where those are too few to tell."""
    language = LANGUAGES[plan.masterplan.language]
    for program in plan.programs.values():
        entries = list(_entries(program))
        if len(entries) < 4 or max(each[2] for each in entries) < FAR * min(each[2] for each in entries):
            continue
        for path, group, amount in entries:
            near = [each[2] for each in entries if each[1] == group and each[0] != path]
            peers = near if len(near) > 1 else [each[2] for each in entries if each[0] != path]
            if _is_far(amount, peers):
                span = plan.span(program.id, *path, "amount")
                usual = rupiah(language, round(median(peers)))
                yield warning("amount-outlier", span, amount=rupiah(language, amount), usual=usual)


def _entries(program: Program) -> Iterator[_Entry]:
    for index, action in enumerate(program.actions):
        for at, line in enumerate(action.budget):
            if isinstance(line.amount, int) and line.amount:
                yield ("actions", index, "budget", at), index, line.amount


def _is_far(amount: int, peers: list[int]) -> bool:
    usual = median(peers)
    if amount >= FAR * usual:
        return amount >= APART * max(peers)
    return amount * FAR <= usual and amount * APART <= min(peers)
