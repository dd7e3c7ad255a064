"""`smartprov extract`: a finished book gives back the plan that it was made from, and hostile files only a sentence."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import orjson
import pikepdf
import pytest

from smartprov.cli import extract as command
from smartprov.compiler import check_folder
from smartprov.plan.fingerprints import plan_fingerprint, plan_json
from smartprov.render.docx import render_docx
from smartprov.render.html.single import render_single_file
from smartprov.render.pdf import render_pdf
from tests import specimen
from tests.cli.running import Run


@pytest.fixture(name="made")
def _made(plan: Path) -> tuple[bytes, str]:
    """The plan's JSON and its fingerprint."""
    checked = check_folder(plan).plan
    assert checked is not None
    return plan_json(checked), plan_fingerprint(checked)


def pdf(plan: bytes = b"") -> bytes:
    return render_pdf(replace(specimen.book(rows=1), cover=None), plan_json=plan).data


def test_a_pdf_gives_its_plan_and_fingerprint(run: Run, made: tuple[bytes, str], tmp_path: Path) -> None:
    (tmp_path / "buku.pdf").write_bytes(pdf(made[0]))
    got = run("extract", "buku.pdf")
    assert (got.code, got.out.encode(), got.err) == (0, made[0], made[1] + "\n")


def test_a_pdf_that_another_program_packed_anew_still_gives_it(
    run: Run, made: tuple[bytes, str], tmp_path: Path
) -> None:
    with pikepdf.open(io.BytesIO(pdf(made[0]))) as opened:
        opened.save(tmp_path / "ulang.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert run("extract", "ulang.pdf").out.encode() == made[0]


def test_a_word_file_gives_it(run: Run, made: tuple[bytes, str], tmp_path: Path) -> None:
    (tmp_path / "buku.docx").write_bytes(render_docx(specimen.book(rows=1), plan_json=made[0]).data)
    got = run("extract", "buku.docx")
    assert (got.code, got.out.encode(), got.err) == (0, made[0], made[1] + "\n")


def test_a_single_page_gives_it(run: Run, made: tuple[bytes, str], tmp_path: Path) -> None:
    edition = replace(specimen.edition(), plan_json=made[0])
    (tmp_path / "semua.html").write_bytes(render_single_file(edition).data)
    got = run("extract", "semua.html")
    assert (got.code, got.out.encode(), got.err) == (0, made[0], made[1] + "\n")


def test_a_site_gives_the_data_beside_its_home(run: Run, made: tuple[bytes, str], tmp_path: Path) -> None:
    (tmp_path / "html" / "assets").mkdir(parents=True)
    (tmp_path / "html" / "index.html").write_text("<!doctype html><html></html>")
    (tmp_path / "html" / "assets" / "plan.json").write_bytes(made[0])
    got = run("--quiet", "extract", "html/index.html")
    assert (got.code, got.out.encode(), got.err) == (0, made[0], "")


def test_the_fingerprint_does_not_depend_on_how_the_data_is_spelled(
    run: Run, made: tuple[bytes, str], tmp_path: Path
) -> None:
    turned = orjson.dumps(dict(reversed(orjson.loads(made[0]).items())))
    (tmp_path / "buku.pdf").write_bytes(pdf(turned))
    got = run("extract", "buku.pdf")
    assert (got.out.encode(), got.err) == (turned, made[1] + "\n")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"catatan",
        b"<html><body>halaman</body></html>",
        pdf(),
        render_docx(specimen.commitment()).data,
    ],
    ids=["empty", "text", "html", "pdf", "docx"],
)
def test_a_file_without_a_plan_is_said_to_have_none(run: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "berkas").write_bytes(data)
    got = run("extract", "berkas")
    assert (got.code, got.out) == (1, "")
    assert "'berkas' tidak membawa data rencana" in got.err


def test_what_is_no_file_is_a_wrong_call(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    for name in ("tidak-ada.pdf", "folder.pdf"):
        got = run("extract", name)
        assert (got.code, got.out) == (2, "")
        assert f"berkas '{name}' tidak ada" in got.err


def test_a_file_too_large_to_be_a_book_is_not_read(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "LARGEST_FILE", 3)
    (tmp_path / "besar.pdf").write_bytes(b"%PDF-")
    assert run("extract", "besar.pdf").code == 2


def zipped(name: str, data: bytes) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return into.getvalue()


SCRIPT = b'<html><script type="application/json" id="smartprov-plan">%s</script></html>'
WHOLE = pdf(b'{"schema_version": 1, "masterplan": {}, "chapters": []}')
HOSTILE = {
    "pdf-head-only": b"%PDF-1.7\n",
    "pdf-cut": WHOLE[: len(WHOLE) // 2],
    "pdf-list-for-names": WHOLE.replace(b"/EmbeddedFiles", b"/EmbeddedFiler"),
    "pdf-loop": b"%PDF-1.7\n1 0 obj<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>/Pages 3 0 R>>endobj\n"
    b"2 0 obj<</Kids[2 0 R]>>endobj\n3 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n",
    "pdf-wrong-kinds": b"%PDF-1.7\n1 0 obj<</Type/Catalog/Names 7/Pages[]>>endobj\ntrailer<</Root 1 0 R>>\n",
    "pdf-no-json": pdf(b"bukan json"),
    "pdf-other-json": pdf(b"[1]"),
    "pdf-other-object": pdf(b'{"schema_version": 1}'),
    "pdf-nested-json": pdf(b'{"schema_version": 1, "masterplan": {}, "chapters": ' + b"[" * 400 + b"]" * 400 + b"}"),
    "pdf-deep-json": pdf(b"[" * 5000),
    "zip-cut": zipped("customXml/item1.xml", b"x" * 9000)[:80],
    "zip-not-xml": zipped("customXml/item1.xml", b"<plan"),
    "zip-entities": zipped(
        "customXml/item1.xml", b'<!DOCTYPE p [<!ENTITY a "b">]><plan xmlns="urn:smartprov:plan:1">&a;</plan>'
    ),
    "html-no-json": SCRIPT % b"{",
    "html-nested-json": SCRIPT % (b"[" * 400 + b"]" * 400),
    "html-not-utf-8": SCRIPT % b'{"a": "\xff"}',
    "html-other-json": SCRIPT % b"[]",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_broken_or_forged_file_gets_a_sentence_and_no_traceback(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "berkas").write_bytes(HOSTILE[name])
    got = run("extract", "berkas")
    assert (got.code, got.out) == (1, "")
    assert got.err.startswith("smartprov: ")
    assert "Traceback" not in got.err


def test_pdfs_with_wrong_bytes_anywhere_never_end_in_a_traceback(run: Run, tmp_path: Path) -> None:
    for n in range(120):
        data = bytearray(WHOLE)
        for k in range(25):
            data[(n * 7919 + k * 104729 + n * k * 31) % len(data)] = (n * 37 + k * 11) % 256
        tail = len(data) - 1 - (n * 13) % 900
        data[tail] = (n * 29) % 256
        (tmp_path / "berkas").write_bytes(data)
        got = run("extract", "berkas")
        assert got.code in (0, 1)
        assert "Traceback" not in got.err
