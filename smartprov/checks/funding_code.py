"""The official code of a funding source is spelled as the ministry's tree spells it, and fits its scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.entities.program import BudgetLine, Program
from smartprov.plan.plan import Plan
from smartprov.source.document import KeyPath

PATTERN = re.compile(r"[12](\.\d(\.\d(\.\d\d(\.\d\d(\.\d\d)?)?)?)?)?")
"""Permendagri 90/2019: 1 general funds, 2 special funds, then up to five segments, the last three of two digits."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Codes of schemes and of budget lines. Reasons: syntax, scheme."""
    for id, scheme in plan.funding.items():
        if scheme.official_code and not PATTERN.fullmatch(scheme.official_code):
            span = plan.span(id, "official_code")
            yield error("funding-code", span, reason="syntax", code=scheme.official_code)
    for program in plan.programs.values():
        for path, line in _lines(program):
            if line.official_code:
                yield from _of_line(plan, program, path, line, line.official_code)


def _of_line(plan: Plan, program: Program, path: KeyPath, line: BudgetLine, code: str) -> Iterator[Diagnostic]:
    span = plan.span(program.id, *path, "official_code")
    scheme = plan.funding.get(line.scheme)
    own = scheme.official_code if scheme else None
    if not PATTERN.fullmatch(code):
        yield error("funding-code", span, reason="syntax", code=code)
    elif own and code != own and not code.startswith(f"{own}."):
        related = Related("other-end", plan.span(line.scheme, "official_code"))
        yield error("funding-code", span, related, reason="scheme", code=code, scheme=line.scheme, own=own)


def _lines(program: Program) -> Iterator[tuple[KeyPath, BudgetLine]]:
    if not isinstance(program.budget, str):
        yield from ((("budget", at), line) for at, line in enumerate(program.budget))
    for index, action in enumerate(program.actions):
        yield from ((("actions", index, "budget", at), line) for at, line in enumerate(action.budget))
