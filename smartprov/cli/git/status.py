"""`smartprov git status`: whether git compares and merges the plan by id and field here, and if not, why."""

from __future__ import annotations

import typer

from smartprov.cli.console import console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.git.settings import SETTINGS, Repository, command
from smartprov.text.messages import message


def status(
    context: typer.Context,
    plan: PlanFolder = None,
) -> int:
    """Say whether git compares and merges the plan by id and field.

    Exits with 1 if anything is missing.
    """
    said = console(context.obj)
    said.speak(None)
    repository = Repository.of(plan_folder(plan))
    missing = 0
    for name, value in SETTINGS.items():
        found = repository.setting(name)
        code = "git-is-set" if found == value.format(command=command()) else "git-is-other" if found else "git-not-set"
        missing += code != "git-is-set"
        said.result(message(code, {"name": name, "value": found}, said.language))
    has_attributes = repository.has_attributes()
    code = "git-has-attributes" if has_attributes else "git-no-attributes"
    said.result(message(code, {"file": repository.attributes_file.as_posix()}, said.language))
    if missing or not has_attributes:
        said.result(message("git-install-again", {}, said.language))
        return 1
    return 0
