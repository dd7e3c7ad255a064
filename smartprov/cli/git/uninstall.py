"""`smartprov git uninstall`: git compares and merges the plan by line again."""

from __future__ import annotations

import typer

from smartprov.cli.console import console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.git.settings import SETTINGS, Repository
from smartprov.text.messages import message


def uninstall(
    context: typer.Context,
    plan: PlanFolder = None,
) -> int:
    """Take back what `smartprov git install` wrote, and nothing else."""
    said = console(context.obj)
    said.speak(None)
    repository = Repository.of(plan_folder(plan))
    for name in SETTINGS:
        if repository.setting(name):
            repository.unset(name)
            place = {"file": repository.settings_file, "name": name}
            said.result(message("git-unset", place, said.language))
    attributes = {"file": repository.attributes_file.as_posix()}
    if repository.remove_attributes():
        said.result(message("git-attributes-removed", attributes, said.language))
        if repository.is_uncommitted():
            said.result(message("git-attributes-commit", attributes, said.language))
    said.result(message("git-uninstalled", {}, said.language))
    return 0
