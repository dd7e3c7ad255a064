"""Reads a plan's folder, whole and safely: the one place that opens the author's files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from smartprov.diagnostics import Diagnostic, Span, error, warning
from smartprov.source.decoding import MAX_BYTES
from smartprov.source.layout import (
    ASSETS_FOLDER,
    CHAPTERS_FOLDER,
    KNOWN_FOLDERS,
    TEMPLATES_FOLDER,
    is_chapter,
    place_of,
)

MAX_ASSET_BYTES = 32 * 2**20
SMALL = 2**16
MAX_FOLDERS = 16
"""Folders in folders; no plan needs more than three."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a plan's folder holds: the bytes of every file the format knows, by path relative to the folder."""

    files: dict[str, bytes]
    assets: dict[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def read_folder(root: Path) -> Folder:
    """Every file that belongs to the plan. A file that cannot be read is a diagnostic, never an exception."""
    files: dict[str, bytes] = {}
    assets: dict[str, bytes] = {}
    diagnostics: list[Diagnostic] = []
    for path, entry in _entries(root, "", diagnostics):
        known = is_known(path)
        if not is_wanted(path):
            if path.split("/")[0] in KNOWN_FOLDERS or "/" not in path:
                diagnostics.append(warning("unknown-file", Span(path), file=path))
            continue
        if not entry.is_file():
            diagnostics.append(error("not-a-file", Span(path), file=path))
            continue
        data = _read(entry, path, MAX_BYTES + 1 if known else MAX_ASSET_BYTES + 1, diagnostics)
        if data is not None:
            (files if known else assets)[path] = data
    return Folder(files, assets, tuple(diagnostics))


def is_known(path: str) -> bool:
    """Whether the format says what stands in a file of this path."""
    return place_of(path) is not None or is_chapter(path)


def is_asset(path: str) -> bool:
    """Whether a file is taken along as it is: a picture, a template, a house reference.docx."""
    return not is_known(path) and path.split("/", maxsplit=1)[0] in (ASSETS_FOLDER, TEMPLATES_FOLDER, CHAPTERS_FOLDER)


def is_wanted(path: str) -> bool:
    """Whether a file of the plan's folder is read at all."""
    return is_known(path) or is_asset(path)


def _entries(root: Path, prefix: str, diagnostics: list[Diagnostic]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        with os.scandir(root / prefix) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as exc:
        diagnostics.append(
            error("unreadable", Span(prefix or "."), file=prefix or ".", reason=exc.strerror or str(exc))
        )
        return
    for entry in entries:
        path = f"{prefix}/{entry.name}" if prefix else entry.name
        if entry.name.startswith(".") or entry.name.upper().startswith("README"):
            continue
        if not entry.name.isprintable() or "\ufffd" in entry.name or _is_undecodable(entry.name):
            diagnostics.append(warning("unknown-file", Span(ascii(path).strip("'")), file=ascii(path)))
            continue
        if entry.is_symlink() and not _stays_inside(root, entry):
            diagnostics.append(error("link-leaves-plan", Span(path), file=path))
            continue
        if entry.is_dir(follow_symlinks=False) and place_of(path) is None and not is_chapter(path):
            if path.count("/") >= MAX_FOLDERS:
                diagnostics.append(error("nested-too-deeply", Span(path), limit=MAX_FOLDERS))
            elif prefix or entry.name in (*KNOWN_FOLDERS, ASSETS_FOLDER, TEMPLATES_FOLDER):
                yield from _entries(root, path, diagnostics)
            continue
        if entry.is_symlink() and entry.is_dir():
            diagnostics.append(error("linked-folder", Span(path), file=path))
            continue
        yield path, entry


def _stays_inside(root: Path, entry: os.DirEntry[str]) -> bool:
    try:
        return Path(entry.path).resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return False


def _is_undecodable(name: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in name)


def _read(entry: os.DirEntry[str], path: str, limit: int, diagnostics: list[Diagnostic]) -> bytes | None:
    try:
        with Path(entry.path).open("rb") as file:
            # Python sets aside what may be read at most; the limit for each of a thousand files is more work than they.
            return file.read(min(limit, max(os.fstat(file.fileno()).st_size + 1, SMALL)))
    except OSError as exc:
        diagnostics.append(error("unreadable", Span(path), file=path, reason=exc.strerror or str(exc)))
        return None
