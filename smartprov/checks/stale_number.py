"""A typed number agrees with what the plan says of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan
from smartprov.text.forms.exact import exact
from smartprov.text.forms.languages import LANGUAGES
from smartprov.text.forms.numbers import number, rupiah_short


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Reasons: near, thousand, released."""
    language = LANGUAGES[plan.masterplan.language]
    for found in context.typed:
        if found.likeness == "same":
            continue
        typed, value = found.typed, exact(found.known.value)
        shown = rupiah_short(language, value) if typed.measure == "rupiah" else number(language, value)
        span = found.passage.span(typed.start, typed.end)
        yield error(
            "stale-number",
            span,
            reason=found.likeness,
            typed=typed.text.strip(),
            value=shown,
            expression=found.expression,
        )
