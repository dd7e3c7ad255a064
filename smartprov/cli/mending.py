"""`check --fix`: the files mended where the repair is certain, as a diff or for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.cli.console import Console
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.diagnostics import Diagnostic
    from smartprov.source.folder import Folder
    from smartprov.text.messages import Language

MOST_ROUNDS = 5
"""A mended key may bring a value to light that can be mended too."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The folder as it is when all that is certain is mended, and how many findings that took."""

    folder: Folder
    count: int
    language: Language | None


def mend(folder: Folder) -> Mended:
    """Mend what can be mended for certain. A repair after which its finding is still there is taken back."""
    from smartprov.compiler import check_files
    from smartprov.mending import fixes_of
    from smartprov.source.splicing import spliced_files

    count = 0
    given_up: set[tuple[object, ...]] = set()
    language: Language | None = None
    for _ in range(MOST_ROUNDS):
        checked = check_files(folder)
        language = checked.plan.masterplan.language if checked.plan else language
        findings = [each for each in checked.diagnostics if _key(each) not in given_up]
        texts = _texts(folder)
        chosen = list(fixes_of(findings, texts))
        if not chosen:
            break
        edits = [edit for _, fix in chosen for edit in fix.edits]
        mended = _with(folder, spliced_files(texts, edits))
        stubborn = _stubborn([finding for finding, _ in chosen], mended, check_files(mended).diagnostics)
        if stubborn:
            given_up |= stubborn
            continue
        folder, count = mended, count + len(chosen)
    return Mended(folder, count, language)


def show_or_write(said: Console, root: Path, before: Folder, mended: Mended, *, write: bool) -> None:
    """The mended files: written, or shown as a diff."""
    from smartprov.cli.show.edits import edit_lines
    from smartprov.output import place_file

    changed = [path for path, data in mended.folder.files.items() if before.files[path] != data]
    for path in sorted(changed):
        if write:
            place_file(root / path, mended.folder.files[path])
        else:
            said.out.writelines(edit_lines(path, before.files[path].decode(), mended.folder.files[path].decode()))
    arguments = {"count": str(mended.count), "files": str(len(changed))}
    said.log(message("mended" if write else "would-mend", arguments, said.language))


def _texts(folder: Folder) -> dict[str, str]:
    """The files that can be read, as they are spliced."""
    from smartprov.source.splicing import text_of

    found = {}
    for path, data in folder.files.items():
        try:
            found[path] = text_of(data)
        except UnicodeDecodeError:
            continue
    return found


def _with(folder: Folder, texts: Mapping[str, str]) -> Folder:
    from smartprov.source.splicing import data_of

    changed = {path: data_of(text, folder.files[path]) for path, text in texts.items()}
    return replace(folder, files={**folder.files, **changed})


def _stubborn(chosen: list[Diagnostic], folder: Folder, after: tuple[Diagnostic, ...]) -> set[tuple[object, ...]]:
    """Findings that are there after their repair as before, or whose file is no YAML any more."""
    from smartprov.source.document import load_document

    still = {_key(each) for each in after}
    paths = {each.span.path for each in chosen if each.span.path.endswith(".yaml")}
    broken = {path for path in paths if load_document(path, folder.files[path]).is_broken}
    return {_key(each) for each in chosen if _key(each) in still or each.span.path in broken}


def _key(finding: Diagnostic) -> tuple[object, ...]:
    return finding.code, finding.span.path, finding.span.line, tuple(sorted(finding.arguments.items()))
