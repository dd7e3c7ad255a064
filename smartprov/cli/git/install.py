"""`smartprov git install`: from now on git compares and merges the plan by id and field."""

from __future__ import annotations

import typer

from smartprov.cli.console import console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.git.settings import SETTINGS, Repository, command
from smartprov.diagnostics import SmartprovError
from smartprov.text.messages import message


def install(
    context: typer.Context,
    plan: PlanFolder = None,
) -> int:
    """Let git show and merge changes of the plan instead of lines.

    This holds for the clone with all its work trees. Writes three settings of the repository and one line into
    DIR/.gitattributes, and says what it wrote.
    """
    said = console(context.obj)
    said.speak(None)
    repository = Repository.following(plan_folder(plan))
    place = {"file": repository.settings_file}
    for name, value in SETTINGS.items():
        wanted = value.format(command=command())
        if repository.setting(name) != wanted:
            repository.set(name, wanted)
            said.result(message("git-set", {**place, "name": name, "value": wanted}, said.language))
    attributes = {"file": repository.attributes_file.as_posix()}
    if not repository.has_attributes():
        repository.add_attributes()
        said.result(message("git-attributes-added", attributes, said.language))
        if not repository.has_attributes():
            raise SmartprovError("git-attributes-overruled", **attributes)
    said.result(message("git-installed", attributes, said.language))
    return 0
