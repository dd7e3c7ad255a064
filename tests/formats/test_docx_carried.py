"""A Word file carries its plan, and gives it back whoever has saved it since."""

from __future__ import annotations

import io
import subprocess
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from smartprov.render.docx import UnreadableDocx, read_plan, render_docx
from smartprov.render.docx.carried import LARGEST, plan_parts
from tests.specimen import book, imprint

PLAN = '{\n  "id": "gov-01",\n  "title": "Layanan <b>&amp;</b> ]]> \\u0001 é – 😀"\n}\n'.encode()


def test_a_plan_comes_back_to_the_byte():
    assert read_plan(render_docx(book(rows=1), plan_json=PLAN).data) == PLAN


def test_a_file_without_a_plan_says_so():
    assert read_plan(render_docx(book(rows=1)).data) is None


def test_version_and_fingerprint_travel_with_the_plan():
    root = etree.fromstring(plan_parts(PLAN, imprint())["customXml/item1.xml"])
    assert (root.get("version"), root.get("fingerprint"), root.get("id")) == (
        "0.3.0",
        "f00dfeed",
        "jabar-smart-province",
    )


def packed(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


@given(st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_come_back(plan):
    assert read_plan(packed(plan_parts(plan, imprint()))) == plan


def test_a_plan_that_was_altered_is_refused():
    parts = plan_parts(PLAN, imprint())
    altered = {name: data.replace(b"gov-01", b"gov-02") for name, data in parts.items()}
    with pytest.raises(UnreadableDocx, match="altered"):
        read_plan(packed(altered))


def test_other_custom_parts_and_broken_ones_are_passed_over():
    other = {"customXml/item0.xml": b"<other/>", "customXml/item00.xml": b"<broken"}
    forged = {"customXml/item01.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><plan xmlns="urn:smartprov:plan:1">&a;</plan>'}
    assert read_plan(packed(other | forged | plan_parts(PLAN, imprint()))) == PLAN


@given(st.binary(max_size=100))
def test_what_is_no_word_file_is_named(data):
    with pytest.raises(UnreadableDocx):
        read_plan(data)


def test_a_damaged_file_is_named():
    data = bytearray(packed(plan_parts(PLAN, imprint())))
    data[60:90] = b"\0" * 30
    with pytest.raises(UnreadableDocx):
        read_plan(bytes(data))


def test_a_part_that_would_fill_the_memory_is_not_opened(monkeypatch):
    monkeypatch.setattr("smartprov.render.docx.carried.LARGEST", 10)
    assert LARGEST > 1 << 20
    assert read_plan(packed(plan_parts(PLAN, imprint()))) is None


def test_the_package_is_valid_with_a_plan(tmp_path):
    path = tmp_path / "book.docx"
    path.write_bytes(render_docx(book(rows=1), plan_json=PLAN).data)
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors]


@pytest.mark.system
def test_a_plan_survives_libreoffice(tmp_path):
    path, saved = tmp_path / "book.docx", tmp_path / "saved"
    path.write_bytes(render_docx(book(rows=1), plan_json=PLAN).data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(saved), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    again = (saved / "book.docx").read_bytes()
    assert read_plan(again) == PLAN
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert b'"b_pendahuluan__3"' in archive.read("word/document.xml")
