"""Every step of a value's path leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context, nearest_name
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.lookup import Unknown
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.source.expression import Part
from smartprov.text.names import TABLE_BY_KIND

MOST = 12
"""Of the names that could have followed, as many as are shown."""
_KIND_BY_TABLE = {
    **{table: kind for kind, table in TABLE_BY_KIND.items()},
    "quick_wins": "program",
    "by_scheme": "funding",
    "by_phase": "phase",
}


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """At the exact step; not where a mistake in the data took it away. Reasons: root, unknown, leaf, quoted."""
    for value in context.values:
        parts, found = value.expression.parts, value.found
        if isinstance(found, Unknown) and not _was_lost(plan, parts, found.understood):
            yield _said(parts, found)


def _was_lost(plan: Plan, parts: tuple[Part, ...], understood: int) -> bool:
    names = [str(part.value) for part in parts[: understood + 1]]
    if understood and parts[understood].kind == "subscript":
        if _KIND_BY_TABLE.get(names[understood - 1]) in plan.places.hidden:
            return True
    if names[0] == "vision":
        return "strategy-map" in plan.places.hidden
    places = [place for name in names for place in _places(plan, name)]
    if names[0] == "plan":
        places.append(plan.place(plan.masterplan.id, "masterplan"))
    return any(place.lost or place.document.is_broken for place in places)


def _places(plan: Plan, id: str) -> Iterator[Place]:
    for namespace in ("", "region", "phase", "abbreviation", "amendment"):
        place = plan.places.of(id, namespace)
        if place is not None:
            yield place


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
