"""Numbers are written the Indonesian way: Rp1.500.000, a full stop at thousands, a comma before decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan

_FAULTS = (
    ("dash", re.compile(r"\bRp\.?\s?[\d.]+(?:,\d+)?(?P<fault>,(?:-|–|=)+|\.-)")),
    ("currency", re.compile(r"\b(?P<fault>IDR|RP|rp)\.?\s?(?=\d)")),
    ("point", re.compile(r"\b(?P<fault>Rp\.\s?)(?=\d)")),
    ("space", re.compile(r"\b(?P<fault>Rp\s+)(?=\d)")),
    ("commas", re.compile(r"(?<![\w.,])(?:Rp\.?\s?)?(?P<fault>\d{1,3}(?:,\d{3}){2,})(?![\w,])")),
    ("decimal", re.compile(r"(?<![\w.,/-])(?P<fault>\d+\.\d{1,2})(?=\s?(?:%|persen|juta|miliar|triliun|poin)(?!\w))")),
    ("ungrouped", re.compile(r"\bRp\.?\s?(?P<fault>\d{5,})(?!\d|[.,]\d)")),
)


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Of plans in Indonesian. Reasons: dash, currency, point, space, commas, decimal, ungrouped."""
    if plan.masterplan.language != "id":
        return
    for passage in context.prose.passages:
        if not any(letter.isdigit() for letter in passage.text):
            continue
        for reason, fault in _FAULTS:
            for match in fault.finditer(passage.text):
                span = passage.span(*match.span("fault"))
                yield warning(
                    "number-format", span, reason=reason, typed=match["fault"].strip(), right=_right(match, reason)
                )


def _right(match: re.Match[str], reason: str) -> str:
    """What to write; empty where the reason says it all."""
    if reason == "commas":
        return match["fault"].replace(",", ".")
    if reason == "decimal":
        return match["fault"].replace(".", ",")
    return f"{int(match['fault']):,}".replace(",", ".") if reason == "ungrouped" else "Rp"
