"""A PDF compiled in a child process, so that its memory returns and two books can be compiled side by side."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from typing import IO

from smartprov.book.model import Book
from smartprov.diagnostics import SmartprovError
from smartprov.render.artifact import Artifact
from smartprov.render.pdf.blame import blaming
from smartprov.render.pdf.engine import Compiled
from smartprov.render.pdf.parcel import Parcel, packed, unpacked_outcome
from smartprov.render.pdf.printing import book_files, pdf_artifact

COMMAND = (sys.executable, "-m", "smartprov.render.pdf.worker")


PageMap = Mapping[str, str]
"""The printed number of the page ("iv", "17") on which each anchor of a book stands."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A book's PDF, and where in it things stand."""

    artifact: Artifact
    pages: PageMap


def render_pdf_isolated(book: Book, *, plan_json: bytes = b"") -> Artifact:
    """The same bytes as `render_pdf`, from a child process that ends with this call, however the call ends."""
    with blaming(book):
        return pdf_artifact(book, _compiled(Parcel(book.imprint.epoch, book_files(book, plan_json))).data)


def render_pdf_with_pages(book: Book, *, plan_json: bytes = b"") -> Printed:
    """The same, with the page map, which other formats may print where they cannot count pages themselves."""
    with blaming(book):
        outcome = _compiled(Parcel(book.imprint.epoch, book_files(book, plan_json), pages=True))
    return Printed(pdf_artifact(book, outcome.data), outcome.pages)


def page_map(book: Book) -> PageMap:
    """The map alone, at the price of the whole PDF: the engine must lay the book out to know."""
    return render_pdf_with_pages(book).pages


def _compiled(parcel: Parcel) -> Compiled:
    child = subprocess.Popen(
        COMMAND, env=_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        assert child.stdin and child.stdout and child.stderr
        complaint: list[bytes] = []
        listener = Thread(target=_drain, args=(child.stderr, complaint), daemon=True)
        listener.start()
        with suppress(BrokenPipeError):
            child.stdin.write(packed(parcel))
            child.stdin.flush()
        # Standard input stays open: the child ends when it closes, and so dies with this process, even a killed one.
        data = child.stdout.read()
        child.stdin.close()
        code = child.wait()
        listener.join()
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
        for stream in (child.stdin, child.stdout, child.stderr):
            if stream is not None:
                _close(stream)
    if code:
        reason = b"".join(complaint).decode("utf-8", "replace").strip()
        raise SmartprovError("pdf-failed", reason=reason or f"{code}")
    return unpacked_outcome(data)


def _environment() -> dict[str, str]:
    """The child finds the same package, wherever this process was started."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folder for folder in sys.path if folder)}


def _drain(stream: IO[bytes], into: list[bytes]) -> None:
    into.append(stream.read())


def _close(stream: IO[bytes]) -> None:
    with suppress(BrokenPipeError):
        stream.close()
