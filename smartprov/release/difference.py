"""Where two files differ first: the byte, and the part of the file that a reader would look at."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any

import orjson

PACKING = "(zip)"
"""Every part is the same, and only packed otherwise."""
_ID = re.compile(rb'\sid="([^"]{1,80})"')
_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Difference:
    """`offset` counts bytes from 0; `where` is a part of a Word file, a path in JSON, or a line of text, or nothing."""

    offset: int
    where: str


def first_difference(path: str, before: bytes, after: bytes) -> Difference | None:
    """The first byte that differs; where one file ends earlier, its length."""
    if before == after:
        return None
    at = _first_byte(before, after)
    return Difference(at, _where(path.rpartition(".")[2], before, after, at))


def _first_byte(before: bytes, after: bytes) -> int:
    length = min(len(before), len(after))
    for start in range(0, length, _BLOCK):
        old, new = before[start : start + _BLOCK], after[start : start + _BLOCK]
        if old != new:
            end = min(len(old), len(new))
            return start + next((at for at in range(end) if old[at] != new[at]), end)
    return length


def _where(suffix: str, before: bytes, after: bytes, at: int) -> str:
    match suffix:
        case "docx" | "zip":
            return _member(before, after)
        case "json":
            return _json_path(before, after)
        case "html":
            ids = _ID.findall(after[:at])
            return _line(after, at) + (f" #{ids[-1].decode('utf-8', 'replace')}" if ids else "")
        case "pdf" | "png" | "woff2":
            return ""
        case _:
            return _line(after, at)


def _line(data: bytes, at: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    return f":{line}"


def _member(before: bytes, after: bytes) -> str:
    try:
        old, new = (zipfile.ZipFile(io.BytesIO(data)) for data in (before, after))
        for name in dict.fromkeys((*old.namelist(), *new.namelist())):
            if name not in old.namelist() or name not in new.namelist():
                return name
            one, other = old.read(name), new.read(name)
            if one != other:
                return f"{name} @{_first_byte(one, other)}"
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        return ""
    return PACKING


def _json_path(before: bytes, after: bytes) -> str:
    try:
        return _path(orjson.loads(before), orjson.loads(after), "$")
    except orjson.JSONDecodeError:
        return ""


def _path(before: Any, after: Any, here: str) -> str:
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            if before.get(name) != after.get(name) or (name in before) != (name in after):
                return _path(before.get(name), after.get(name), f"{here}.{name}")
    elif isinstance(before, list) and isinstance(after, list):
        for at, (old, new) in enumerate(zip(before, after, strict=False)):
            if old != new:
                return _path(old, new, f"{here}[{at}]")
        return f"{here}[{min(len(before), len(after))}]"
    return here
