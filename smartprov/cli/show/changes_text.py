"""A change report as text for a terminal: groups, the gravest first, each change with its places."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.diff.changes import Significance
from smartprov.diff.quantities import LineWords, SectionWords
from smartprov.diff.report import ChangeReport, Entry, Group, notes_of, nothing_words, shown_words
from smartprov.diff.runs import Mark, Run, Runs, shortened
from smartprov.text.messages import Language
from smartprov.text.messages.changes import phrase

STYLES = {Significance.AMENDMENT: "1;31", Significance.SIGNATURE: "1;33", Significance.EDITORIAL: "1;36"}
MARKS = {Mark.NAME: "1", Mark.BASE: "31", Mark.REVISION: "32", Mark.LEFT_OUT: "2"}
SIGNS = {Mark.BASE: ("[-", "-]"), Mark.REVISION: ("{+", "+}")}
"""Around what only one version has, where there is no colour: the signs of `git diff --word-diff`."""
DIM = "2"


def report_lines(report: ChangeReport, *, color: bool, consequences: bool = True) -> Iterator[str]:
    """The lines of a report; its consequences are those of all changes, whichever are shown."""
    writer = _Writer(report.language, color)
    if not report.shown:
        yield nothing_words(report)
        return
    yield from writer.head(report)
    for group in report.groups:
        yield ""
        yield from writer.group(group, report)
    if consequences:
        yield ""
        yield from writer.consequences(report)


def consequence_lines(report: ChangeReport) -> Iterator[str]:
    """What follows, without the changes that it follows from."""
    yield from _Writer(report.language, color=False).consequences(report)


class _Writer:
    def __init__(self, language: Language, color: bool) -> None:
        self._language: Language = language
        self._color = color

    def head(self, report: ChangeReport) -> Iterator[str]:
        between = self._phrase("from-to", base=report.base.label, revision=report.revision.label)
        yield self._styled(f"{report.title}: {between}", "1")
        counts = (
            self._styled(f"{count} {self._phrase(f'{each}-short')}", STYLES[each])
            for each, count in report.counts.items()
            if count
        )
        yield f"{shown_words(report)}: {', '.join(counts)}"
        yield from notes_of(report)

    def group(self, group: Group, report: ChangeReport) -> Iterator[str]:
        yield self._styled(group.title, "1")
        subject = ""
        for entry in group.entries:
            if entry.subject != subject:
                yield f"  {entry.subject}"
            subject = entry.subject
            yield from (f"{'    ' if subject else '  '}{line}" for line in self._entry(entry, report))

    def consequences(self, report: ChangeReport) -> Iterator[str]:
        yield self._styled(self._phrase("consequences"), "1")
        if not report.sections:
            yield f"  {self._phrase('no-consequences')}"
        for section in report.sections:
            yield f"  {section.title}"
            yield from _table(section)

    def _entry(self, entry: Entry, report: ChangeReport) -> Iterator[str]:
        change = entry.change
        weight = self._styled(str(change.significance), STYLES[change.significance])
        yield f"{weight}[{change.id}]: {self._sentence(entry.said.sentence)}"
        yield from (f"  {self._passage(shortened(runs))}" for runs in entry.said.passages)
        yield from (f"  {part}" for part in entry.parts)
        places = [report.base.place(change.base.span), report.revision.place(change.revision.span)]
        where = " → ".join(place for place in places if place)
        if where:
            yield self._styled(f"  {where}", DIM)

    def _sentence(self, runs: Runs) -> str:
        return "".join(self._styled(run.text, MARKS[run.mark]) if run.mark in MARKS else run.text for run in runs)

    def _passage(self, runs: Runs) -> str:
        return "".join(map(self._word, runs))

    def _word(self, run: Run) -> str:
        if self._color and run.mark in MARKS:
            return self._styled(run.text, MARKS[run.mark])
        opening, closing = SIGNS.get(run.mark, ("", ""))
        return f"{opening}{run.text}{closing}"

    def _phrase(self, key: str, **arguments: str) -> str:
        return phrase(key, self._language).format(**arguments)

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._color else text


def _table(section: SectionWords) -> Iterator[str]:
    width = max(len(line.name) for line in section.lines)
    yield from (f"    {_line(line, width)}" for line in section.lines)


def _line(line: LineWords, width: int) -> str:
    if not line.before and not line.after:
        return line.name
    difference = f"  ({line.difference})" if line.difference else ""
    return f"{line.name:{width}}  {line.before} → {line.after}{difference}"
