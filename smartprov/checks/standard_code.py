"""The code of an indicator in a public scheme is spelled as that scheme spells its codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context, every_indicator
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan

SCHEMES = (
    (re.compile(r"\b(?:SDGs?|TPB)\b", re.IGNORECASE), r"\d{1,2}\.(\d{1,2}|[a-z])\.\d{1,2}\*?(\.\([a-z]\))?", "1.1.1*"),
    (re.compile(r"\b3712[023]\b"), r"\d{1,2}\.\d{1,2}", "19.1"),
)
"""Of other schemes the grammar of codes is not known, and nothing is said."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Sustainable Development Goals as the Indonesian metadata write them, and the city indicators of ISO."""
    for indicator, owner, path in every_indicator(plan):
        for at, standard in enumerate(indicator.standards):
            for scheme, code, example in SCHEMES:
                if scheme.search(standard.scheme) and not re.fullmatch(code, standard.code):
                    span = plan.span(owner, *path, "standards", at, "code")
                    yield error("standard-code", span, code=standard.code, scheme=standard.scheme, example=example)
