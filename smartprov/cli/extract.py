"""`smartprov extract`: the plan that a finished book carries, as data again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from smartprov.cli.console import console
from smartprov.diagnostics import SmartprovError, UsageError

LARGEST_FILE = 1 << 30
"""Bytes; a book of a thousand programs has a sixteenth of that."""
PARTS = frozenset({"schema_version", "masterplan", "chapters"})
"""Some of what every `plan.json` has."""
BESIDE = Path("assets") / "plan.json"
_SCRIPT = re.compile(rb'<script type="application/json" id="smartprov-plan">(.*?)</script>', re.DOTALL | re.IGNORECASE)
_PDF_START = 1024
"""A PDF begins within so many bytes (ISO 32000-1, annex H)."""


class _Unreadable(Exception):
    """The file is of a kind that is known, and broken; the message says how."""


def extract(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .pdf, .docx or .html that smartprov made.")],
) -> int:
    """Print the plan that a finished book carries, as JSON.

    Its fingerprint goes to stderr. The JSON equals plan.json byte for byte. Of a website, name its index.html or the
    single file.
    """
    said = console(context.obj)
    said.speak(None)
    data = _read(file)
    try:
        plan = _carried(data, file)
        if plan is None:
            said.trouble(SmartprovError("no-plan-in-file", file=file.as_posix()))
            return 1
        fingerprint = _fingerprint(plan)
    except _Unreadable as failure:
        said.trouble(SmartprovError("unreadable-book", file=file.as_posix(), reason=str(failure)))
        return 1
    said.out.flush()
    said.out.buffer.write(plan)
    said.out.buffer.flush()
    said.log(fingerprint)
    return 0


def _read(file: Path) -> bytes:
    if not file.is_file():
        raise UsageError("no-such-file", file=file.as_posix())
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise UsageError("cannot-read", file=file.as_posix(), reason=f"> {LARGEST_FILE >> 20} MiB")
        return file.read_bytes()
    except OSError as failure:
        raise UsageError("cannot-read", file=file.as_posix(), reason=failure.strerror or str(failure)) from failure


def _carried(data: bytes, file: Path) -> bytes | None:
    """The plan in a file, whose kind is known by how it begins. Raises `_Unreadable`."""
    if b"%PDF-" in data[:_PDF_START]:
        from smartprov.render.pdf.carried import UnreadablePdf
        from smartprov.render.pdf.carried import read_plan as from_pdf

        try:
            return from_pdf(data)
        except UnreadablePdf as failure:
            raise _Unreadable(str(failure)) from failure
    if data.startswith(b"PK"):
        from smartprov.render.docx import UnreadableDocx
        from smartprov.render.docx import read_plan as from_docx

        try:
            return from_docx(data)
        except UnreadableDocx as failure:
            raise _Unreadable(str(failure)) from failure
    return _from_html(data, file)


def _from_html(data: bytes, file: Path) -> bytes | None:
    """From the page itself, whose JSON is spelled for a script; else from the data beside the site's home."""
    import orjson

    found = _SCRIPT.search(data)
    if found:
        try:
            return orjson.dumps(orjson.loads(found[1]), option=orjson.OPT_INDENT_2) + b"\n"
        except (orjson.JSONDecodeError, orjson.JSONEncodeError) as failure:
            raise _Unreadable(str(failure)) from failure
    beside = file.parent / BESIDE
    return _read(beside) if b"<html" in data and beside.is_file() else None


def _fingerprint(plan: bytes) -> str:
    """The plan's own fingerprint, made anew from the data. Raises `_Unreadable` for data of another kind."""
    import orjson

    from smartprov.plan.fingerprints import fingerprint_of

    try:
        value = orjson.loads(plan)
        if not isinstance(value, dict) or not value.keys() >= PARTS:
            raise _Unreadable(" / ".join(sorted(PARTS)))
        return fingerprint_of(value)
    except (orjson.JSONDecodeError, orjson.JSONEncodeError, AttributeError, LookupError, TypeError) as failure:
        raise _Unreadable(str(failure)) from failure
