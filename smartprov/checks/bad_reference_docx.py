"""A house's own reference.docx has the styles that books are written in."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Span, error
from smartprov.plan.plan import Plan
from smartprov.source.layout import WORD_TEMPLATE as FILE


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the file, which has no lines: Word would print headings as running text."""
    if FILE not in plan.assets:
        return
    from smartprov.word_template import BadTemplateError, missing_styles

    try:
        missing = missing_styles(plan.assets[FILE])
    except BadTemplateError as failure:
        yield error("bad-reference-docx", Span(FILE), file=FILE, reason=failure.reason, part=failure.part)
        return
    if missing:
        yield error("bad-reference-docx", Span(FILE), file=FILE, reason="styles", styles=", ".join(missing))
