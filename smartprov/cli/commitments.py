"""`smartprov commitments`: who has signed, what has changed in whose part since, and who is missing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.console import console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Answer

if TYPE_CHECKING:
    from smartprov.commitments import SignedCommitment
    from smartprov.source.load import Parsed


class Gate(StrEnum):
    """What the command may fail on."""

    STALE = "stale"
    MISSING = "missing"


def commitments(
    context: typer.Context,
    folder: PlanFolder = None,
    format: Annotated[Answer, typer.Option(help="How to write the list.")] = Answer.TEXT,
    fail_on: Annotated[
        list[Gate] | None,
        typer.Option(
            metavar="stale|missing",
            help="Exit 1 if a signed part has changed, or a signature is missing; repeatable.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Show who has signed, what has changed in whose part since, and who is missing.

    What changed is told against the version that was sealed, which is looked for in git. A newer sealed commitment
    answers for the agencies that it covers.
    """
    from smartprov.cli.reading import load_current
    from smartprov.cli.show.commitments_text import commitment_lines
    from smartprov.cli.show.commitments_v1 import commitments_json
    from smartprov.commitments import signed_commitments

    said = console(context.obj)
    said.speak(None)
    root = plan_folder(folder)
    parsed: Parsed = {}
    plan = load_current(said, root, parsed)
    if plan is None:
        return 1
    found = signed_commitments(plan, root, said.environment, parsed)
    if format is Answer.JSON:
        said.out.write(commitments_json(found, plan, said.language).decode())
    else:
        for line in commitment_lines(found, plan, said.language):
            said.result(line)
    return int(any(_fails(found, gate) for gate in fail_on or ()))


def _fails(found: tuple[SignedCommitment, ...], gate: Gate) -> bool:
    agencies = [each for commitment in found for each in commitment.agencies]
    if gate is Gate.STALE:
        return any(each.is_stale for each in agencies)
    return any(each.is_missing for each in agencies)
