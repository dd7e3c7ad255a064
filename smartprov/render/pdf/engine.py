"""The Typst compiler in this process: files in memory go in, a PDF comes out, and the page of each anchor if asked."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import orjson
import typst

from smartprov.diagnostics import SmartprovError
from smartprov.render.pdf.fonts import engine_fonts

PLAN = "plan.json"
STANDARDS = ("a-2a", "ua-1")
STANDARDS_WITH_PLAN = ("a-3a", "ua-1")
"""PDF/A-2 forbids attachments that are no PDF/A; why not PDF/A-4: `docs/decisions/pdf-archive.md`."""
PAGES = "<page-map>"
# The engine takes files in memory; its type stubs do not say so.
_compile = cast("Callable[..., tuple[bytes, list[typst.TypstWarning]]]", typst.compile_with_warnings)
_query = cast("Callable[..., str]", typst.query)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A PDF, and the printed page of each anchor ("iv", "17"), empty if nobody asked."""

    data: bytes
    pages: Mapping[str, str] = field(default_factory=dict)


def compile_pdf(files: Mapping[str, bytes], timestamp: int) -> bytes:
    """The PDF of `main.typ`. A warning is an error here: missing fonts and the like would make text vanish."""
    return compile_with_pages(files, timestamp, pages=False).data


def compile_with_pages(files: Mapping[str, bytes], timestamp: int, *, pages: bool) -> Compiled:
    """The same, and where things stand: the engine remembers the layout, so that asking it costs little."""
    with _inputs(files) as inputs:
        try:
            data, warnings = _compile(
                **inputs,
                format="pdf",
                timestamp=timestamp,
                pdf_standards=list(STANDARDS_WITH_PLAN if PLAN in files else STANDARDS),
            )
            found = orjson.loads(_query(**inputs, selector=PAGES, field="value", one=True)) if pages else []
        except typst.TypstError as failure:
            raise SmartprovError("pdf-failed", reason=failure.diagnostic) from failure
    if warnings:
        raise SmartprovError("pdf-failed", reason="\n".join(warning.diagnostic for warning in warnings))
    return Compiled(data, dict(found))


@contextmanager
def _inputs(files: Mapping[str, bytes]) -> Iterator[dict[str, object]]:
    """What a compile and a query are given.

    The engine falls back to files below its root, so the root is a folder that holds nothing of the plan's but the
    pictures that are no text: in memory, the engine takes text only.
    """
    with tempfile.TemporaryDirectory(prefix="smartprov-pdf-") as root:
        texts = {name: data for name, data in files.items() if not _put_below(Path(root), name, data)}
        yield {"input": texts, "root": root, "font_paths": engine_fonts()}


def _put_below(root: Path, name: str, data: bytes) -> bool:
    """Whether the file is not text, and lies below the root now."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return True
    return False
