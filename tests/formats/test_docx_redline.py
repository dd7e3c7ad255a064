"""A redline in Word: accepting all its changes gives the revision to the letter, rejecting all the base."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from smartprov.book.model import (
    Block,
    Book,
    Chapter,
    Column,
    Footnote,
    FootnoteMark,
    Heading,
    Landscape,
    ListBlock,
    Paragraph,
    Reference,
    Row,
    Table,
    Text,
)
from smartprov.book.revision import revised_book
from smartprov.render.docx import render_docx, render_redline
from tests.formats.test_docx_numbering import Word
from tests.formats.tracked import W, parts_of, read, resolved
from tests.revisions import book, edited_book

WHOLE = book()
NAMES = ("v0.1.0", "v0.2.0")


def redline(base: Book, revision: Book) -> bytes:
    return render_redline(revised_book(base, revision, NAMES), plan_json=b"{}").data


def assert_whole(base: Book, revision: Book) -> None:
    made = redline(base, revision)
    assert read(resolved(made, accept=True)) == read(render_docx(revision).data)
    assert read(resolved(made, accept=False)) == read(render_docx(base).data)


def of(*blocks: Block, notes: Sequence[Footnote] = ()) -> Book:
    chapter = Chapter("bab", "Bab", "BAB I", "I", "body", blocks, footnotes=tuple(notes))
    return replace(WHOLE, cover=None, chapters=(chapter,))


def document(data: bytes) -> etree._Element:
    return etree.fromstring(parts_of(data)["word/document.xml"])


def marked(data: bytes, change: str) -> list[str]:
    """The words of each run of changes."""
    texts = (W + "t", W + "delText")
    return ["".join(each.text or "" for each in mark.iter(*texts)) for mark in document(data).iter(W + change)]


@given(st.integers(0, 10_000))
@settings(max_examples=12, deadline=None)
def test_a_redline_can_be_accepted_or_rejected_whole(seed: int) -> None:
    assert_whole(edited_book(WHOLE, seed), edited_book(WHOLE, seed + 1))


def test_a_book_that_did_not_change_has_no_tracked_change() -> None:
    assert redline(WHOLE, WHOLE) == render_docx(WHOLE, plan_json=b"{}").data


def test_words_are_marked_and_not_paragraphs() -> None:
    made = redline(of(Paragraph("Target naik dari 45 persen.")), of(Paragraph("Target naik dari 48 persen.")))
    assert (marked(made, "del"), marked(made, "ins")) == (["45"], ["48"])


def test_changes_say_who_compared_what_and_when() -> None:
    made = redline(of(Paragraph("Target naik dari 45 persen.")), of(Paragraph("Target naik dari 48 persen.")))
    [gone] = document(made).iter(W + "del")
    assert gone.get(W + "author") == "smartprov 0.1.0 (v0.1.0 → v0.2.0)"
    assert gone.get(W + "date") == "2023-10-24T00:00:00Z"


def test_every_change_and_every_bookmark_has_an_id_of_its_own() -> None:
    root = document(redline(edited_book(WHOLE, 7), edited_book(WHOLE, 8)))
    changes = [mark.get(W + "id") for mark in root.iter(W + "ins", W + "del")]
    names = [mark.get(W + "name") for mark in root.iter(W + "bookmarkStart")]
    assert len(changes) > 20
    assert len(changes) == len(set(changes))
    assert len(names) == len(set(names))


def test_a_redline_is_valid_and_the_same_twice(tmp_path: Path) -> None:
    made = redline(edited_book(WHOLE, 3), edited_book(WHOLE, 4))
    (tmp_path / "redline.docx").write_bytes(made)
    assert OpenXmlValidator().validate(tmp_path / "redline.docx").errors == []
    assert redline(edited_book(WHOLE, 3), edited_book(WHOLE, 4)) == made


def test_word_counts_the_headings_of_either_version_right() -> None:
    """A heading that goes, or comes, has no number of its own: Word counts what is left."""
    words = ("Satu", "Dua", "Tiga", "Empat")
    base = of(*(Heading(2, f"h-{n}", f"{'ABCD'[n]}.", word) for n, word in enumerate(words)))
    revision = of(
        Heading(2, "h-0", "A.", "Satu"),
        Heading(2, "baru", "B.", "Sisipan"),
        Heading(2, "h-2", "C.", "Tiga"),
        Heading(2, "h-3", "D.", "Empat"),
    )
    made = redline(base, revision)
    for accept, whole in ((True, revision), (False, base)):
        assert [(number, said) for _, number, said in Word(resolved(made, accept=accept)).headings()] == [
            ("BAB I", "Bab"),
            *((block.number, block.text) for block in whole.chapters[0].blocks if isinstance(block, Heading)),
        ]


def table(label: str, *rows: str) -> Table:
    columns = (Column("left", 2), Column("right", 1))
    body = tuple(Row((row, "1"), id=f"row-{row}") for row in rows)
    return Table(columns, (Row(("Nama", "Angka"), "head"),), body, "tbl", label, "Judul")


def test_rows_come_and_go_as_rows() -> None:
    made = redline(of(table("Tabel 1.1", "a", "b", "c")), of(table("Tabel 1.1", "a", "c", "d")))
    rows = [row.find(f"{W}trPr/*[@{W}author]") for row in document(made).iter(W + "tr")]
    assert [None if mark is None else etree.QName(mark).localname for mark in rows] == [None, None, "del", None, "ins"]


def test_columns_are_as_wide_as_the_revision_needs_them() -> None:
    def version(number: str) -> Book:
        columns = tuple(Column("right", 1, True) for _ in range(12))
        return of(Table(columns, (), (Row(tuple(f"{number}{n}" for n in range(12))),), "tbl"))

    base, revision = version("1.234.5"), version("9.876.5")
    widths = [each.get(W + "w") for each in document(redline(base, revision)).iter(W + "gridCol")]
    assert widths == [each.get(W + "w") for each in document(render_docx(revision).data).iter(W + "gridCol")]


def test_a_number_that_moved_is_exchanged_in_its_caption_and_in_what_refers_to_it() -> None:
    def version(label: str) -> Book:
        return of(Paragraph((Text("Lihat "), Reference("tbl", label, "", True), Text("."))), table(label, "a"))

    made = redline(version("Tabel 1.1"), version("Tabel 1.2"))
    assert marked(made, "del") == ["Tabel 1.1", "Tabel 1.1"]
    assert "".join(marked(made, "ins")) == "Tabel 1.2Tabel 1.2"
    assert_whole(version("Tabel 1.1"), version("Tabel 1.2"))


def test_a_turned_page_that_goes_leaves_no_section_behind() -> None:
    before, after = Paragraph("Sebelum."), Paragraph("Sesudah.")
    upright, turned = of(before, after), of(before, Landscape((table("Tabel 1.1", "a"),)), after)
    for base, revision in ((turned, upright), (upright, turned)):
        made = redline(base, revision)
        for accept, whole in ((True, revision), (False, base)):
            assert sizes(resolved(made, accept=accept)) == sizes(render_docx(whole).data)


def sizes(data: bytes) -> list[str]:
    """The orientation of each section."""
    return [size.get(W + "orient", "portrait") for size in document(data).iter(W + "pgSz")]


def test_chapters_go_and_come_with_their_sections() -> None:
    base, revision = replace(WHOLE, chapters=WHOLE.chapters[:-2]), replace(WHOLE, chapters=WHOLE.chapters[1:])
    made = redline(base, revision)
    assert len(sizes(resolved(made, accept=True))) == len(sizes(render_docx(revision).data))
    assert len(sizes(resolved(made, accept=False))) == len(sizes(render_docx(base).data))
    assert_whole(base, revision)


def test_footnotes_go_with_the_words_that_call_them() -> None:
    def version(*notes: str) -> Book:
        calls = (
            Paragraph((Text(f"Kalimat {note} dengan catatan"), FootnoteMark(n))) for n, note in enumerate(notes, 1)
        )
        return of(*calls, notes=[Footnote(n, (Paragraph(f"Isi {note}."),)) for n, note in enumerate(notes, 1)])

    assert_whole(version("pertama", "kedua"), version("kedua", "ketiga"))


def test_what_is_inserted_does_not_take_a_kept_footnote_along() -> None:
    """A note may be called twice; when the first call is rejected, the second still has it."""
    note = Footnote(1, (Paragraph("Isi."),))
    kept = Paragraph((Text("Yang tetap"), FootnoteMark(1)))
    base, revision = of(kept, notes=[note]), of(Paragraph((Text("Yang baru"), FootnoteMark(1))), kept, notes=[note])
    assert "[Isi.]" in read(resolved(redline(base, revision), accept=False))[1]


def test_list_items_and_the_field_of_the_contents_outlast_what_goes() -> None:
    items = [(Paragraph(f"Butir {word} dari daftar panjang"),) for word in ("satu", "dua", "tiga")]
    base, revision = of(ListBlock(tuple(items), ordered=True)), of(ListBlock(tuple(items[1:]), ordered=True))
    assert_whole(base, revision)
    shorter = WHOLE.chapters[0].blocks[0]
    contents = replace(WHOLE.chapters[0], blocks=(replace(shorter, entries=shorter.entries[1:]),))
    made = resolved(redline(WHOLE, replace(WHOLE, chapters=(contents, *WHOLE.chapters[1:]))), accept=True)
    kinds = [mark.get(W + "fldCharType") for mark in document(made).iter(W + "fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")


def test_deleted_text_has_no_field_and_no_anchor() -> None:
    base = of(table("Tabel 1.1", "a"), Paragraph((Text("Lihat "), Reference("tbl", "Tabel 1.1", "", True))))
    made = document(redline(base, of(Paragraph("Lain sama sekali isinya."))))
    assert not [each for each in made.iter(W + "bookmarkStart") if each.get(W + "name") == "a_tbl"]
    assert not list(made.iter(W + "delInstrText"))


@pytest.mark.system
def test_libreoffice_opens_a_redline_and_sees_its_changes(tmp_path: Path) -> None:
    assert shutil.which("soffice")
    (tmp_path / "redline.docx").write_bytes(redline(edited_book(WHOLE, 5), edited_book(WHOLE, 6)))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fodt"]
    subprocess.run([*command, "redline.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=300)
    text = (tmp_path / "redline.fodt").read_text("utf-8")
    assert len(re.findall("<text:insertion>", text)) > 10
    assert len(re.findall("<text:deletion>", text)) > 10
