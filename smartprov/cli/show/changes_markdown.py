"""A change report as Markdown for a merge request: a summary on top, details folded, the gravest first, never too long.

Whatever an author wrote is escaped: it can neither break the comment, nor call anyone, nor close anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.diff.changes import Significance
from smartprov.diff.quantities import SectionWords
from smartprov.diff.report import ChangeReport, Entry, Group, notes_of, nothing_words, shown_words
from smartprov.diff.runs import Mark, Run, Runs, shortened
from smartprov.text.messages.changes import phrase

LIMIT = 65_000
"""Characters, and here bytes too: a comment may have 65,536, and a pipeline adds a line by which it finds its own."""
OPEN_UP_TO = 10
"""So many changes are shown unfolded."""
LISTED = 25
ON_TOP = ("stale", "figures")
"""Consequences that are told before the changes."""
SIGNS = {Significance.AMENDMENT: "🔴", Significance.SIGNATURE: "🟠", Significance.EDITORIAL: "⚪"}
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$&]|:(?=[\w+-]+:)")
_AT_START = re.compile(r"^(?:[#+=-]|\d+[.)])+")
"""What would begin a heading, a list or a line."""
_CALLS = re.compile(r"([@#!%~$&])(?=[\w\"])")
_LINKS = re.compile(r"://|www\.", re.IGNORECASE)
_WORD_JOINER = "\N{WORD JOINER}"


def report_markdown(report: ChangeReport, limit: int = LIMIT) -> str:
    """The comment; what has no room is counted at its end."""
    if not report.shown:
        return f"{escaped(nothing_words(report))}\n"
    head, tail = "\n".join(_head(report)), "\n".join(_consequences(report))
    groups = [_group(group, report) for group in report.groups]
    room = limit - _size(head) - _size(tail) - _size(_more(report, report.total)) - 2
    if room < 0:
        tail, room = "", room + _size(tail)
    shown: list[str] = []
    told = 0
    for group, text in zip(report.groups, groups, strict=True):
        if _size(text) > room:
            break
        shown.append(text)
        told += _count(group)
        room -= _size(text)
    left = report.shown - told
    rest = _more(report, left) if left else ""
    return "".join((head, *shown, rest, tail)).rstrip() + "\n"


def escaped(text: str) -> str:
    """Words as they stand: no markup, no mention, no reference to an issue, no HTML. Safe in Markdown and in HTML.

    Signs are entities, for a backslash would be read in HTML; a joiner keeps a sign apart from what it would call.
    """
    words = _CALLS.sub(rf"\1{_WORD_JOINER}", " ".join(text.split()))
    words = _LINKS.sub(lambda found: f"{found[0][:1]}{_WORD_JOINER}{found[0][1:]}", words)
    words = _SPECIAL.sub(lambda sign: f"&#{ord(sign[0])};", words)
    return _AT_START.sub(lambda sign: "".join(f"&#{ord(each)};" for each in sign[0]), words)


def _size(text: str) -> int:
    return len(text.encode())


def _head(report: ChangeReport) -> Iterator[str]:
    language = report.language
    between = phrase("from-to", language).format(base=report.base.label, revision=report.revision.label)
    yield f"## {phrase('report-title', language)}: {escaped(report.title)}"
    yield ""
    yield f"**{escaped(shown_words(report))}** {escaped(between)}"
    yield ""
    yield from (f"> {escaped(note)}\n" for note in notes_of(report))
    yield f"| {phrase('significance', language)} | {phrase('number-head', language)} |"
    yield "|---|--:|"
    for significance, count in report.counts.items():
        yield f"| {SIGNS[significance]} {phrase(significance, language)} | {count} |"
    yield ""
    for section in report.sections:
        if section.name in ON_TOP:
            yield f"**{escaped(section.title)}**"
            yield ""
            yield from _lines(section, report)
            yield ""
    yield ""


def _group(group: Group, report: ChangeReport) -> str:
    count = _count(group)
    title = f"{SIGNS[group.significance]} <b>{escaped(group.title)}</b> ({count})"
    is_open = " open" if report.shown <= OPEN_UP_TO else ""
    lines = [f"<details{is_open}><summary>{title}</summary>", ""]
    subject = ""
    for entry in group.entries:
        if entry.subject != subject:
            lines += ["", f"**{escaped(entry.subject)}**", ""]
        subject = entry.subject
        lines += _entry(entry, report)
    return "\n".join((*lines, "", "</details>", "", ""))


def _entry(entry: Entry, report: ChangeReport) -> Iterator[str]:
    change = entry.change
    yield f"- {SIGNS[change.significance]} {_sentence(entry.said.sentence)}  "
    yield f"  <sub>{escaped(entry.reason)} · {_places(entry, report)}</sub>"
    for runs in entry.said.passages[:LISTED]:
        yield ""
        yield f"  > {_passage(shortened(runs))}"
    if len(entry.said.passages) > LISTED:
        yield f"\n  > … +{len(entry.said.passages) - LISTED}"
    yield from (f"  - {escaped(part)}" for part in entry.parts[:LISTED])
    if len(entry.parts) > LISTED:
        yield f"  - … +{len(entry.parts) - LISTED}"


def _places(entry: Entry, report: ChangeReport) -> str:
    change = entry.change
    places = (report.base.place(change.base.span), report.revision.place(change.revision.span))
    found = " → ".join(f"<code>{escaped(place)}</code>" for place in places if place)
    return found or f"<code>{escaped(change.id)}</code>"


def _sentence(runs: Runs) -> str:
    return "".join(f"**{escaped(run.text)}**" if run.mark is Mark.NAME and run.text else _spaced(run) for run in runs)


def _passage(runs: Runs) -> str:
    return "".join(map(_word, runs))


def _word(run: Run) -> str:
    """What only one version has; HTML, because marks of Markdown do not hold beside a space."""
    tag = {Mark.BASE: "del", Mark.REVISION: "ins"}.get(run.mark)
    return f"<{tag}>{_spaced(run)}</{tag}>" if tag else _spaced(run)


def _spaced(run: Run) -> str:
    """Escaped, the spaces at its ends kept."""
    words = escaped(run.text)
    before = " " if run.text[:1].isspace() and words else ""
    after = " " if run.text[-1:].isspace() else ""
    return f"{before}{words}{after}"


def _count(group: Group) -> int:
    return sum(1 + len(entry.parts) for entry in group.entries)


def _more(report: ChangeReport, left: int) -> str:
    command = f"smartprov diff {report.base.label} {report.revision.label}"
    return f"{escaped(phrase('more-changes', report.language).format(count=left, command=command))}\n\n"


def _consequences(report: ChangeReport) -> Iterator[str]:
    language = report.language
    if not report.sections:
        yield escaped(phrase("no-consequences", language))
    elif any(section.name not in ON_TOP for section in report.sections):
        yield f"### {phrase('consequences', language)}"
        yield ""
    for section in report.sections:
        if section.name in ON_TOP:
            continue
        yield f"<details><summary>{escaped(section.title)} ({len(section.lines)})</summary>"
        yield ""
        yield from _lines(section, report)
        yield ""
        yield "</details>"
        yield ""


def _lines(section: SectionWords, report: ChangeReport) -> Iterator[str]:
    if section.is_table:
        yield from _table(section, report)
    else:
        yield from (f"- {escaped(line.name)}" for line in section.lines)


def _table(section: SectionWords, report: ChangeReport) -> Iterator[str]:
    width = 4 if section.has_differences else 3
    yield _row([phrase(key, report.language) for key in ("what", "before", "after", "difference")][:width])
    yield _row(["---", "--:", "--:", "--:"][:width])
    for line in section.lines[:LISTED]:
        yield _row([escaped(each) for each in (line.name, line.before, line.after, line.difference)[:width]])
    if len(section.lines) > LISTED:
        yield _row([f"… +{len(section.lines) - LISTED}", *[""] * (width - 1)])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
