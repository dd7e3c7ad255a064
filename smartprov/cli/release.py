"""`smartprov release`: a version of the plan, sealed so that anyone can prove what it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov.cli.build import refuse_inside
from smartprov.cli.check import is_strict
from smartprov.cli.console import Console, console, show_diagnostics
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.diagnostics import Severity, UsageError, has_errors
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.diagnostics import Diagnostic
    from smartprov.release.candidate import Publication
    from smartprov.release.signed import Kept


def release(
    context: typer.Context,
    folder: PlanFolder = None,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="DIR", help="The release goes to a folder of its version below this."),
    ] = Path("dist"),
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would refuse; make nothing.")] = False,
    strict: Annotated[
        bool | None, typer.Option("--strict/--no-strict", help="Refuse a warning too; the default where CI is set.")
    ] = None,
    keep_signed: Annotated[
        Path | None,
        typer.Option(
            "--keep-signed",
            metavar="FILE",
            help="Keep a signed file beside a release that was made, and record its digest.",
            show_default=False,
        ),
    ] = None,
    of: Annotated[
        str, typer.Option("--of", metavar="VERSION", help="Beside which release; default the plan's version.")
    ] = "",
) -> int:
    """Release the plan's version as it is committed, with a manifest and digests.

    It holds the books, the website, the data and notes. Refuses what should not be published. Never signs: it says what
    is to be signed, and how.
    """
    said = console(context.obj)
    said.speak(None)
    if of and keep_signed is None:
        reason = message("reason-without", {"option": "--keep-signed"}, said.language)
        raise UsageError("useless-flag", flag="--of", reason=reason)
    if keep_signed is not None and dry_run:
        raise UsageError("useless-flag", flag="--dry-run", reason="--keep-signed")
    if keep_signed is not None and of:
        return _keep(said, output / of, keep_signed)
    root = plan_folder(folder)
    refuse_inside(root, output)
    if keep_signed is not None:
        return _keep(said, output / _version_of(root), keep_signed)
    return _release(said, root, output, is_strict(strict), dry_run)


def _release(said: Console, root: Path, output: Path, strict: bool, dry_run: bool) -> int:
    from smartprov.cli.reading import say_unusable
    from smartprov.release.candidate import load_candidate
    from smartprov.release.gate import refusals
    from smartprov.versions import UnusablePlan

    try:
        candidate = load_candidate(root, said.environment)
    except UnusablePlan as unusable:
        say_unusable(said, unusable)
        return 1
    plan = candidate.checked.plan
    said.speak(plan.masterplan.language if plan else None)
    refused = refusals(candidate)
    shown = tuple(each for each in refused if dry_run or each.severity is Severity.ERROR)
    stream = said.out if dry_run else said.err
    show_diagnostics(said, root, (*candidate.checked.diagnostics, *shown), stream)
    stops = candidate.checked.stops(strict=strict) or has_errors(refused)
    version = plan.masterplan.version if plan else "–"
    if stops or candidate.publication is None:
        count = str(_counted((*candidate.checked.diagnostics, *refused), strict))
        said.log(message("release-refused", {"version": version, "count": count}, said.language))
        return 1
    _warn_of_missing_tags(said, candidate.publication)
    if dry_run:
        where = {"version": version, "folder": (output / version).as_posix()}
        said.result(message("release-ready", where, said.language))
        return 0
    return _seal(said, candidate.publication, root, output, candidate.taken is not None)


def _counted(found: tuple[Diagnostic, ...], strict: bool) -> int:
    counting = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return sum(1 for each in found if each.severity in counting)


def _warn_of_missing_tags(said: Console, publication: Publication) -> None:
    """An amendment of an earlier version tells of a release; one that git does not show may just not be fetched."""
    plan = publication.version.plan
    if not publication.earlier and any(each != plan.masterplan.version for each in plan.amendments):
        said.log(message("release-no-earlier", {}, said.language))


def _seal(said: Console, publication: Publication, root: Path, output: Path, is_tagged: bool) -> int:
    from smartprov.cli.show.change_files import change_files
    from smartprov.release.manifest_v1 import MANIFEST, SUMS
    from smartprov.release.notes import joint_sheets
    from smartprov.release.seal import seal_release

    sealed = seal_release(publication, root, output, change_files)
    plan, language = publication.version.plan, said.language
    version, folder = plan.masterplan.version, sealed.folder.as_posix()
    files = str(len(sealed.manifest.files) + 2)
    code = "release-made" if sealed.is_new else "release-kept"
    said.log(message(code, {"version": version, "folder": folder, "files": files}, language))
    for name in (MANIFEST, SUMS, "release-notes.md"):
        said.result(f"{folder}/{name}")
    sheets = ", ".join(f"{folder}/{each}" for each in joint_sheets(plan)) or SUMS
    said.log(message("release-to-sign", {"files": sheets}, language))
    said.log(f"  {sealed.sums_digest}")
    said.log(message("release-to-keep", {}, language))
    commit = sealed.manifest.source.commit[:10]
    if not is_tagged:
        said.log(message("release-to-tag", {"version": version, "commit": commit}, language))
    return 0


def _keep(said: Console, folder: Path, file: Path) -> int:
    from smartprov.release.signed import keep_signed

    if not file.is_file():
        raise UsageError("no-such-file", file=file.as_posix())
    kept = keep_signed(folder, file)
    for line in _kept_lines(kept, said):
        said.log(line)
    said.result(kept.path.as_posix())
    return 0


def _kept_lines(kept: Kept, said: Console) -> list[str]:
    language = said.language
    code = "signed-begins-with" if kept.original else "signed-unrelated"
    arguments = {"original": kept.original, "bytes": str(kept.added)}
    return [
        message("signed-kept", {"file": kept.path.as_posix(), "digest": kept.sha256}, language),
        message(code, arguments, language),
        message("signed-to-record", {}, language),
        f"  - {{path: {kept.path.as_posix()}, sha256: {kept.sha256}}}",
    ]


def _version_of(root: Path) -> str:
    from smartprov.source.document import load_document

    data = load_document("masterplan.yaml", (root / "masterplan.yaml").read_bytes()).data
    version = data.get("version") if isinstance(data, dict) else None
    if not isinstance(version, str):
        raise UsageError("useless-flag", flag="--keep-signed", reason="masterplan.yaml: version")
    return version
