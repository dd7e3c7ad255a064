"""`smartprov diff`: what changed in the plan between two versions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.console import Console, console, show_diagnostics
from smartprov.cli.folders import plan_folder
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.versions import Version


def diff(
    context: typer.Context,
    base: Annotated[
        str, typer.Argument(metavar="BASE", help="A git revision or tag, v1..v2, a folder, a release, a plan.json.")
    ],
    revision: Annotated[
        str | None, typer.Argument(metavar="REVISION", help="The same; default the work tree.", show_default=False)
    ] = None,
    plan: Annotated[
        Path | None, typer.Option("--plan", metavar="DIR", help="The plan's folder.", show_default=False)
    ] = None,
) -> int:
    """Compare two versions of the plan, entity by entity; how the files are written does not count."""
    from smartprov.cli.show.changes_text import change_lines
    from smartprov.diff.compare import compare

    said = console(context.obj)
    said.speak(None)
    versions = load_versions(said, base, revision, plan)
    if versions is None:
        return 1
    changes = compare(versions[0].snapshot, versions[1].snapshot)
    for line in change_lines(changes, said.language):
        said.result(line)
    return 0


def load_versions(said: Console, base: str, revision: str | None, plan: Path | None) -> tuple[Version, Version] | None:
    """Both versions, the language settled on the second's; None where one has no plan, which is said."""
    from smartprov.source.load import Parsed
    from smartprov.versions import UnusablePlan, load_version

    parsed: Parsed = {}
    folder = plan_folder(plan)
    try:
        first, second = (load_version(name, folder, said.environment, parsed) for name in _names(base, revision))
    except UnusablePlan as unusable:
        said.trouble(unusable)
        show_diagnostics(said, Path(unusable.place), unusable.diagnostics, said.err)
        return None
    said.speak(second.plan.masterplan.language)
    for version in (first, second):
        if version.errors:
            arguments = {"version": version.label, "errors": str(version.errors)}
            said.log(message("incomplete-comparison", arguments, said.language))
    return first, second


def _names(base: str, revision: str | None) -> tuple[str, str]:
    """`v1..v2` is two names in one; an end left out is the work tree, or the commit one stands at."""
    first, dots, second = base.partition("..")
    if revision is not None or not dots or base.startswith((".", "/")):
        return base, revision or ""
    return first or "HEAD", second
