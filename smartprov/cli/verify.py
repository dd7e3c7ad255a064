"""`smartprov verify`: whether a release is what its manifest says, and whether its source makes it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from smartprov.cli.console import Console, console
from smartprov.cli.formats import Answer
from smartprov.diagnostics import UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.release.verify import Disagreement, Verified

SCHEMA_VERSION = 1


def verify(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="RELEASE", help="A release's folder, such as dist/1.0.0.")],
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make it once more from the recorded revision and compare every byte.")
    ] = False,
    repository: Annotated[
        Path | None,
        typer.Option(
            "--repository",
            metavar="DIR",
            help="Any folder of the repository that holds the revision; default where one stands, or the release lies.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[Answer, typer.Option(help="How to write the outcome.")] = Answer.TEXT,
) -> int:
    """Verify a release: every file, its size and digest, none missing, none more.

    `sha256sum -c SHA256SUMS` inside the folder compares the digests without smartprov.
    """
    from smartprov.release.verify import verify_release

    said = console(context.obj)
    said.speak(None)
    if repository is not None and not rebuild:
        reason = message("reason-without", {"option": "--rebuild"}, said.language)
        raise UsageError("useless-flag", flag="--repository", reason=reason)
    if not folder.is_dir():
        raise UsageError("no-release", folder=folder.as_posix(), reason="folder")
    verified = verify_release(folder)
    said.speak(verified.manifest.plan.language)
    found = list(verified.disagreements)
    if rebuild:
        found += _rebuilt(said, verified, repository or _repository(folder))
    if format is Answer.JSON:
        said.out.write(_as_json(verified, found, rebuild, said))
    else:
        _show(said, verified, found, rebuild)
    return int(bool(found))


def _repository(folder: Path) -> Path:
    from smartprov.source.git import repository_prefix

    here = Path()
    return folder if repository_prefix(here) is None and repository_prefix(folder) is not None else here


def _rebuilt(said: Console, verified: Verified, repository: Path) -> list[Disagreement]:
    from smartprov.cli.show.change_files import change_files
    from smartprov.release.rebuild import other_tools, rebuild_release

    for then, now in other_tools(verified.manifest):
        said.log(message("verify-other-tools", {"then": then, "now": now}, said.language))
    commit = verified.manifest.source.commit[:10]
    said.log(message("verify-rebuilding", {"commit": commit}, said.language))
    return list(rebuild_release(verified.folder, verified.manifest, repository, change_files))


def _show(said: Console, verified: Verified, found: list[Disagreement], rebuild: bool) -> None:
    language, folder = said.language, verified.folder.as_posix()
    for each in found:
        said.result(f"{folder}/{_words(each, said)}")
    if found:
        said.log(message("verify-failed", {"folder": folder, "count": str(len(found))}, language))
        return
    manifest = verified.manifest
    arguments = {
        "folder": folder,
        "files": str(len(manifest.files) + 2),
        "fingerprint": manifest.fingerprints.plan,
        "commit": manifest.source.commit[:10],
    }
    said.result(message("verify-fine", arguments, language))
    if rebuild:
        said.result(message("verify-rebuilt", arguments, language))


def _words(each: Disagreement, said: Console) -> str:
    return message(each.code, {"file": each.file, **each.arguments}, said.language)


def _as_json(verified: Verified, found: list[Disagreement], rebuild: bool, said: Console) -> str:
    import orjson

    manifest = verified.manifest
    document: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "release": verified.folder.as_posix(),
        "plan": {"id": manifest.plan.id, "version": manifest.plan.version},
        "is_rebuilt": rebuild,
        "is_verified": not found,
        "disagreements": [
            {"code": each.code, "file": each.file, "message": _words(each, said), "arguments": dict(each.arguments)}
            for each in found
        ],
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n"
