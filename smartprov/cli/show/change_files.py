"""The change report that a release carries: the same words as `smartprov diff`, in every format."""

from __future__ import annotations

from collections.abc import Iterator
from sys import maxsize
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartprov.render.artifact import Artifact
    from smartprov.versions import Version

STEM = "changes"
ON_PAPER = ("html", "docx", "pdf")


def change_files(base: Version, revision: Version) -> Iterator[Artifact]:
    """What changed from one version to the other, in the language of the later one."""
    from smartprov.change_reports import render_report, report_of
    from smartprov.cli.show.changes_markdown import report_markdown
    from smartprov.cli.show.changes_v1 import changes_json
    from smartprov.render.artifact import Artifact

    report = report_of(base, revision, revision.plan.masterplan.language, numbers=True)
    yield Artifact(f"{STEM}.md", report_markdown(report, maxsize).encode())
    yield Artifact(f"{STEM}.json", changes_json(report))
    for format in ON_PAPER:
        yield Artifact(f"{STEM}.{format}", render_report(report, revision, format))
