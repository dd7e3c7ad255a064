"""The books nobody types: the executive summary and the quick-win profile, written from the same data as the others.

They are composed as if an author had written them, in the blocks of a chapter, so that numbering, references and
totals come about in just the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.book.outline import ChapterDraft
from smartprov.diagnostics import Span
from smartprov.plan.figures import Amount, Figures
from smartprov.plan.plan import Plan
from smartprov.plan.values import TBD
from smartprov.source import prose
from smartprov.text.forms import Forms
from smartprov.text.labels import Labels

_NOWHERE = Span("")


def executive_summary(
    plan: Plan, figures: Figures, labels: Labels, forms: Forms, book: str
) -> tuple[ChapterDraft, ...]:
    """Direction, programs, roadmap and money in three chapters."""
    counts = counts_of(plan, figures, labels, forms)
    direction = (
        paragraph(labels("summary.opening", **counts)),
        heading(labels("summary.vision")),
        paragraph(labels("summary.vision_tbd") if plan.strategy.vision.text == TBD else plan.strategy.vision.text),
        heading(labels("summary.goals")),
        directive("strategy-tree"),
    )
    programs = (
        paragraph(labels("summary.programs", **counts)),
        heading(labels("summary.by_dimension")),
        directive("budget-by-dimension"),
        heading(labels("summary.matrix")),
        directive("program-matrix", columns="brief"),
        heading(labels("summary.quick_wins")),
        paragraph(labels("summary.quick_wins_text", **counts)),
        directive("quick-wins"),
    )
    money = (
        paragraph(labels("summary.money", **counts)),
        heading(labels("summary.budget")),
        directive("budget-by-year", by="scheme"),
        heading(labels("summary.commitment")),
        directive("commitment-coverage"),
        # Its page lies on its side, so at the end it parts nothing, and the chapter does not open on a page of its own.
        heading(labels("summary.roadmap")),
        directive("roadmap"),
    )
    titles = ("summary.chapter_direction", "summary.chapter_programs", "summary.chapter_money")
    bodies = (direction, programs, money)
    return tuple(
        ChapterDraft(f"{book}--{index}", labels(title), body, labels(f"{title}_lead"))
        for index, (title, body) in enumerate(zip(titles, bodies, strict=True), 1)
    )


def quick_win_profile(
    plan: Plan, figures: Figures, labels: Labels, forms: Forms, book: str
) -> tuple[ChapterDraft, ...]:
    """An overview, then each dimension's quick wins with what they end, what is new, and how far they are."""
    counts = counts_of(plan, figures, labels, forms)
    overview: tuple[prose.Block, ...] = (
        paragraph(labels("profile.opening", **counts)),
        directive("quick-wins"),
    )
    drafts = [ChapterDraft(f"{book}--1", labels("profile.overview"), overview, labels("profile.overview_lead"))]
    for dimension in plan.dimensions.values():
        programs = [each for each in plan.programs.values() if each.dimension == dimension.id and each.quick_win]
        blocks: list[prose.Block] = []
        for program in programs:
            blocks.append(heading(f"{program.id.upper()} {program.title}"))
            blocks.extend(_win(plan, program.id, labels, forms))
        if blocks:
            lead = labels("profile.dimension_lead", count=forms.number(len(programs)), dimension=dimension.title)
            drafts.append(ChapterDraft(f"{book}--{len(drafts) + 1}", dimension.title, tuple(blocks), lead))
    return tuple(drafts)


def change_history_chapter(book: str, labels: Labels, has_releases: bool) -> ChapterDraft:
    """Why the versions so far exist, and what each held where releases are known, among the front matter."""
    history = (directive("change-history"), *((directive("plan-history"),) if has_releases else ()))
    return ChapterDraft(f"{book}--history", labels("list.history"), history, matter="front")


def _win(plan: Plan, id: str, labels: Labels, forms: Forms) -> Iterator[prose.Block]:
    program = plan.programs[id]
    win = program.quick_win
    if isinstance(win, bool):
        return
    yield from (paragraph(part.strip()) for part in program.summary.split("\n\n") if part.strip())
    pairs = [
        (labels("profile.problem"), win.problem),
        (labels("profile.innovation"), win.innovation),
        (
            labels("column.progress"),
            labels(
                "sheet.progress",
                progress=forms.percent_points(win.progress),
                on=forms.date(win.progress_on),
                due=forms.date(win.due),
            ),
        ),
    ]
    pairs += [(labels("profile.sustainability"), win.sustainability)] if win.sustainability else []
    pairs += [(labels("profile.evidence"), win.evidence)] if win.evidence else []
    items = tuple(
        prose.Definition((prose.Text(term, _NOWHERE),), (paragraph(words),), _NOWHERE) for term, words in pairs
    )
    yield prose.Definitions(items, _NOWHERE)
    pointer = prose.Reference(id, (), _NOWHERE, _NOWHERE)
    yield prose.Paragraph(
        (prose.Text(labels("profile.see") + " ", _NOWHERE), pointer, prose.Text(".", _NOWHERE)), _NOWHERE
    )


def counts_of(plan: Plan, figures: Figures, labels: Labels, forms: Forms) -> dict[str, str]:
    """The plan's numbers in words, as sentences of generated books take them."""
    period = plan.masterplan.period
    leads = {program.lead_agency for program in plan.programs.values() if program.lead_agency in plan.agencies}
    return {
        "plan": plan.masterplan.title,
        "region": plan.masterplan.region.name,
        "period": forms.year_range(period.start, period.end),
        "programs": forms.number(len(plan.programs)),
        "actions": forms.number(len(plan.actions)),
        "quick_wins": forms.number(sum(1 for each in plan.programs.values() if each.quick_win)),
        "dimensions": forms.number(len(plan.dimensions)),
        "agencies": forms.number(len(leads)),
        "goals": forms.number(len(plan.goals)),
        "total": money_words(figures.total, labels, forms),
        "undecided": forms.number(figures.undecided),
    }


def money_words(amount: Amount, labels: Labels, forms: Forms) -> str:
    """An amount in a sentence: `sedikitnya Rp1,5 miliar` while lines of it are tbd."""
    written = forms.rupiah_short(amount.rupiah)
    return labels("word.at_least", value=written) if amount.undecided else written


def paragraph(words: str) -> prose.Paragraph:
    """A paragraph as if an author had written it."""
    return prose.Paragraph((prose.Text(words, _NOWHERE),), _NOWHERE)


def heading(words: str) -> prose.Heading:
    """A heading of level 2."""
    return prose.Heading(2, "", (prose.Text(words, _NOWHERE),), _NOWHERE)


def directive(name: str, **options: str) -> prose.Directive:
    """A data block with options and no notes."""
    given = tuple(prose.Option(key, value, _NOWHERE, _NOWHERE) for key, value in options.items())
    return prose.Directive(name, "", given, (), _NOWHERE, _NOWHERE)
