"""`smartprov git ci`: what a forge needs to check, build, compare and release the plan."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from smartprov import __version__
from smartprov.cli.console import console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.git.settings import Repository
from smartprov.diagnostics import UsageError
from smartprov.resources import templates_folder
from smartprov.text.messages import message


class Forge(StrEnum):
    """Where the repository is kept."""

    GITHUB = "github"
    GITLAB = "gitlab"


FILES = {Forge.GITHUB: ".github/workflows/masterplan.yaml", Forge.GITLAB: ".gitlab-ci.yml"}


def ci(
    context: typer.Context,
    forge: Annotated[Forge, typer.Argument(metavar="FORGE", help="Where the repository is kept.")],
    plan: PlanFolder = None,
    package: Annotated[
        str, typer.Option(metavar="PACKAGE", help="What pip installs there: a version, an address, a path.")
    ] = f"smartprov=={__version__}",
) -> int:
    """Write a pipeline that checks, builds, comments and releases.

    It comments on merge requests, and releases on tags. A file that is there is left alone.
    """
    from smartprov.cli.new import fill
    from smartprov.output import place_file

    said = console(context.obj)
    said.speak(None)
    repository = Repository.following(plan_folder(plan))
    template = (templates_folder() / "ci" / f"{forge}.yaml").read_text(encoding="utf-8")
    words = {"plan": repository.prefix or ".", "package": package}
    data = fill(template, words, quoted=True)
    file = repository.root / FILES[forge]
    if file.exists():
        if file.read_bytes() != data:
            raise UsageError("ci-file-there", file=file.as_posix())
        said.result(message("ci-unchanged", {"file": file.as_posix()}, said.language))
        return 0
    place_file(file, data)
    said.result(message("ci-written", {"file": file.as_posix()}, said.language))
    said.result(message("ci-next", {"package": package}, said.language))
    return 0
