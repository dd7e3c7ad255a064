"""An extract: one agency's, region's or dimension's part of the plan as a book, which says what it is an extract of."""

from __future__ import annotations

from dataclasses import dataclass

from smartprov.book.generated import counts_of, directive, heading, paragraph
from smartprov.book.outline import BookDraft, ChapterDraft, region_name
from smartprov.diagnostics import Span
from smartprov.plan.extract import Selector, supported_programs
from smartprov.plan.figures import Figures
from smartprov.plan.plan import Plan
from smartprov.source import prose
from smartprov.text.forms import Forms
from smartprov.text.labels import Labels

_NOWHERE = Span("")


@dataclass(frozen=True, slots=True)
class Extract:
    """Whose part, and of which whole plan."""

    selector: Selector
    whole: Plan


def extract_title(extract: Extract, labels: Labels) -> str:
    """Say "Petikan: Dinas Komunikasi dan Informatika"."""
    return labels("extract.title", name=_name(extract, labels))


def _name(extract: Extract, labels: Labels) -> str:
    plan, id = extract.whole, extract.selector.id
    match extract.selector.kind:
        case "agency":
            return plan.agencies[id].name
        case "region":
            return region_name(plan, id, labels)
        case "dimension":
            return plan.dimensions[id].title


def extract_draft(plan: Plan, figures: Figures, labels: Labels, forms: Forms, extract: Extract) -> BookDraft:
    """The book of an extract: overview, sheets, actions, roadmap and money, all of the part alone."""
    title = extract_title(extract, labels)
    id = extract.selector.name
    counts = counts_of(plan, figures, labels, forms)
    opening = labels("extract.opening", **{**counts, "name": title, "version": plan.masterplan.version})
    overview: list[prose.Block] = [paragraph(opening)]
    if plan.programs:
        overview += [heading(labels("summary.matrix")), directive("program-matrix", columns="brief")]
        overview += [heading(labels("summary.by_dimension")), directive("budget-by-dimension")]
    else:
        overview.append(paragraph(labels("extract.no_programs")))
    if extract.selector.kind == "agency":
        overview += _supported(extract, labels)
    chapters = [ChapterDraft(f"{id}--1", labels("profile.overview"), tuple(overview))]
    if plan.programs:
        parts = (
            ("summary.chapter_programs", (directive("program-sheets"),)),
            ("extract.actions", (directive("action-matrix"), directive("indicator-table"))),
            ("summary.chapter_money", (directive("roadmap"), directive("budget-by-year", by="scheme"))),
            ("summary.commitment", (directive("commitment-coverage"),)),
        )
        chapters += [
            ChapterDraft(f"{id}--{number}", labels(key), blocks) for number, (key, blocks) in enumerate(parts, 2)
        ]
    return BookDraft(id, title, title, tuple(chapters))


def _supported(extract: Extract, labels: Labels) -> list[prose.Block]:
    """What the agency supports: named, but counted where it is led."""
    programs = supported_programs(extract.whole, extract.selector.id)
    if not programs:
        return []
    agencies = extract.whole.agencies
    head = tuple(_cell(labels(f"column.{key}")) for key in ("code", "program", "lead_agency"))
    rows = tuple(
        (
            _cell(program.id.upper()),
            _cell(program.title),
            _cell(agencies[program.lead_agency].name if program.lead_agency in agencies else labels("state.tbd")),
        )
        for program in programs
    )
    caption = _cell(labels("extract.supported"))
    table = prose.Table("", caption, ("left", "left", "left"), head, rows, _NOWHERE)
    return [heading(labels("extract.supported")), paragraph(labels("extract.supported_text")), table]


def _cell(words: str) -> tuple[prose.Inline, ...]:
    return (prose.Text(words, _NOWHERE),)
