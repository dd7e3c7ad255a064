"""The plan as a command that only looks at it needs it: read and resolved, whatever else is wrong with it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.cli.console import Console, show_diagnostics
from smartprov.diagnostics import Diagnostic, Severity, UsageError, in_order
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.plan.known_ids import KnownIds
    from smartprov.plan.plan import Plan
    from smartprov.source.load import Parsed, Source
    from smartprov.versions import UnusablePlan, Version


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan's source and what it means; no plan where masterplan.yaml cannot be used."""

    root: Path
    source: Source
    plan: Plan | None
    known: KnownIds
    diagnostics: tuple[Diagnostic, ...]


def read_plan(root: Path) -> Reading:
    """Read and resolve a plan's folder; nothing is checked."""
    from smartprov.plan.known_ids import known_ids
    from smartprov.plan.resolve import resolve_plan
    from smartprov.source.load import load_source

    source = load_source(root)
    resolved = resolve_plan(source.documents, source.chapters, source.assets)
    found = in_order((*source.diagnostics, *resolved.diagnostics))
    return Reading(root, source, resolved.plan, known_ids(source, resolved.plan), found)


def speak_of(said: Console, reading: Reading) -> Plan | None:
    """Settle the language, and say on stderr what is wrong: everything where there is no plan, else how much."""
    plan = reading.plan
    said.speak(plan.masterplan.language if plan else None)
    errors = sum(1 for each in reading.diagnostics if each.severity is Severity.ERROR)
    if plan is None:
        show_diagnostics(said, reading.root, reading.diagnostics, said.err)
    elif errors:
        said.log(message("shown-despite-errors", {"errors": str(errors)}, said.language))
    return plan


def load_current(said: Console, root: Path, parsed: Parsed) -> Version | None:
    """The plan as it lies in its folder, to be held against others; the language is settled, and what is wrong said."""
    from smartprov.versions import WORK_TREE, UnusablePlan, load_version

    try:
        version = load_version(WORK_TREE, root, said.environment, parsed)
    except UnusablePlan as unusable:
        show_diagnostics(said, root, unusable.diagnostics, said.err)
        return None
    said.speak(version.plan.masterplan.language)
    if version.errors:
        said.log(message("shown-despite-errors", {"errors": str(version.errors)}, said.language))
    return version


def say_unusable(said: Console, unusable: UnusablePlan) -> None:
    """Why a version has no plan, and which of several it is."""
    show_diagnostics(said, Path(unusable.place), unusable.diagnostics, said.err)
    said.trouble(unusable)


def as_spelled(id: str, known: Container[str]) -> str:
    """An id as the plan spells it: books print that of a program in capitals."""
    return id.lower() if id not in known and id.lower() in known else id


def refuse_unknown(id: str, known: Sequence[str], kind: str = "") -> UsageError:
    """The refusal of an id that the plan does not have, of a kind or at all, with the nearest one that it has."""
    from smartprov.plan.resolve import nearest_id
    from smartprov.text.names import TABLE_BY_KIND

    nearest = nearest_id(id, dict.fromkeys(known))
    if kind:
        return UsageError("unknown-of-kind", kind=kind, id=id, nearest=nearest, table=TABLE_BY_KIND[kind])
    return UsageError("unknown-entity", id=id, nearest=nearest)
