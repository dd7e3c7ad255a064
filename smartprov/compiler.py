"""The whole pipeline on one page: load, resolve, check, compose, render. Read this file first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import orjson

from smartprov.book.compose import compose_edition
from smartprov.book.facts import BuildFacts
from smartprov.book.model import Edition
from smartprov.diagnostics import Diagnostic, UsageError, has_errors, in_order
from smartprov.plan.figures import Figures, compute_figures
from smartprov.plan.fingerprints import plan_data
from smartprov.plan.plan import Plan
from smartprov.plan.resolve import resolve_plan
from smartprov.render.artifact import Artifact
from smartprov.source.load import Source, load_source


class Format(StrEnum):
    """What a build can make."""

    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan with all that was found in it; `plan` is None where masterplan.yaml itself cannot be used."""

    plan: Plan | None
    figures: Figures | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        """Whether nothing may be built from it."""
        return self.plan is None or has_errors(self.diagnostics)


def check_folder(root: Path) -> Checked:
    """Stages 1 to 3 over a plan's folder."""
    return check_source(load_source(root))


def check_source(source: Source) -> Checked:
    """Stages 2 and 3 over a source that was loaded from anywhere."""
    resolved = resolve_plan(source.documents, source.chapters, source.assets)
    found = [*source.diagnostics, *resolved.diagnostics]
    if resolved.plan is None:
        return Checked(None, None, in_order(found))
    figures = compute_figures(resolved.plan)
    return Checked(resolved.plan, figures, in_order(found))


def compose(checked: Checked, facts: BuildFacts) -> Edition:
    """Stage 4; the plan must be free of errors."""
    if checked.plan is None or checked.figures is None:
        raise UsageError("plan-has-errors", errors=len(checked.diagnostics))
    return compose_edition(checked.plan, checked.figures, facts)


def render(edition: Edition, plan: Plan, format: Format) -> Iterator[Artifact]:
    """Stage 5 for one format. Renderers are imported when they are needed: each brings its engine along."""
    yield from RENDERERS[format](edition, plan)


def _html(edition: Edition, plan: Plan) -> Iterator[Artifact]:
    from smartprov.render.html import render_html

    yield from render_html(edition)


def _docx(edition: Edition, plan: Plan) -> Iterator[Artifact]:
    from smartprov.render.docx import render_docx

    for book in edition.books:
        yield render_docx(book)


def _pdf(edition: Edition, plan: Plan) -> Iterator[Artifact]:
    from smartprov.render.pdf import render_pdf_isolated

    for book in (*edition.books, *edition.commitments):
        yield render_pdf_isolated(book)


def _json(edition: Edition, plan: Plan) -> Iterator[Artifact]:
    yield Artifact("plan.json", orjson.dumps(plan_data(plan), option=orjson.OPT_INDENT_2) + b"\n")


RENDERERS: dict[Format, Callable[[Edition, Plan], Iterator[Artifact]]] = {
    Format.HTML: _html,
    Format.DOCX: _docx,
    Format.PDF: _pdf,
    Format.JSON: _json,
}
