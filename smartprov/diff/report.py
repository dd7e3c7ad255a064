"""A change report: the changes of two versions in groups, gravest first, with what follows from them. Every format
prints these words; none decides any.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from smartprov.diagnostics import Span
from smartprov.diff.changes import Action, Change, Significance
from smartprov.diff.compare import ORDER
from smartprov.diff.consequences import Consequences
from smartprov.diff.naming import Naming
from smartprov.diff.quantities import SectionWords, consequence_words
from smartprov.diff.sentences import Said, said_of
from smartprov.diff.significance import reason_of
from smartprov.plan.entities import KINDS
from smartprov.text.messages import Language, message
from smartprov.text.messages.changes import phrase

PLAN_KINDS = frozenset(("masterplan", "phase", "book"))


@dataclass(frozen=True, slots=True)
class VersionName:
    """How a version is called, and what goes before the paths of its files (`v1:`); its date is in ISO 8601."""

    label: str
    prefix: str
    version: str
    date: str
    fingerprint: str
    errors: int = 0

    def place(self, span: Span | None) -> str:
        """Say `v1:programs/gov-01.yaml:11`; nothing for what has no place."""
        return f"{self.prefix}{span.path}:{span.line}" if span else ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change in words. `subject` is empty where it is that of the group; `parts` came or went along."""

    change: Change
    subject: str
    said: Said
    reason: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of a program with its actions and indicators, or those of another entity or kind."""

    kind: str
    id: str
    title: str
    entries: tuple[Entry, ...]

    @property
    def significance(self) -> Significance:
        """That of the gravest change."""
        return min((entry.change.significance for entry in self.entries), key=lambda each: each.rank)


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """All that a report says. `total` counts all changes; `filters` says which of them were asked for."""

    language: Language
    title: str
    base: VersionName
    revision: VersionName
    groups: tuple[Group, ...]
    counts: Mapping[Significance, int]
    total: int
    consequences: Consequences
    sections: tuple[SectionWords, ...]
    selected: tuple[Change, ...] = ()
    """The changes that were asked for, those that are folded into others among them."""
    filters: str = ""

    @property
    def shown(self) -> int:
        """How many changes were asked for."""
        return sum(self.counts.values())


def make_report(
    changes: tuple[Change, ...],
    selected: tuple[Change, ...],
    consequences: Consequences,
    names: tuple[VersionName, VersionName],
    naming: Naming,
    filters: str = "",
) -> ChangeReport:
    """The report of those changes that were selected; the consequences are those of all."""
    counts = {each: sum(1 for change in selected if change.significance is each) for each in Significance}
    title = naming.plans[1].masterplan.title
    sections = consequence_words(consequences, naming)
    groups = tuple(_groups(selected, changes, naming))
    return ChangeReport(
        naming.language, title, *names, groups, counts, len(changes), consequences, sections, selected, filters
    )


def shown_words(report: ChangeReport) -> str:
    """Say "28 perubahan", or "3 dari 28 perubahan" of a selection."""
    if report.shown == report.total:
        return phrase("count-changes", report.language).format(count=report.total)
    return phrase("count-of-changes", report.language).format(shown=report.shown, count=report.total)


def nothing_words(report: ChangeReport) -> str:
    """Why there is nothing to show."""
    if not report.total:
        return message("no-changes", {}, report.language)
    return phrase("nothing-selected", report.language).format(count=report.total, filters=report.filters)


def notes_of(report: ChangeReport) -> Iterator[str]:
    """What a reader must know to trust the report."""
    if report.filters:
        yield phrase("filtered", report.language).format(filters=report.filters)
    for version in (report.base, report.revision):
        if version.errors:
            words = {"version": version.label, "errors": version.errors}
            yield phrase("incomplete", report.language).format(**words)


def _groups(changes: tuple[Change, ...], among: tuple[Change, ...], naming: Naming) -> Iterator[Group]:
    """In the order in which the first, gravest change of each stands; `among` all changes are the folded parts."""
    whole = {(c.kind, c.entity): c.action for c in changes if not c.path}
    found: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if not _is_folded(change, whole):
            found.setdefault(_group_of(change), []).append(change)
    for (kind, id), members in found.items():
        title = naming.phrase("of-plan") if kind == "masterplan" else naming.entity(kind, id)
        entries = (_entry(each, among, naming, (kind, id)) for each in members)
        yield Group(kind, id, title, tuple(_by_subject(entries)))


def _by_subject(entries: Iterable[Entry]) -> Iterator[Entry]:
    """What is told of one thing stands together: first the group's own, then its parts in the order of the gravest."""
    found: dict[str, list[Entry]] = {"": []}
    for entry in entries:
        found.setdefault(entry.subject, []).append(entry)
    for members in found.values():
        yield from members


def _is_folded(change: Change, whole: Mapping[tuple[str, str], Action]) -> bool:
    """Whether a part came or went with the program that it is in."""
    return not change.path and bool(change.owner) and whole.get(("program", change.owner)) is change.action


def _group_of(change: Change) -> tuple[str, str]:
    if change.program:
        return "program", change.program
    if change.kind in PLAN_KINDS:
        return "masterplan", ""
    if change.kind in _PART_OWNERS:
        return _PART_OWNERS[change.kind], ""
    return change.kind, "" if change.path == ORDER else change.entity


_PART_OWNERS = {part: kind.name for kind in KINDS if not kind.identity for part, _ in kind.parts}
"""The one analysis and the one strategy hold many parts, which are told together."""


def _entry(change: Change, changes: Iterable[Change], naming: Naming, group: tuple[str, str]) -> Entry:
    is_own = (change.kind, change.entity) == group or change.path == ORDER or change.kind == "masterplan"
    subject = "" if is_own else naming.entity(change.kind, change.entity)
    return Entry(
        change,
        subject,
        said_of(change, naming),
        naming.phrase(reason_of(change)),
        tuple(_parts(change, changes, naming)) if not change.path else (),
    )


def _parts(change: Change, changes: Iterable[Change], naming: Naming) -> Iterator[str]:
    if change.kind == "program":
        for each in changes:
            if each.owner == change.entity and not each.path and each.action is change.action:
                yield naming.entity(each.kind, each.entity)
