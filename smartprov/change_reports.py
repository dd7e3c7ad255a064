"""Two versions of a plan → a change report, in whichever format it is asked for.

What prints, releases or compares versions begins here; the report itself is made in `diff`.
"""

from __future__ import annotations

import os
from pathlib import Path

from smartprov.diff.compare import compare
from smartprov.diff.consequences import Renumbered, consequences_of
from smartprov.diff.naming import Naming
from smartprov.diff.report import ChangeReport, VersionName, make_report
from smartprov.diff.selection import Selection
from smartprov.text.messages import Language
from smartprov.text.messages.changes import phrase
from smartprov.versions import Version

EVERYTHING = Selection()


def report_of(
    base: Version,
    revision: Version,
    language: Language,
    selection: Selection = EVERYTHING,
    *,
    numbers: bool = False,
) -> ChangeReport:
    """The report; with `numbers`, it also tells which chapters, tables and figures bear other numbers in the books."""
    changes = compare(base.snapshot, revision.snapshot)
    selected = selection.of(changes)
    sides = ((base.plan, base.figures), (revision.plan, revision.figures))
    moved = _numbers(base, revision) if numbers and changes else ()
    found = consequences_of(sides, changes, moved)
    names = (_name(base, language), _name(revision, language))
    naming = Naming(base.snapshot, revision.snapshot, language)
    return make_report(changes, selected, found, names, naming, selection.words)


def _numbers(base: Version, revision: Version) -> tuple[Renumbered, ...]:
    from smartprov.book.renumbering import renumbered

    return renumbered((base.plan, base.figures), (revision.plan, revision.figures))


def _name(version: Version, language: Language) -> VersionName:
    from_folder = version.revision is None
    label = phrase("work-tree", language) if version.is_work_tree else version.label
    return VersionName(
        label,
        _folder_prefix(version.place) if from_folder else _revision_prefix(version.place),
        version.plan.masterplan.version,
        version.facts.date,
        version.fingerprint,
        version.errors,
    )


def _folder_prefix(place: str) -> str:
    """A path from where one stands; nothing before those of the folder one stands in."""
    try:
        relative = Path(os.path.relpath(place)).as_posix()
    except ValueError:
        relative = place
    return "" if relative == "." else f"{relative}/"


def _revision_prefix(place: str) -> str:
    return place if place.endswith(":") else f"{place}/"


def render_report(report: ChangeReport, revision: Version, format: str) -> bytes:
    """The report as a file: `html`, `docx` or `pdf`."""
    from smartprov.book.change_report import change_report_book
    from smartprov.book.model import Edition

    is_page = format == "html"
    book = change_report_book(report, revision.plan, revision.figures, revision.facts, contents=not is_page)
    if is_page:
        from smartprov.render.html import render_report as render_page

        return render_page(Edition((book,))).data
    if format == "docx":
        from smartprov.render.docx import render_docx

        return render_docx(book).data
    from smartprov.render.pdf import render_pdf_isolated

    return render_pdf_isolated(book).data
