"""What would follow: the plan without an entity, or with one field set otherwise, beside the plan as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from smartprov.book.affected import Affected, affected_places
from smartprov.book.compose import compose_edition
from smartprov.book.model import Edition
from smartprov.change_reports import report_of
from smartprov.diff.report import ChangeReport
from smartprov.plan.entities.program import Program
from smartprov.plan.fingerprints import plan_data
from smartprov.plan.what_if import assignment_edit, without_programs
from smartprov.source.folder import read_folder
from smartprov.source.splicing import data_of, spliced, text_of
from smartprov.text.messages import Language
from smartprov.text.messages.changes import phrase
from smartprov.versions import Version, version_of


@dataclass(frozen=True, slots=True)
class Imagined:
    """Both plans compared: changes with what follows from them, and where the books would read otherwise.

    The books are left out where a plan has mistakes, for then nothing can be composed of it.
    """

    report: ChangeReport
    places: tuple[Affected, ...]
    revision: Version


def without(version: Version, programs: tuple[Program, ...], language: Language) -> Imagined:
    """The plan as it would be without some programs."""
    plan = without_programs(version.plan, frozenset(program.id for program in programs))
    revision = _called(replace(version, plan=plan, data=plan_data(plan)), language)
    return _compared(version, revision, language)


def with_assignments(
    version: Version, folder: Path, words: tuple[str, ...], environment: Mapping[str, str], language: Language
) -> Imagined:
    """The plan as it would be with fields set to other values, each `FIELD=VALUE`. Raises `UsageError`."""
    found = read_folder(folder)
    files = dict(found.files)
    edits = [assignment_edit(version.plan, each) for each in words]
    for path in dict.fromkeys(edit.span.path for edit in edits):
        own = [edit for edit in edits if edit.span.path == path]
        files[path] = data_of(spliced(text_of(files[path]), own), files[path])
    revision = _called(version_of(replace(found, files=files), folder, environment), language)
    return _compared(version, revision, language)


def _called(revision: Version, language: Language) -> Version:
    """A plan that nobody has written is not the work tree."""
    return replace(revision, label=phrase("imagined", language), is_work_tree=False)


def _compared(base: Version, revision: Version, language: Language) -> Imagined:
    report = report_of(base, revision, language)
    is_whole = not base.errors and not revision.errors
    places = affected_places(*(_edition(each) for each in (base, revision))) if is_whole else ()
    return Imagined(report, places, revision)


def _edition(version: Version) -> Edition:
    return compose_edition(version.plan, version.figures, version.facts)
