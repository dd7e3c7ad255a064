"""Every step of a value's path leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name, was_lost
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.lookup import Unknown
from smartprov.plan.plan import Plan
from smartprov.source.expression import Part

MOST = 12
"""Of the names that could have followed, as many as are shown."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the exact step; not where a mistake in the data took it away. Reasons: root, unknown, leaf, quoted."""
    for value in context.values:
        parts, found = value.expression.parts, value.found
        if isinstance(found, Unknown) and not was_lost(plan, parts, found.understood):
            yield _said(parts, found)


def _said(parts: tuple[Part, ...], found: Unknown) -> Diagnostic:
    part = parts[found.understood]
    name = str(part.value)
    before = _spelled(parts[: found.understood])
    if not found.known:
        return error("unknown-value", part.span, name=name, before=before, reason="leaf")
    if name in found.known:
        return error("unknown-value", part.span, name=name, before=before, reason="quoted", written=_other(part))
    known = ", ".join((*found.known[:MOST], "…") if len(found.known) > MOST else found.known)
    near = nearest_name(name, found.known)
    return error(
        "unknown-value",
        part.span,
        name=name,
        before=before,
        reason="unknown" if before else "root",
        nearest=near,
        known=known,
    )


def _other(part: Part) -> str:
    return f"['{part.value}']" if isinstance(part.value, int) else f"[{part.value}]"


def _spelled(parts: tuple[Part, ...]) -> str:
    text = ""
    for part in parts:
        if part.kind == "subscript":
            text += f"[{part.value}]" if isinstance(part.value, int) else f"['{part.value}']"
        else:
            text += f".{part.value}" if text else str(part.value)
    return text
