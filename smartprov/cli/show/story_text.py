"""A story over releases as text: each version with its date and reason, then what it changed, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.diff.report import ChangeReport, shown_words
from smartprov.diff.runs import plain
from smartprov.diff.values import printed
from smartprov.release.story import Step
from smartprov.text.forms import forms
from smartprov.text.labels import labels
from smartprov.text.messages import Language, message
from smartprov.text.messages.changes import phrase
from smartprov.versions import Version

BOLD = "\x1b[1m{}\x1b[0m"


def story_lines(steps: tuple[Step, ...], id: str, language: Language, *, color: bool) -> Iterator[str]:
    """The lines of a story, newest version first."""
    for number, step in enumerate(steps):
        if number:
            yield ""
        head = _head(step.version, language)
        yield BOLD.format(head) if color else head
        if step.reason and (step.report is None or step.report.shown):
            yield f"  {step.reason}"
        yield from (f"  {line}" for line in (_of_entity(step, language) if id else _of_plan(step, language)))


def _head(version: Version, language: Language) -> str:
    """Say "0.2.0 · v0.2.0 · 29 Januari 2024", and of what is not released that it is not."""
    date = forms(language).date(version.facts.date) if version.facts.date else ""
    place = phrase("work-tree", language) if version.is_work_tree else version.label
    return " · ".join(filter(None, (version.plan.masterplan.version, place, date)))


def _of_plan(step: Step, language: Language) -> Iterator[str]:
    yield _held(step.version, language)
    if step.report is None:
        return
    words, changes = labels(language), step.programs
    for key, ids in (("added", changes.added), ("changed", changes.changed), ("removed", changes.removed)):
        if ids:
            yield f"{words(f'change.{key}', count=len(ids))} {', '.join(id.upper() for id in ids)}"
    if changes.renamed:
        pairs = ", ".join(f"{before.upper()} → {now.upper()}" for before, now in changes.renamed)
        yield f"{words('change.renamed', count=len(changes.renamed))} {pairs}"
    yield from _counts(step.report, language)


def _held(version: Version, language: Language) -> str:
    written, figures = forms(language), version.figures
    budget = written.rupiah_short(figures.total.rupiah)
    arguments = {
        "programs": written.number(len(version.plan.programs)),
        "actions": written.number(len(version.plan.actions)),
        "budget": f"≥ {budget}" if figures.total.undecided else budget,
        "undecided": written.number(figures.undecided),
    }
    return message("log-held", arguments, language)


def _counts(report: ChangeReport, language: Language) -> Iterator[str]:
    counts = [f"{count} {phrase(f'{each}-short', language)}" for each, count in report.counts.items() if count]
    yield f"{shown_words(report)}: {', '.join(counts)}" if counts else message("no-changes", {}, language)


def _of_entity(step: Step, language: Language) -> Iterator[str]:
    if step.report is None:
        yield message("log-there-already", {"id": _printed(step)}, language)
        return
    if not step.report.shown:
        yield message("log-unchanged", {"id": _printed(step)}, language)
    for group in step.report.groups:
        for entry in group.entries:
            subject = entry.subject or group.title
            yield f"{subject}: {plain(entry.said.sentence)}"


def _printed(step: Step) -> str:
    return printed("program" if step.id in step.version.plan.programs else "", step.id)
