"""The Typst compiler in this process: files in memory go in, a PDF comes out."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from typing import cast

import typst

from smartprov.diagnostics import SmartprovError
from smartprov.render.pdf.fonts import engine_fonts

STANDARDS = ["a-2a", "ua-1"]
# The engine takes files in memory; its type stubs do not say so.
_compile = cast("Callable[..., tuple[bytes, list[typst.TypstWarning]]]", typst.compile_with_warnings)


def compile_pdf(files: Mapping[str, bytes], timestamp: int) -> bytes:
    """The PDF of `main.typ`. A warning is an error here: missing fonts and the like would make text vanish."""
    # The engine falls back to files below its root, so the root is a folder that holds nothing.
    with tempfile.TemporaryDirectory(prefix="smartprov-pdf-") as empty:
        try:
            data, warnings = _compile(
                dict(files),
                root=empty,
                font_paths=engine_fonts(),
                format="pdf",
                timestamp=timestamp,
                pdf_standards=STANDARDS,
            )
        except typst.TypstError as failure:
            raise SmartprovError("pdf-failed", reason=failure.diagnostic) from failure
    if warnings:
        raise SmartprovError("pdf-failed", reason="\n".join(warning.diagnostic for warning in warnings))
    return data
