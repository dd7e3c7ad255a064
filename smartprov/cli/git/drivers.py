"""What git calls: the merge of one file, and a file as lines. Git waits for both, so nothing is imported in vain."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.diagnostics import SmartprovError
from smartprov.source.decoding import decode

if TYPE_CHECKING:
    from smartprov.text.messages import Language

MARKER_SIZE = 7
MERGE_DRIVER, DIFF_DRIVER = "merge-driver", "diff-driver"


def quick(arguments: Sequence[str]) -> int | None:
    """Run a driver as git calls it; None for any other call, and where there is something to explain."""
    driver = DRIVERS.get(arguments[0]) if arguments else None
    given = arguments[1:]
    if driver is None or any(each.startswith("-") for each in given):
        return None
    try:
        return driver(given)
    except (SmartprovError, OSError):
        return None


def merge(arguments: Sequence[str]) -> int | None:
    """Merge BASE, OURS and THEIRS of PATH into OURS; None if the arguments are others."""
    size = arguments[4] if len(arguments) == 5 else str(MARKER_SIZE)
    if len(arguments) not in (4, 5) or not (size.isascii() and size.isdecimal()):
        return None
    base, ours, theirs = (Path(name) for name in arguments[:3])
    return merge_files(base, ours, theirs, arguments[3], int(size))


def merge_files(base: Path, ours: Path, theirs: Path, path: str, marker_size: int) -> int:
    """The same for files; 1 if there are conflicts. What is not YAML that can be merged by field is merged by line."""
    from smartprov.merge import merge_texts

    was, mine, yours = (_read(each) for each in (base, ours, theirs))
    if yours in (was, mine):
        return 0
    if mine == was:
        _write(ours, yours)
        return 0
    old, one, other = (_text(path, data) for data in (was, mine, yours))
    merged = None
    if old is not None and one is not None and other is not None:
        merged = merge_texts(old, one, other, marker_size)
    if merged is None:
        return _merge_by_line(base, ours, theirs, marker_size)
    _write(ours, _encoded(merged.text, like=mine))
    if merged.conflicts:
        _say(("merge-conflict", {"path": path, "field": " › ".join(each) or "."}) for each in merged.conflicts)
    return 1 if merged.conflicts else 0


def show(arguments: Sequence[str]) -> int | None:
    """Print a file as lines, one for each field, else as it is; None if the arguments are others."""
    if len(arguments) != 1:
        return None
    show_file(Path(arguments[0]))
    return 0


def show_file(path: Path) -> None:
    """The same for a file."""
    from smartprov.merge.listing import listed

    data = _read(path)
    text = _text(path.as_posix(), data)
    lines = None if text is None else listed(text)
    sys.stdout.buffer.write(data if lines is None else "".join(f"{line}\n" for line in lines).encode())
    sys.stdout.flush()


DRIVERS: Mapping[str, Callable[[Sequence[str]], int | None]] = {MERGE_DRIVER: merge, DIFF_DRIVER: show}


def _merge_by_line(base: Path, ours: Path, theirs: Path, marker_size: int) -> int:
    from smartprov.source.git import merge_lines

    data, has_conflicts = merge_lines(base, ours, theirs, marker_size)
    _write(ours, data)
    return int(has_conflicts)


def _text(path: str, data: bytes) -> str | None:
    text = decode(path, data)
    return text if isinstance(text, str) else None


def _encoded(text: str, like: bytes) -> bytes:
    """The text in bytes, with the line ends and the byte order mark that the other bytes have."""
    mark = codecs.BOM_UTF8 if like.startswith(codecs.BOM_UTF8) else b""
    data = text.encode()
    return mark + (data.replace(b"\n", b"\r\n") if b"\r\n" in like else data)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as exc:
        raise SmartprovError("cannot-read", file=path.as_posix(), reason=exc.strerror or str(exc)) from exc


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as exc:
        raise SmartprovError("cannot-write", file=path.as_posix(), reason=exc.strerror or str(exc)) from exc


def _say(messages: Iterable[tuple[str, Mapping[str, str]]]) -> None:
    """Lines for whoever merges, among git's own."""
    from smartprov.text.messages import message

    language: Language = "en" if os.environ.get("SMARTPROV_LANG") == "en" else "id"
    for code, arguments in messages:
        sys.stderr.write(f"{message(code, arguments, language)}\n")
