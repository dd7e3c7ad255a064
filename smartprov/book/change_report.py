"""A change report as a book: what changed, side by side, and what follows from it; all formats draw it as any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartprov.book.compose import anchors_in, imprint_of, marks_of, page_profile, words_around
from smartprov.book.context import Context
from smartprov.book.facts import BuildFacts
from smartprov.book.model import (
    Block,
    Book,
    Chapter,
    Chip,
    Code,
    Column,
    Cover,
    DefinitionList,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Listing,
    ListingEntry,
    Paragraph,
    Row,
    SpanningCell,
    Strip,
    StripItem,
    Strong,
    Table,
    Text,
)
from smartprov.book.outline import Outline
from smartprov.book.theming import theme_of
from smartprov.diff.changes import Significance
from smartprov.diff.quantities import SectionWords
from smartprov.diff.report import ChangeReport, Entry, Group, VersionName, notes_of, nothing_words, shown_words
from smartprov.diff.runs import Mark, Run, Runs, of_base, of_revision, shortened
from smartprov.plan.figures import Figures
from smartprov.plan.lookup import Lookup
from smartprov.plan.plan import Plan
from smartprov.text.forms import forms
from smartprov.text.labels import own_labels
from smartprov.text.messages.changes import phrase

BOOK = "perubahan"
TONES = {Significance.AMENDMENT: "conflict", Significance.SIGNATURE: "tbd", Significance.EDITORIAL: "neutral"}
NUMBERS = "books"
SECTION = 2
"""The level of the headings that the contents list."""
MOST_IN_CONTENTS = 60


def change_report_book(
    report: ChangeReport, plan: Plan, figures: Figures, facts: BuildFacts, *, contents: bool = True
) -> Book:
    """The report about a plan, which is the revision: its look, its marks and its imprint are the report's.

    A website lists the contents by itself.
    """
    language = report.language
    page = page_profile(plan)
    look = theme_of(plan, page)
    lookup = Lookup(plan, figures)
    context = Context(
        plan,
        figures,
        lookup,
        own_labels(language, plan.templates),
        forms(language),
        Outline(),
        page,
        {},
        BOOK,
        BOOK,
        theme=look,
    )
    imprint = imprint_of(plan, facts, context, report.revision.fingerprint)
    writer = _Writer(report, context)
    chapters = tuple(writer.chapters())
    front = (writer.contents(chapters),) if report.shown and contents else ()
    title = phrase("report-title", language)
    return Book(
        BOOK,
        title,
        title,
        language,
        writer.cover(facts),
        (*front, *chapters),
        page,
        marks_of(context),
        imprint,
        anchors_in((*front, *chapters)),
        words_around(context, imprint),
        "changes",
        theme=context.theme,
    )


class _Writer:
    def __init__(self, report: ChangeReport, context: Context) -> None:
        self._report = report
        self._context = context

    def chapters(self) -> Iterator[Chapter]:
        """Summary with what follows, changes; last the numbers in the books, which are many and of little weight."""
        if not self._report.shown:
            yield self._chapter("summary", tuple(self._summary()))
            return
        yield self._chapter("summary", (*self._summary(), *self._consequences()))
        yield self._chapter("changes", tuple(self._changes()))
        for section in self._report.sections:
            if section.name == NUMBERS:
                yield self._chapter(NUMBERS, (self._quantities(section),))

    def contents(self, chapters: Iterable[Chapter]) -> Chapter:
        """The list of chapters, and of what has changed where that is no endless list."""
        entries = []
        for chapter in chapters:
            entries.append(ListingEntry(1, "", chapter.title, chapter.id))
            headings = [block for block in chapter.blocks if isinstance(block, Heading) and block.level == SECTION]
            if len(headings) <= MOST_IN_CONTENTS:
                entries += [ListingEntry(2, "", str(each.text), each.id) for each in headings]
        title = self._context.labels("list.contents")
        return Chapter(f"{BOOK}--contents", title, "", "", "front", (Listing("contents", tuple(entries)),))

    def cover(self, facts: BuildFacts) -> Cover:
        """The plan's title with what is compared."""
        plan, report = self._context.plan.masterplan, self._report
        lines = [self._words("from-to", base=report.base.label, revision=report.revision.label)]
        if facts.date:
            lines.append(self._context.forms.date(facts.date))
        status = Chip(self._context.labels(f"status.{plan.status}"), "draft" if plan.status == "draft" else "final")
        return Cover(plan.title, self._words("report-title"), plan.region.name, tuple(lines), status)

    def _chapter(self, key: str, blocks: tuple[Block, ...]) -> Chapter:
        return Chapter(f"{BOOK}--{key}", self._words(key), "", "", "body", blocks)

    def _words(self, key: str, **arguments: str) -> str:
        return phrase(key, self._report.language).format(**arguments)

    def _summary(self) -> Iterator[Block]:
        report = self._report
        if not report.shown:
            yield Paragraph(nothing_words(report), "lead")
            return
        number = self._context.forms.number
        items = [StripItem(number(count), self._words(each)) for each, count in report.counts.items()]
        yield Paragraph(shown_words(report), "lead")
        yield Strip(tuple(items))
        yield from (Paragraph(note, "note") for note in notes_of(report))
        yield DefinitionList(
            tuple(
                (self._words(key), tuple(self._version(version)))
                for key, version in (("before", report.base), ("after", report.revision))
            )
        )

    def _version(self, name: VersionName) -> Iterator[Block]:
        date = self._context.forms.date(name.date) if name.date else self._context.labels("word.unknown_date")
        version = self._context.labels("cover.version", version=name.version)
        yield Paragraph(f"{name.label} · {version} · {date}")
        yield Paragraph((Code(name.fingerprint),), "source")

    def _consequences(self) -> Iterator[Block]:
        yield Heading(SECTION, f"{BOOK}--consequences", "", self._words("consequences"))
        if not self._report.sections:
            yield Paragraph(self._words("no-consequences"))
        for section in self._report.sections:
            if section.name == NUMBERS:
                continue
            yield Heading(SECTION + 1, f"{BOOK}--{section.name}", "", section.title)
            yield self._quantities(section) if section.is_table else _listed(line.name for line in section.lines)

    def _quantities(self, section: SectionWords) -> Table:
        width = 4 if section.has_differences else 3
        number = Column("right", 2.2, nowrap=section.has_differences)
        columns = (Column("left", 4), number, number, number)[:width]
        heads = tuple(self._words(key) for key in ("what", "before", "after", "difference"))[:width]
        cells = ((line.name, line.before, line.after, line.difference)[:width] for line in section.lines)
        return Table(columns, (Row(heads, "head"),), tuple(map(Row, cells)))

    def _changes(self) -> Iterator[Block]:
        for number, group in enumerate(self._report.groups, 1):
            yield Heading(SECTION, f"{BOOK}--{number}", "", group.title)
            yield self._group(group)

    def _group(self, group: Group) -> Table:
        columns = (Column("left", 3.2), Column("left", 3.4), Column("left", 3.4))
        heads = tuple(self._words(key) for key in ("changes-head", "before", "after"))
        body: list[Row] = []
        subject = ""
        for entry in group.entries:
            if entry.subject != subject:
                body.append(Row((SpanningCell(entry.subject, columns=3),), "group"))
            subject = entry.subject
            body.append(self._entry(entry))
        return Table(columns, (Row(heads, "head"),), tuple(body))

    def _entry(self, entry: Entry) -> Row:
        change, said = entry.change, entry.said
        place = self._report.revision.place(change.revision.span) or self._report.base.place(change.base.span)
        chip = Chip(self._words(f"{change.significance}-short"), TONES[change.significance])
        name = (*_named(said.sentence, is_short=bool(said.before or said.after)), LineBreak(), chip)
        why: tuple[Inline, ...] = (LineBreak(), Text(entry.reason))
        sides = (_marked(said.before), _marked(said.after))
        if said.passages:
            sides = (_joined(map(of_base, said.passages)), _joined(map(of_revision, said.passages)))
        elif not change.path:
            gone, came = (bool(side.span or side.value) for side in (change.base, change.revision))
            parts = "\n".join((change.title, *entry.parts))
            sides = (_marked((Run(parts if gone and not came else ""),)), _marked((Run(parts if came else ""),)))
        return Row(((*name, *why), *(side or "–" for side in sides)), place=place)


def _named(sentence: Runs, *, is_short: bool) -> Iterator[Inline]:
    """The field alone where the values stand beside it, else the whole sentence."""
    names = [run for run in sentence if run.mark is Mark.NAME]
    for run in names if is_short and names else sentence:
        yield Strong((Text(run.text),)) if run.mark is Mark.NAME else Text(run.text)


def _joined(passages: Iterable[Runs]) -> tuple[Inline, ...]:
    """One side of passages, a line each."""
    inlines: list[Inline] = []
    for runs in passages:
        inlines += [LineBreak()] if inlines and runs else []
        inlines += _marked(shortened(runs))
    return tuple(inlines)


def _marked(runs: Runs) -> tuple[Inline, ...]:
    """Words as they are in a cell: what the other version lacks is strong, and lines stay lines."""
    inlines: list[Inline] = []
    for run in runs:
        for at, line in enumerate(run.text.split("\n")):
            inlines += [LineBreak()] if at else []
            if line:
                inlines.append(Strong((Text(line),)) if run.mark in (Mark.BASE, Mark.REVISION) else Text(line))
    return tuple(inlines)


def _listed(lines: Iterable[str]) -> ListBlock:
    return ListBlock(tuple((Paragraph(line),) for line in lines))
