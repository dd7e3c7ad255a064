"""The Typst compiler in this process: files in memory go in, a PDF comes out."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

import typst

from smartprov.diagnostics import SmartprovError
from smartprov.render.pdf.fonts import engine_fonts

STANDARDS = ["a-2a", "ua-1"]
# The engine takes files in memory; its type stubs do not say so.
_compile = cast("Callable[..., tuple[bytes, list[typst.TypstWarning]]]", typst.compile_with_warnings)


def compile_pdf(files: Mapping[str, bytes], timestamp: int) -> bytes:
    """The PDF of `main.typ`. A warning is an error here: missing fonts and the like would make text vanish."""
    # The engine falls back to files below its root, so the root is a folder that holds nothing of the plan's but
    # the pictures that are no text: in memory, the engine takes text only.
    with tempfile.TemporaryDirectory(prefix="smartprov-pdf-") as root:
        try:
            data, warnings = _compile(
                {name: data for name, data in files.items() if not _put_below(Path(root), name, data)},
                root=root,
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
