"""The codes of official programs are spelled as the regulation spells them, for the plan's level of government."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan

PATTERN = re.compile(r"(\d|X)\.(\d\d|XX)(\.\d\d(\.(?P<level>[12])(\.\d\d(\.(\d\d|\d{4}))?)?)?)?")
LEVELS = {"province": "1", "regency": "2", "city": "2"}


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Affair, field, program, level and activity, sub-activity. Reasons: syntax, level."""
    level = LEVELS[plan.masterplan.region.level]
    for program in plan.programs.values():
        for at, code in enumerate(program.nomenclature):
            match = PATTERN.fullmatch(code)
            if match is None:
                yield error("nomenclature-code", plan.span(program.id, "nomenclature", at), reason="syntax", code=code)
            elif match["level"] and match["level"] != level:
                span = plan.span(program.id, "nomenclature", at)
                yield error("nomenclature-code", span, reason="level", code=code, level=match["level"], right=level)
