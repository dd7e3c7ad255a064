"""`smartprov diff --redline`: the books with what changed, as Word files or as a website."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.cli.console import Console
from smartprov.diagnostics import UsageError
from smartprov.text.messages import message

if TYPE_CHECKING:
    from smartprov.book.revision import RevisedEdition
    from smartprov.versions import Version

FOLDER = Path("dist/redline")
UNMARKED = {
    "paper": "unmarked-paper",
    "language": "unmarked-language",
    "theme": "unmarked-theme",
    "marks": "unmarked-marks",
    "title": "unmarked-title",
    "version": "unmarked-version",
    "cover": "unmarked-cover",
    "motif": "unmarked-motif",
}


class Redline(StrEnum):
    """What shows changes in their places."""

    DOCX = "docx"
    HTML = "html"


def refuse_beside_redline(given: Mapping[str, object]) -> None:
    """Options of reports say nothing to a redline."""
    for flag, value in given.items():
        if value:
            raise UsageError("useless-flag", flag=flag, reason="--redline")


def write_redline(
    said: Console, kind: Redline, versions: tuple[Version, Version], root: Path, output: Path | None, book: str
) -> int:
    """Make it, and say where it lies and what of the difference it cannot show."""
    from smartprov.cli.reading import say_unusable
    from smartprov.redlines import changed_books, compare_books
    from smartprov.versions import UnusablePlan

    if book and kind is not Redline.DOCX:
        raise UsageError("useless-flag", flag="--book", reason=f"--redline {kind}")
    try:
        revised = compare_books(*versions, root)
    except UnusablePlan as unusable:
        say_unusable(said, unusable)
        return 1
    if book and book not in revised.books:
        raise UsageError("unknown-book", book=book, known=", ".join(revised.books))
    changed = tuple(id for id in changed_books(revised) if book in ("", id))
    for line in _unmarked(said, revised, changed):
        said.log(line)
    if not changed:
        said.result(message("no-book-changes", {}, said.language))
        return 0
    written = _site(revised, output) if kind is Redline.HTML else _word_files(revised, changed, output)
    for path in written:
        said.result(path.as_posix())
    return 0


def _site(revised: RevisedEdition, output: Path | None) -> tuple[Path, ...]:
    from smartprov.output import place_folder
    from smartprov.redlines import render_changes

    folder = output or FOLDER / Redline.HTML
    folder.parent.mkdir(parents=True, exist_ok=True)
    place_folder(folder, render_changes(revised))
    return (folder / "index.html",)


def _word_files(revised: RevisedEdition, books: tuple[str, ...], output: Path | None) -> tuple[Path, ...]:
    """A file of that name for one book, else a folder with a file for each book that changed."""
    from smartprov.output import place_file, place_folder
    from smartprov.redlines import render_redlines

    folder = output or FOLDER / Redline.DOCX
    if folder.suffix != ".docx":
        folder.parent.mkdir(parents=True, exist_ok=True)
        return tuple(place_folder(folder, render_redlines(revised, books)))
    if len(books) > 1:
        raise UsageError("redline-of-one-book", file=folder.as_posix(), books=", ".join(books))
    folder.parent.mkdir(parents=True, exist_ok=True)
    return tuple(place_file(folder, artifact.data) for artifact in render_redlines(revised, books))


def _unmarked(said: Console, revised: RevisedEdition, changed: tuple[str, ...]) -> Iterator[str]:
    """What of the difference no mark can show."""
    for title in revised.dropped:
        yield message("redline-without-book", {"book": title}, said.language)
    for id in changed:
        what = [message(UNMARKED[each], {}, said.language) for each in revised.books[id].unmarked]
        if what:
            yield message("redline-unmarked", {"book": id, "what": ", ".join(what)}, said.language)
