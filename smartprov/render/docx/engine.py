"""Pandoc, from pypandoc_binary: blocks and a reference document in, a Word file out."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import orjson
import pypandoc

from smartprov.diagnostics import SmartprovError
from smartprov.render.docx.flow import Node

API_VERSION = [1, 23, 1]


def run_pandoc(blocks: Sequence[Node], *, language: str, reference: bytes, epoch: int) -> bytes:
    """The package as pandoc leaves it. Whatever pandoc warns of would be missing from the book, so it is refused."""
    document = {
        "pandoc-api-version": API_VERSION,
        "meta": {"lang": {"t": "MetaString", "c": language}},
        "blocks": blocks,
    }
    with tempfile.TemporaryDirectory() as folder:
        styles = Path(folder) / "reference.docx"
        styles.write_bytes(reference)
        # An empty data folder: what lies in the user's own must not change the book.
        command = [_pandoc(), "--from=json", "--to=docx", "--output=-", f"--reference-doc={styles}"]
        finished = subprocess.run(
            [*command, f"--data-dir={folder}", "--syntax-highlighting=none"],
            input=orjson.dumps(document),
            capture_output=True,
            check=False,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
        )
    complaint = finished.stderr.decode("utf-8", "replace").strip()
    if finished.returncode or complaint:
        raise SmartprovError("docx-failed", reason=complaint or f"pandoc: {finished.returncode}")
    return finished.stdout


def _pandoc() -> str:
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as failure:
        raise SmartprovError("pandoc-missing") from failure
