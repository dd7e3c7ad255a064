"""The whole pipeline on one page: load, resolve, check, compose, render. Read this file first.

Each stage is imported when it runs: a build that has nothing to do needs none of them, and a check no book.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from smartprov import __version__
from smartprov.book.facts import UNKNOWN_EPOCH, BuildFacts
from smartprov.cache import Cache
from smartprov.diagnostics import Diagnostic, Severity, UsageError, has_errors, in_order
from smartprov.render.artifact import Artifact
from smartprov.rendering import draw_docx, draw_pdf, rendered_once, sheets_rendered_once
from smartprov.source.folder import Folder, read_folder
from smartprov.source.git import git_state

if TYPE_CHECKING:
    from smartprov.book.model import Edition
    from smartprov.checks.context import Recalled
    from smartprov.checks.verdict import AcceptedFinding
    from smartprov.plan.figures import Figures
    from smartprov.plan.plan import Plan
    from smartprov.source.load import Parsed, Source

LAST_PLAIN_LETTER = "\u017f"
PLAIN_SIGNS = frozenset("–—‘’“”…•−≤≥")
"""What running text has beside Latin letters. The bundled fonts have all of them, which a test proves."""


class Format(StrEnum):
    """What a build can make."""

    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Checked:
    """A plan with all that was found in it. `accepted` are the warnings that the plan says it is meant to show."""

    plan: Plan | None
    figures: Figures | None
    diagnostics: tuple[Diagnostic, ...]
    accepted: tuple[AcceptedFinding, ...] = ()

    def stops(self, *, strict: bool) -> bool:
        """The one stop rule: an error stops a build, and a warning that is not accepted stops a strict one."""
        if self.plan is None or has_errors(self.diagnostics):
            return True
        return strict and any(each.severity is Severity.WARNING for each in self.diagnostics)


class Remembers(Protocol):
    """Finds what a plan was when it was released and reviewed, which only git knows."""

    parsed: Parsed
    """What was parsed of the plan, so that an earlier version shares what is equal in both."""

    def recalled(self, plan: Plan) -> Recalled:
        """What the rules may compare a plan with."""


def check_folder(root: Path, memory: Remembers | None = None) -> Checked:
    """Stages 1 to 3 over a plan's folder."""
    return check_files(read_folder(root), memory)


def check_files(folder: Folder, memory: Remembers | None = None) -> Checked:
    """Stages 1 to 3 over files that were read, wherever from."""
    from smartprov.source.load import parse_source

    parsed = memory.parsed if memory else None
    return check_source(parse_source(folder.files, folder.assets, folder.diagnostics, parsed), memory)


def check_source(source: Source, memory: Remembers | None = None) -> Checked:
    """Stages 2 and 3 over a source that was loaded from anywhere."""
    from smartprov.plan.resolve import resolve_plan

    resolved = resolve_plan(source.documents, source.chapters, source.assets, source.templates)
    found = (*source.diagnostics, *resolved.diagnostics)
    return Checked(None, None, in_order(found)) if resolved.plan is None else check_plan(resolved.plan, found, memory)


def check_plan(plan: Plan, found: tuple[Diagnostic, ...], memory: Remembers | None = None) -> Checked:
    """Stage 3, over a plan in whose source something may have been found already."""
    from smartprov.checks import run_checks
    from smartprov.checks.context import make_context
    from smartprov.checks.verdict import apply_rules
    from smartprov.plan.figures import compute_figures
    from smartprov.plan.lookup import Lookup

    figures = compute_figures(plan)
    is_sound = not has_errors(found)
    recalled = memory.recalled(plan) if memory and is_sound else None
    context = make_context(plan, figures, Lookup(plan, figures), _is_covered, is_sound=is_sound, recalled=recalled)
    verdict = apply_rules(plan, in_order((*found, *run_checks(plan, context))))
    return Checked(plan, figures, in_order(verdict.diagnostics), verdict.accepted)


def _is_covered(character: str) -> bool:
    """Whether a bundled font has a character. Plain text needs no look into the fonts, which takes its time."""
    if character <= LAST_PLAIN_LETTER or character in PLAIN_SIGNS:
        return True
    from smartprov.render.pdf.fonts import covered_characters

    return character in covered_characters()


def build_facts(root: Path, environment: Mapping[str, str]) -> BuildFacts:
    """When and from which revision: `SOURCE_DATE_EPOCH`, else the time of the plan's commit, else unknown."""
    state = git_state(root)
    given = environment.get("SOURCE_DATE_EPOCH", "")
    if given and not (given.isascii() and given.isdigit() and int(given) < 2**33):
        raise UsageError("bad-epoch", value=given)
    epoch = int(given) if given else state.epoch if state else None
    return facts_at(epoch, state.commit if state else "", is_dirty=state.is_dirty if state else False)


def facts_at(epoch: int | None, commit: str, *, is_dirty: bool = False) -> BuildFacts:
    """The same, of a commit that is known by its full name; `epoch` in seconds since 1970, None if unknown."""
    return BuildFacts(
        UNKNOWN_EPOCH if epoch is None else epoch,
        "" if epoch is None else _iso_date(epoch),
        commit[:10],
        is_dirty,
        f"smartprov {__version__}",
    )


def _iso_date(epoch: int) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(epoch, UTC).date().isoformat()


def compose(checked: Checked, facts: BuildFacts, part: str = "", *, has_sheets: bool = True) -> Edition:
    """Stage 4; the plan must be free of errors. A part, such as `agency:diskominfo`, makes an extract of that alone.

    Only a build that makes PDFs has need of the commitment sheets.
    """
    from smartprov.book.compose import compose_edition
    from smartprov.book.extract import Extract
    from smartprov.plan.extract import extract_plan, selectors
    from smartprov.plan.figures import compute_figures

    if checked.plan is None or checked.figures is None:
        raise UsageError("plan-has-errors", errors=len(checked.diagnostics))
    if not part:
        return compose_edition(checked.plan, checked.figures, facts, has_sheets=has_sheets)
    selector = selectors((part,), checked.plan)[0]
    own = extract_plan(checked.plan, selector)
    return compose_edition(own, compute_figures(own), facts, Extract(selector, checked.plan), has_sheets=has_sheets)


def parts_of(checked: Checked, words: tuple[str, ...]) -> dict[str, str]:
    """The parts that `--for` names, each by the name of its folder. Raises `UsageError` for what is not in the plan."""
    from smartprov.plan.extract import selectors

    if checked.plan is None:
        return {}
    return {each.name: f"{each.kind}:{each.id}" for each in selectors(words, checked.plan)}


SHEETS = "commitments.pdf"
"""What the making of all commitment sheets is called while it goes on."""
Task = Callable[[], tuple[Artifact, ...]]


def render_tasks(edition: Edition, format: Format, cache: Cache, book: str = "") -> dict[str, Task]:
    """Stage 5 for the formats that are one file a book: tasks that may run side by side, by the name of what they make.

    Renderers are imported when a task runs: each brings its engine along.
    """
    books = [each for each in edition.books if book in ("", each.id)]
    draw = draw_pdf if format is Format.PDF else draw_docx
    tasks: dict[str, Task] = {
        f"{each.id}.{format}": partial(rendered_once, cache, format, each, edition.plan_json, draw) for each in books
    }
    if format is Format.PDF and not book and edition.commitments:
        tasks[SHEETS] = partial(sheets_rendered_once, cache, edition)
    return tasks


def render_site(edition: Edition, downloads: Iterable[tuple[str, bytes]]) -> Iterator[Artifact]:
    """Stage 5 for the website, which offers the books that were made beside it, by their addresses from its folder."""
    from smartprov.render.html import downloads_of, render_html

    yield from render_html(edition, tuple(downloads_of(edition, downloads)))


def render_single_file(edition: Edition) -> Artifact:
    """The website as one file, to be sent by mail."""
    from smartprov.render.html import render_single_file

    return render_single_file(edition)


def plan_artifact(edition: Edition) -> Artifact:
    """`plan.json`: the plan as data."""
    return Artifact("plan.json", edition.plan_json)
