"""`smartprov seal`: writes into a commitment the fingerprint of exactly what is to be signed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.completing import ids_of
from smartprov.cli.console import Console, SourceLines, console, show_diagnostics
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.diagnostics import Severity, SmartprovError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.plan.entities.commitment import Commitment
    from smartprov.plan.plan import Plan
    from smartprov.plan.signing import Seal

OF_SEALS = "commitment-fingerprint"
"""The one error that sealing itself can mend."""


def seal(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="A commitment's id.", autocompletion=ids_of("commitment"))],
    folder: PlanFolder = None,
    again: Annotated[
        bool, typer.Option("--again", help="Replace an earlier seal under which nobody has signed yet.")
    ] = False,
) -> int:
    """Write into a commitment the fingerprint of what is to be signed.

    There is one for all, and one for each agency's own sheet. Only two keys of the commitment's file are written; its
    comments and its order stay. This is no signature.
    """
    from smartprov.cli.reading import refuse_unknown
    from smartprov.compiler import check_folder

    said = console(context.obj)
    root = plan_folder(folder)
    checked = check_folder(root)
    said.speak(checked.plan.masterplan.language if checked.plan else None)
    errors = tuple(each for each in checked.diagnostics if each.severity is Severity.ERROR and each.code != OF_SEALS)
    if checked.plan is None or errors:
        show_diagnostics(said, root, errors, said.err)
        return 1
    if id not in checked.plan.commitments:
        raise refuse_unknown(id, list(checked.plan.commitments))
    return _sealed(said, root, checked.plan, checked.plan.commitments[id], again=again)


def _sealed(said: Console, root: Path, plan: Plan, commitment: Commitment, *, again: bool) -> int:
    from smartprov.plan.signing import is_sealed, seal_of

    found = seal_of(plan, commitment)
    if (commitment.fingerprint, commitment.agency_fingerprints or {}) == (found.joint, found.by_agency):
        _tell(said, root, plan, commitment, found, "sealed-already")
        return 0
    if commitment.version != plan.masterplan.version:
        said.trouble(
            SmartprovError(
                "seal-other-version", id=commitment.id, version=commitment.version, current=plan.masterplan.version
            )
        )
        return 1
    if is_sealed(commitment):
        refusal = _refusal(commitment, again=again)
        if refusal:
            said.trouble(refusal)
            return 1
    return _write(said, root, plan, commitment, found)


def _refusal(commitment: Commitment, *, again: bool) -> SmartprovError | None:
    signed = ", ".join(each.agency for each in commitment.signatories if each.method != "unsigned")
    if signed:
        return SmartprovError("sealed-and-signed", id=commitment.id, agencies=signed)
    return None if again else SmartprovError("sealed-otherwise", id=commitment.id)


def _write(said: Console, root: Path, plan: Plan, commitment: Commitment, found: Seal) -> int:
    from smartprov.output import place_file
    from smartprov.plan.sealing import CannotSeal, sealed_text
    from smartprov.source.splicing import data_of, text_of

    path = plan.place(commitment.id).document.path
    data = (root / path).read_bytes()
    try:
        made = sealed_text(text_of(data), found)
    except CannotSeal:
        said.trouble(SmartprovError("cannot-seal", file=SourceLines(root).shown(path), fingerprint=found.joint))
        return 1
    place_file(root / path, data_of(made, data))
    _tell(said, root, plan, commitment, found, "sealed")
    said.log(message("sealed-next", {}, said.language))
    return 0


def _tell(said: Console, root: Path, plan: Plan, commitment: Commitment, found: Seal, code: str) -> None:
    span = plan.span(commitment.id, "fingerprint")
    arguments = {"id": commitment.id, "file": SourceLines(root).shown(span.path), "line": str(span.line)}
    said.result(message(code, {**arguments, "fingerprint": found.joint}, said.language))
