"""`smartprov log`: the story of the plan, or of one program, over its releases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.completing import complete_id
from smartprov.cli.console import Console, console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Answer
from smartprov.diagnostics import SmartprovError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.versions import Version


def log(
    context: typer.Context,
    id: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="A program, action, chapter …; default the plan.",
            show_default=False,
            autocompletion=complete_id,
        ),
    ] = None,
    folder: PlanFolder = None,
    format: Annotated[Answer, typer.Option(help="How to write the story.")] = Answer.TEXT,
) -> int:
    """Tell what each release changed and why, newest first.

    A release is a tag such as v1.2.3. An entity is followed through its renames. A word that names a plan's folder is
    that folder.
    """
    from smartprov.cli.show.story_text import story_lines
    from smartprov.cli.show.story_v1 import story_json
    from smartprov.release.story import entity_story, plan_story

    said = console(context.obj)
    said.speak(None)
    if id and folder is None and (Path(id) / "masterplan.yaml").is_file():
        folder, id = Path(id), None
    versions = _versions(said, plan_folder(folder))
    if versions is None:
        return 1
    steps = entity_story(versions, id, said.language) if id else plan_story(versions, said.language)
    if format is Answer.JSON:
        said.out.write(story_json(steps, id or "").decode())
        return 0
    for line in story_lines(steps, id or "", said.language, color=said.is_colored(said.out)):
        said.result(line)
    return 0


def _versions(said: Console, root: Path) -> tuple[Version, ...] | None:
    """All of them, what is missing said; None where one is no plan."""
    from smartprov.cli.reading import say_unusable
    from smartprov.release.story import load_versions
    from smartprov.source.git import has_git, is_shallow
    from smartprov.versions import WORK_TREE, UnusablePlan, load_version

    try:
        current = load_version(WORK_TREE, root, said.environment)
        said.speak(current.plan.masterplan.language)
        if not has_git():
            raise SmartprovError("git-needed")
        versions = load_versions(root, current)
    except UnusablePlan as unusable:
        say_unusable(said, unusable)
        return None
    if is_shallow(root):
        said.log(message("log-shallow", {}, said.language))
    elif len(versions) == 1 and versions[0].is_work_tree:
        said.log(message("log-no-releases", {}, said.language))
    return versions
