"""Pandoc as our engine."""

from __future__ import annotations

import io
import subprocess
import zipfile

import pypandoc
import pytest

from smartprov.diagnostics import SmartprovError
from smartprov.render.docx import engine
from smartprov.render.docx.headings import headings_of
from smartprov.render.docx.reference import styled_parts, zipped
from tests.specimen import book


def reference():
    return zipped(styled_parts(book(), headings_of(book()).definitions))


def run(blocks):
    return engine.run_pandoc(blocks, language="id-ID", reference=reference(), epoch=0)


def test_a_block_that_pandoc_does_not_know_is_an_error():
    with pytest.raises(SmartprovError) as caught:
        run([{"t": "Nonsense"}])
    assert caught.value.code == "docx-failed"


def test_a_warning_is_an_error(monkeypatch):
    said = subprocess.CompletedProcess([], 0, b"PK", b"[WARNING] something is missing")
    monkeypatch.setattr(engine.subprocess, "run", lambda *_, **__: said)
    with pytest.raises(SmartprovError) as caught:
        run([])
    assert "something is missing" in caught.value.arguments["reason"]


def test_pandoc_tells_the_time_of_the_book():
    with zipfile.ZipFile(io.BytesIO(run([]))) as package:
        assert b"1970-01-01T00:00:00Z" in package.read("docProps/core.xml")


def test_without_pandoc_the_environment_is_broken(monkeypatch):
    def missing():
        raise OSError("No pandoc was found")

    monkeypatch.setattr(pypandoc, "get_pandoc_path", missing)
    with pytest.raises(SmartprovError) as caught:
        run([])
    assert caught.value.code == "pandoc-missing"
    assert caught.value.exit_code == 3


def test_two_reference_documents_are_the_same_bytes():
    assert reference() == reference()
