"""Prose says which of two regions of one name it means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.plan import Plan

_TYPE = re.compile(
    r"(?:\b(?:kabupaten|kab\.?|kota|regency|city|dan|atau|/|universitas|teknologi|stasiun|jalan)\s*|-)$", re.IGNORECASE
)


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Names that a kabupaten and a kota share, without either word before them, and not part of a longer name."""
    shared = [name for name, count in Counter(each.name for each in plan.regions.values()).items() if count > 1]
    if not shared:
        return
    names = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, shared))})(?![\w-])(?! [A-Z][a-z])")
    for passage in context.prose.passages:
        for match in names.finditer(passage.text):
            before = passage.text[max(0, match.start() - 24) : match.start()]
            if not _TYPE.search(before) and not _is_address(before, passage.text[match.end() : match.end() + 4]):
                span = passage.span(match.start(), match.end())
                codes = [code for code, region in plan.regions.items() if region.name == match[0]]
                first, second = codes[:2]
                yield error("ambiguous-region", span, name=match[0], first=first, second=second)


def _is_address(before: str, behind: str) -> bool:
    """Whether the name stands in an address or a date line: *No. 22 Bandung*, *Bandung, 25 Oktober*."""
    last = before.rstrip()[-1:]
    return last.isupper() or last.isdigit() or re.match(r", \d", behind) is not None
