"""Two versions of a plan composed beside each other: their books with all that changed between them marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.cache import Cache
from smartprov.compiler import Checked, check_plan, compose
from smartprov.diagnostics import Severity
from smartprov.history import history_of, releases_before
from smartprov.versions import UnusablePlan, Version

if TYPE_CHECKING:
    from smartprov.book.model import Edition
    from smartprov.book.revision import RevisedEdition
    from smartprov.render.artifact import Artifact


def compare_books(base: Version, revision: Version, root: Path) -> RevisedEdition:
    """Both editions as one, as a build in the plan's folder would make them.

    Raises `UnusablePlan` for a version with errors, which has no books.
    """
    from smartprov.book.revision import revised_edition

    return revised_edition(_edition(base, root), _edition(revision, root), (_name(base), _name(revision)))


def changed_books(revised: RevisedEdition) -> tuple[str, ...]:
    """The books in which a reader would find a change."""
    return tuple(id for id, book in revised.books.items() if book.has_changes)


def render_redlines(revised: RevisedEdition, books: Iterable[str]) -> Iterator[Artifact]:
    """Word files with tracked changes, one a book."""
    from smartprov.render.docx import render_redline

    yield from (render_redline(revised.books[id], plan_json=revised.edition.plan_json) for id in books)


def render_changes(revised: RevisedEdition) -> Iterator[Artifact]:
    """The website of the revision, with a switch on every page that shows what changed."""
    from smartprov.render.html import render_html

    yield from render_html(revised.edition, revised=revised)


def _edition(version: Version, root: Path) -> Edition:
    history = history_of(root, releases_before(root), version.plan, version.facts, Cache(root))
    facts = replace(version.facts, history=history)
    if version.plan.places.of(version.plan.masterplan.id, "masterplan") is None:
        # Out of a release, which was checked when it was made, and has no source that a finding could point at.
        return compose(Checked(version.plan, version.figures, ()), facts)
    checked = check_plan(version.plan, version.diagnostics)
    errors = tuple(each for each in checked.diagnostics if each.severity is Severity.ERROR)
    if errors:
        raise UnusablePlan(version.label, version.place, errors)
    return compose(checked, facts)


def _name(version: Version) -> str:
    """A tag or a commit as it was asked for; a folder's name is nobody's business, so its plan's own version."""
    return version.label if version.revision else version.plan.masterplan.version
