"""What a Word file of the specimen holds, read with lxml, python-docx and openxml-audit."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from smartprov.book.model import (
    Chapter,
    Footnote,
    FootnoteMark,
    Heading,
    Landscape,
    Link,
    ListBlock,
    Listing,
    ListingEntry,
    Marks,
    Paragraph,
    Reference,
    Row,
    Sheet,
    SpanningCell,
    Table,
    Text,
)
from smartprov.render.docx import render_docx
from smartprov.render.docx.anchors import bookmark_name, labels_of
from smartprov.render.docx.sections import paper
from smartprov.resources import templates_folder
from tests.formats.test_docx_numbering import Word, sample
from tests.specimen import A4, F4, HOSTILE, book, commitment, index, matrix, picture, sheet, small_table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NS = {"w": W[1:-1], "a": "http://schemas.openxmlformats.org/drawingml/2006/main"}


class Package:
    """A Word file, its parts parsed."""

    def __init__(self, book_to_render, **options):
        self.book = book_to_render
        self.data = render_docx(book_to_render, **options).data
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
            self.dates = {info.date_time for info in archive.infolist()}
        self.document = etree.fromstring(self.parts["word/document.xml"])
        self.rels = {
            e.get("Id"): (e.get("Type").rpartition("/")[2], e.get("Target"))
            for e in etree.fromstring(self.parts["word/_rels/document.xml.rels"])
        }

    def all(self, path):
        return self.document.xpath(path, namespaces=NS)

    def body_parts(self):
        names = [n for n in self.parts if re.fullmatch(r"word/(document|footnotes|header\d+|footer\d+)\.xml", n)]
        return [etree.fromstring(self.parts[name]) for name in names]

    def text(self):
        return "\n".join(words(p) for p in self.all("//w:p"))

    def furniture(self, section):
        """The words at the head and the foot of a section, and the parts themselves."""
        found = {}
        for kind in ("header", "footer"):
            reference = section.find(f"w:{kind}Reference", NS)
            found[kind] = etree.fromstring(self.parts["word/" + self.rels[reference.get(R + "id")][1]])
        return found


def words(element):
    return "".join(
        {"t": e.text or "", "tab": "\t", "br": "\n"}.get(etree.QName(e).localname, "")
        for e in element.iter(W + "t", W + "tab", W + "br")
        if e.getparent().tag == W + "r"
    )


def chapter(*blocks, footnotes=(), id="bab", **options):
    return Chapter(id, "Bab", "BAB I", "I", "body", tuple(blocks), footnotes=footnotes, **options)


def package_of(*chapters):
    return Package(replace(book(), cover=None, chapters=chapters))


@pytest.fixture(scope="module")
def specimen():
    return Package(book(page=F4))


def test_every_part_is_well_formed_xml_and_has_a_content_type(specimen):
    types = etree.fromstring(specimen.parts["[Content_Types].xml"])
    defaults = {e.get("Extension") for e in types if e.get("Extension")}
    overrides = {e.get("PartName") for e in types if e.get("PartName")}
    for name, data in specimen.parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)
        assert "/" + name in overrides or name.rpartition(".")[2] in defaults, name


def test_the_validator_finds_nothing(specimen, tmp_path):
    path = tmp_path / "book.docx"
    path.write_bytes(specimen.data)
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors]


def test_python_docx_opens_it_and_reads_its_properties(specimen):
    opened = docx.Document(io.BytesIO(specimen.data))
    assert opened.core_properties.title.endswith("Masterplan")
    assert opened.core_properties.author == "Dinas Komunikasi dan Informatika"
    assert opened.core_properties.created.isoformat().startswith("2023-10-24T00:00:00")
    assert opened.core_properties.modified == opened.core_properties.created


def test_version_revision_and_fingerprint_are_custom_properties(specimen):
    custom = etree.fromstring(specimen.parts["docProps/custom.xml"])
    values = {e.get("name"): "".join(e.itertext()) for e in custom}
    assert values["version"] == "0.3.0"
    assert values["revision"] == "a1b2c3d"
    assert values["fingerprint"] == "f00dfeed"


def test_every_style_in_use_is_one_of_the_templates(specimen):
    styles = etree.parse(templates_folder() / "docx" / "styles.xml")
    known = {s.get(W + "styleId") for s in styles.iter(W + "style")}
    used = {
        e.get(W + "val")
        for part in specimen.body_parts()
        for e in part.iter(W + "pStyle", W + "rStyle", W + "tblStyle")
    }
    assert used <= known


def test_nothing_is_formatted_but_by_styles(specimen):
    for part in specimen.body_parts():
        for properties in part.iter(W + "rPr"):
            assert {etree.QName(e).localname for e in properties} <= {"rStyle"}
        for properties in part.iter(W + "pPr"):
            assert {etree.QName(e).localname for e in properties} <= {"pStyle", "numPr", "sectPr"}
    # What remains are sizes, edges, shades and merges of tables, which no style of a paragraph could say.
    tables = {
        etree.QName(e).localname for kind in ("tblPr", "trPr", "tcPr") for p in specimen.all(f"//w:{kind}") for e in p
    }
    assert tables <= {
        *("tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblLook", "tblCaption", "tblDescription"),
        *("cantSplit", "tblHeader", "tcW", "gridSpan", "vMerge", "tcBorders", "shd", "tcMar", "vAlign"),
    }


def test_headings_are_heading_styles_with_their_numbers(specimen):
    outline = [
        (p.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NS), " ".join(words(p).split()))
        for p in specimen.all("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]")
    ]
    assert ("TOCHeading", "Daftar Isi") not in outline
    assert ("Heading1", "Pendahuluan") in outline
    assert ("Heading2", "Latar belakang") in outline
    assert ("Heading3", "Angka") in outline
    assert any(words == "GOV-01 Layanan publik digital satu pintu" for _, words in outline)


def test_what_an_author_wrote_appears_as_written(specimen):
    assert specimen.text().count(HOSTILE) == 4


def test_every_anchor_is_one_bookmark(specimen):
    names = Counter(e.get(W + "name") for e in specimen.all("//w:bookmarkStart"))
    anchors = labels_of(specimen.book, is_decimal=True).words
    assert all(names[bookmark_name(anchor)] == 1 for anchor in anchors)
    assert len({name.casefold() for name in names}) == sum(names.values())
    assert all(re.fullmatch(r"[a-z][A-Za-z0-9_]{0,39}", name) for name in names)
    ids = [e.get(W + "id") for e in specimen.all("//w:bookmarkStart")]
    assert len(ids) == len(set(ids))
    assert sorted(ids) == sorted(e.get(W + "id") for e in specimen.all("//w:bookmarkEnd"))


def test_every_link_and_field_inside_has_its_bookmark(specimen):
    names = {e.get(W + "name") for e in specimen.all("//w:bookmarkStart")}
    links = {e.get(W + "anchor") for e in specimen.all("//w:hyperlink[@w:anchor]")}
    fields = {m for e in specimen.all("//w:instrText") for m in re.findall(r"(?:REF|PAGEREF|NOTEREF) (\S+)", e.text)}
    assert links and fields
    assert links | fields <= names


def test_a_reference_to_a_label_is_a_field_that_shows_the_label(specimen):
    assert field_results(specimen)["REF a_tbl_matriks \\h \\* CHARFORMAT"] == "Tabel 2.1"
    assert under_bookmark(specimen, "a_tbl_matriks") == "Tabel 2.1"


def test_only_the_number_of_a_heading_is_repeated_by_a_field():
    reference = Reference("latar", "Subbab 1.1")
    made = package_of(chapter(Heading(2, "latar", "1.1", "Latar", "Subbab 1.1"), Paragraph((reference,))))
    assert field_results(made)["REF a_latar \\n \\h \\* CHARFORMAT"] == "1.1"
    assert "Subbab 1.1" in made.text()


def test_a_letter_alone_is_no_reference_to_a_heading():
    reference = Reference("latar", "Bagian I.A")
    made = package_of(chapter(Heading(2, "latar", "A.", "Latar", "Bagian I.A"), Paragraph((reference,))))
    assert not made.all("//w:instrText")
    assert [words(link) for link in made.all("//w:hyperlink[@w:anchor='a_latar']")] == ["Bagian I.A"]


def test_a_reference_into_another_book_or_to_nothing_is_plain_text():
    made = package_of(
        chapter(Paragraph((Reference("bab", "Buku 1", "buku-1", is_label=True), Reference("tiada", "Tiada"))))
    )
    assert "Buku 1Tiada" in made.text()
    assert not made.all("//w:hyperlink")
    assert not made.all("//w:instrText")


def test_fields_are_whole_and_never_ask_to_be_refreshed(specimen):
    for part in specimen.body_parts():
        depth, kinds = 0, []
        for mark in part.iter(W + "fldChar"):
            kinds.append(mark.get(W + "fldCharType"))
            depth += {"begin": 1, "separate": 0, "end": -1}[kinds[-1]]
            assert depth >= 0
            assert mark.get(W + "dirty") is None
        assert depth == 0
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")
    assert b"updateFields" not in specimen.parts["word/settings.xml"]


def test_captions_count_with_a_field_that_keeps_the_books_number(specimen):
    results = field_results(specimen)
    assert results["SEQ Tabel \\* ARABIC \\r 1"] == "1"
    captions = [words(p) for p in specimen.all("//w:p[w:pPr/w:pStyle/@w:val='TableCaption']")]
    assert "Tabel 2.1\tMatriks program menurut tahun" in captions


def test_a_caption_stands_above_its_table_and_below_its_picture(specimen):
    caption = specimen.all("//w:p[w:pPr/w:pStyle/@w:val='TableCaption']")[0]
    assert caption.getnext().tag == W + "tbl"
    caption = specimen.all("//w:p[w:pPr/w:pStyle/@w:val='ImageCaption']")[0]
    assert caption.getprevious().find(".//w:drawing", NS) is not None


def test_listings_are_fields_with_their_entries(specimen):
    instructions = [e.text.strip() for e in specimen.all("//w:instrText") if e.text.strip().startswith("TOC")]
    assert instructions == ['TOC \\o "1-2" \\h \\z \\u', 'TOC \\h \\z \\c "Tabel"', 'TOC \\h \\z \\c "Gambar"']
    entries = [words(p) for p in specimen.all("//w:p[w:pPr/w:pStyle/@w:val='TOC1']")]
    assert entries[0].startswith("BAB I Pendahuluan\t")


def test_titles_of_a_listing_begin_behind_its_longest_label():
    def stop(label):
        entries = (ListingEntry(1, "BAB I", "a", "bab"), ListingEntry(2, label, "b", "bab"))
        made = package_of(chapter(Listing("contents", entries)))
        styles = etree.fromstring(made.parts["word/styles.xml"])
        tab = styles.xpath("string(w:style[@w:styleId='TOC2']//w:tab[@w:val='left']/@w:pos)", namespaces=NS)
        return int(tab)

    assert stop("GOV-0001-PANJANG") > stop("GOV-0001") > stop("1.1")


def test_head_rows_come_back_on_every_page_and_no_row_is_cut(specimen):
    for table in house_tables(specimen):
        rows = table.findall("w:tr", NS)
        heads = [row.find("w:trPr/w:tblHeader", NS) is not None for row in rows]
        assert heads[0]
        assert heads == sorted(heads, reverse=True)
        assert all(row.find("w:trPr/w:cantSplit", NS) is not None for row in rows)
    wide = next(t for t in house_tables(specimen) if len(t.findall("w:tblGrid/w:gridCol", NS)) == 14)
    heads = [row for row in wide.findall("w:tr", NS) if row.find("w:trPr/w:tblHeader", NS) is not None]
    assert [words(cell) for cell in heads[-1].findall("w:tc", NS)] == [f"({n})" for n in range(1, 15)]


@pytest.mark.parametrize("table", [matrix(3), small_table()], ids=["spans", "plain"])
def test_a_grid_fills_the_text_and_every_row_fills_the_grid(table):
    made = package_of(chapter(Landscape((table,)), table))
    expected = [paper(made.book.page, turned=turned).text_width for turned in (True, False)]
    assert [grid_width(t) for t in house_tables(made)] == expected
    for element in made.all("//w:tbl"):
        total = grid_width(element)
        columns = len(element.findall("w:tblGrid/w:gridCol", NS))
        for row in element.findall("w:tr", NS):
            cells = row.findall("w:tc/w:tcPr", NS)
            assert sum(int(c.find("w:tcW", NS).get(W + "w")) for c in cells) == total
            assert sum(int(c.xpath("string(w:gridSpan/@w:val)", namespaces=NS) or 1) for c in cells) == columns


def test_a_cell_over_two_rows_reaches_down_and_the_next_cells_move_aside():
    rows = (Row((SpanningCell("dua", rows=2), "a", "b")), Row(("c", "d")), Row(("e", "f", "g")))
    made = package_of(chapter(Table(small_table().columns[:3], (), rows)))
    texts = [[words(c) for c in row.findall("w:tc", NS)] for row in house_tables(made)[0].findall("w:tr", NS)]
    assert texts == [["dua", "a", "b"], ["", "c", "d"], ["e", "f", "g"]]
    assert len(made.all("//w:vMerge")) == 2


def test_the_edges_of_a_cell_stand_in_the_order_that_word_wants():
    row = Row((SpanningCell("Jumlah", columns=2), "9"), "subtotal", tone="dimension-1")
    made = package_of(chapter(Table(small_table().columns[:3], (), (row,))))
    edges = [etree.QName(e).localname for e in made.all("//w:tcBorders")[0]]
    assert edges == ["top", "left", "bottom"]


def test_a_short_table_stays_on_one_page_and_a_source_with_its_last_row():
    def kept(table):
        made = package_of(chapter(table))
        rows = house_tables(made)[0].findall("w:tr", NS)[len(table.head) :]
        styles = (row.xpath("w:tc/w:p/w:pPr/w:pStyle/@w:val", namespaces=NS) for row in rows)
        return [all(style.endswith("Kept") for style in row) for row in styles]

    short, long = small_table(), replace(small_table(), body=small_table().body * 4)
    assert kept(short) == [True, False]
    assert kept(replace(short, source="Sumber: x.")) == [True, True]
    assert kept(long) == [False] * 8
    assert kept(replace(long, source="Sumber: x.")) == [False] * 7 + [True]


def test_numbers_stand_right(specimen):
    table = next(t for t in house_tables(specimen) if "Persentase" in words(t))
    row = next(r for r in table.findall("w:tr", NS) if "Persentase" in words(r))
    styles = row.xpath("w:tc/w:p/w:pPr/w:pStyle/@w:val", namespaces=NS)
    assert [style.removesuffix("Kept") for style in styles] == ["TableText"] * 2 + ["TableNumber"] * 2 + ["TableText"]


def test_cells_hold_footnotes_links_and_references():
    cell = (Link((Text("tautan"),), "https://example.org/?a=1&b=2"), FootnoteMark(1), Reference("bab", "Bab"))
    table = Table(small_table().columns[:1], (), (Row((cell,)),), "tbl", "Tabel 1.1", "Isi")
    made = package_of(chapter(table, footnotes=(Footnote(1, (Paragraph("catatan"),)),)))
    assert len(made.all("//w:tc//w:footnoteReference")) == 1
    identifier = made.all("//w:tc//w:hyperlink/@r:id".replace("@r:id", f"@*[namespace-uri()='{R[1:-1]}']"))[0]
    assert made.rels[identifier] == ("hyperlink", "https://example.org/?a=1&b=2")
    assert made.all("//w:tc//w:hyperlink[@w:anchor='a_bab']")


def test_footnotes_count_from_one_in_every_chapter():
    notes = (Footnote(1, (Paragraph("satu"),)), Footnote(2, (Paragraph("dua"),)))
    calls = (Paragraph((Text("a"), FootnoteMark(1))), Landscape((small_table(),)), Paragraph((FootnoteMark(2),)))
    made = package_of(chapter(*calls, footnotes=notes), chapter(*calls, footnotes=notes, id="lain"))
    starts = [e.get(W + "val") for e in made.all("//w:p//w:numStart")]
    assert starts == ["1", "2", "2", "1", "2", "2"]
    assert len(made.all("//w:footnoteReference")) == 4


def test_a_second_call_of_a_footnote_repeats_its_number():
    made = package_of(
        chapter(Paragraph((FootnoteMark(1), FootnoteMark(1))), footnotes=(Footnote(1, (Paragraph("s"),)),))
    )
    assert len(made.all("//w:footnoteReference")) == 1
    assert field_results(made)["NOTEREF f_1_1 \\f \\h"] == "1"


def test_sections_are_cover_roman_front_and_arabic_body_from_one(specimen):
    sections = specimen.all("//w:p//w:sectPr")
    numbers = [s.find("w:pgNumType", NS) for s in sections]
    assert numbers[0] is None
    formats = [(n.get(W + "fmt"), n.get(W + "start")) for n in numbers[1:]]
    assert formats == [("lowerRoman", "1"), *[("lowerRoman", None)] * 2, ("decimal", "1"), *[("decimal", None)] * 3]
    turned = [s.find("w:pgSz", NS).get(W + "orient") == "landscape" for s in sections]
    assert turned == [False] * 5 + [True] + [False] * 2
    size = sections[0].find("w:pgSz", NS)
    assert (size.get(W + "w"), size.get(W + "h")) == ("12189", "18709")


def test_every_page_has_banner_watermark_version_and_revision(specimen):
    for section in specimen.all("//w:p//w:sectPr"):
        furniture = specimen.furniture(section)
        assert "CONTOH – DATA FIKTIF" in words(furniture["header"])
        assert b'string="DRAF"' in etree.tostring(furniture["header"])
        assert words(furniture["footer"]).startswith("Versi 0.3.0 · Revisi a1b2c3d")


def test_heads_name_the_chapter_and_feet_the_page(specimen):
    section = specimen.all("//w:p//w:sectPr")[4]
    furniture = specimen.furniture(section)
    assert "BAB I · Pendahuluan\tMasterplan" in words(furniture["header"])
    assert words(furniture["footer"]).endswith("\tHalaman 1")


def test_the_head_names_styles_that_the_heading_wears(specimen):
    heading = specimen.all("//w:p[w:pPr/w:pStyle/@w:val='Heading1']")[0]
    worn = {r.xpath("string(w:rPr/w:rStyle/@w:val)", namespaces=NS): words(r) for r in heading.iter(W + "r")}
    assert worn["ChapterTitle"] == "Pendahuluan"
    head = specimen.furniture(specimen.all("//w:p//w:sectPr")[4])["header"]
    instructions = [e.text.strip() for e in head.iter(W + "instrText")]
    assert instructions == ["STYLEREF 1 \\n", 'STYLEREF "Chapter Title"']


def test_the_head_of_an_annex_names_the_style_of_annexes(specimen):
    head = specimen.furniture(specimen.all("//w:p//w:sectPr")[-1])["header"]
    assert "Lampiran I · Wilayah" in words(head)
    assert 'STYLEREF "Annex Heading 1" \\n' in [e.text.strip() for e in head.iter(W + "instrText")]


def test_without_marks_a_page_carries_none():
    made = Package(replace(book(rows=1), marks=Marks()))
    for name, data in made.parts.items():
        if name.startswith("word/header"):
            assert b"textpath" not in data
            assert b"Banner" not in data


def test_a_chapter_that_opens_with_a_turned_page_has_its_title_there():
    made = package_of(chapter(Landscape((small_table(),))))
    assert [s.find("w:pgSz", NS).get(W + "orient") for s in made.all("//w:p//w:sectPr")] == ["landscape"]


def test_tables_of_a_sheet_are_set_small_so_that_it_stays_one_page():
    made = package_of(chapter(sheet(), small_table()))
    styles = [
        {each.get(W + "val", "") for each in grid.iter(W + "pStyle")}
        for grid in made.all("//w:tbl[w:tblPr/w:tblStyle/@w:val='HouseTable']")
    ]
    assert [all(style.startswith("Dense") for style in each) for each in styles] == [True, False]


def test_every_sheet_but_the_first_of_a_page_begins_a_new_one():
    made = package_of(
        chapter(Heading(2, "l", "1.1", "Lembar"), sheet(), sheet("b", "B"), Paragraph("x"), sheet("c", "C"))
    )
    breaks = made.all("//w:p[w:pPr/w:pStyle/@w:val='PageBreak']")
    assert len(breaks) == 2


def test_pictures_speak_and_have_a_bitmap_beside_the_drawing(specimen):
    descriptions = [e.get("descr") for e in specimen.document.iter() if etree.QName(e).localname == "docPr"]
    assert descriptions == ["Masterplan Smart Province Jawa Barat", "gambar kecil", "Dua batang"]
    assert specimen.parts["word/media/picture1.png"].startswith(b"\x89PNG")
    assert specimen.parts["word/media/picture1.svg"].startswith(b"<svg")
    embedded = {v for e in specimen.document.iter() for k, v in e.attrib.items() if k == R + "embed"}
    assert {specimen.rels[i] for i in embedded} == {
        ("image", "media/picture1.png"),
        ("image", "media/picture1.svg"),
    }


@pytest.mark.parametrize(("language", "locale"), [("id", "id-ID"), ("en", "en-US")])
def test_the_language_of_the_book_is_the_language_of_its_text(language, locale):
    made = Package(replace(book(rows=1), language=language))
    styles = etree.fromstring(made.parts["word/styles.xml"])
    assert styles.xpath("string(w:docDefaults//w:lang/@w:val)", namespaces=NS) == locale
    assert f'themeFontLang w:val="{locale}"'.encode() in made.parts["word/settings.xml"]


def test_two_tables_never_touch():
    bare = replace(small_table(), caption="")
    made = package_of(chapter(bare, bare, Sheet("s", "S", "J", 2, (), (), (bare,), (bare,))))
    assert not made.all("//w:tbl[following-sibling::*[1][self::w:tbl]]")
    assert not made.all("//w:tc[*[last()][self::w:tbl]]")
    assert all(cell.find("w:p", NS) is not None for cell in made.all("//w:tc"))


def test_a_commitment_is_rendered_with_its_boxes():
    made = Package(commitment())
    assert all(f"Dinas Contoh {n}" in made.text() for n in range(1, 6))


def test_the_same_book_gives_the_same_bytes_anywhere(tmp_path):
    program = (
        "import hashlib; from tests.specimen import book; from smartprov.render.docx import render_docx;"
        "print(hashlib.sha256(render_docx(book(rows=3)).data).hexdigest())"
    )
    root = str(Path(__file__).parents[2])
    places = ({"TZ": "Asia/Jakarta", "PYTHONHASHSEED": "1", "LC_ALL": "C"}, {"TZ": "UTC", "PYTHONHASHSEED": "2"})
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONPATH": root, **place},
            cwd=folder,
            capture_output=True,
            check=True,
        ).stdout
        for place, folder in zip(places, (root, tmp_path), strict=True)
    }
    assert len(digests) == 1


def test_nothing_in_the_zip_is_dated(specimen):
    assert specimen.dates == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.system
def test_libreoffice_turns_it_into_the_expected_pages(specimen, tmp_path):
    text = pdf_text(specimen.data, tmp_path)
    assert "Halaman i\n" in text
    assert "Halaman 1\n" in text
    assert "catatan kaki1" in text


def test_a_very_long_row_may_be_cut_and_no_other():
    rows = (Row(("kata " * 400, "b", "c")), Row(("kata " * 9, "b", "c")))
    made = package_of(chapter(replace(small_table(), columns=small_table().columns[:3], head=(), body=rows)))
    uncut = [row.find("w:trPr/w:cantSplit", NS) is not None for row in house_tables(made)[0].findall("w:tr", NS)]
    assert uncut == [False, True]


def test_every_table_is_spoken_of(specimen):
    for table in specimen.all("//w:tbl"):
        title = table.xpath("string(w:tblPr/w:tblCaption/@w:val)", namespaces=NS)
        assert title
        assert len(title) <= 900
    matrix_table = next(t for t in house_tables(specimen) if len(t.findall("w:tblGrid/w:gridCol", NS)) == 14)
    said = [
        matrix_table.xpath(f"string(w:tblPr/w:tbl{kind}/@w:val)", namespaces=NS) for kind in ("Caption", "Description")
    ]
    assert said[0] == "Tabel 2.1 Matriks program menurut tahun"
    assert said[1].startswith("2024; 2025")


def test_a_heading_and_its_words_go_along_onto_the_turned_page():
    head, lead = Heading(2, "h", "1.1", "Matriks"), Paragraph("Pengantar.")
    made = package_of(chapter(Paragraph("x"), head, lead, Landscape((small_table(),)), Paragraph("y")))
    turned = [s.find("w:pgSz", NS).get(W + "orient") == "landscape" for s in made.all("//w:p//w:sectPr")]
    assert turned == [False, True, False]
    first = made.all("//w:p[w:pPr/w:sectPr]")[0]
    assert words(first.getnext()) == "Matriks"
    long = replace(lead, text="kata " * 200)
    made = package_of(chapter(Paragraph("x"), head, long, Landscape((small_table(),)), Paragraph("y")))
    assert words(made.all("//w:p[w:pPr/w:sectPr]")[0].getnext()) != "Matriks"


def test_nothing_stands_between_a_table_and_the_next_page():
    made = package_of(chapter(sheet(), sheet("b", "B"), Landscape((small_table(),)), small_table()))
    for end in made.all("//w:p[w:pPr/w:pStyle/@w:val='PageBreak' or w:pPr/w:sectPr]"):
        assert end.getprevious().tag == W + "tbl"


def test_every_block_has_one_bookmark_that_says_where_it_stands(specimen):
    """Paragraphs that only hold something up have none, nor have listings, whose words are not written here."""
    unmarked = {
        "TableGap",
        "SectionBreak",
        "PageBreak",
        "CaptionedFigure",
        "SheetChips",
        "BarFill",
        "BarValue",
        "BarLabel",
    }
    drawn = {"Strip", "Signature", "Cover", "TOC", "Tableof", "Index", "Bar", "Empty"}
    for element in specimen.all("//w:body/w:p | //w:body/w:tbl[w:tblPr/w:tblStyle/@w:val='HouseTable']/w:tr"):
        style = element.xpath("string(descendant-or-self::w:p/w:pPr/w:pStyle/@w:val)", namespaces=NS)
        if style in unmarked or (style.startswith(tuple(drawn - {"Empty"})) and style != "TOCHeading"):
            continue
        names = element.xpath(".//w:bookmarkStart/@w:name", namespaces=NS)
        assert len([name for name in names if not name.startswith("f_")]) == 1, (style, words(element))


def test_bookmarks_stay_where_they_are_while_words_change():
    def names(text):
        made = package_of(chapter(Paragraph(text), ListBlock(((Paragraph(text), small_table()),)), id="bab-satu"))
        return [e.get(W + "name") for e in made.all("//w:bookmarkStart")]

    assert names("satu") == names("dua lebih panjang")
    assert names("satu") == [
        *("a_bab_satu", "b_bab_satu__0", "b_bab_satu__1_0_0"),
        *("b_bab_satu__1_0_1", "b_bab_satu__1_0_1_h0", "b_bab_satu__1_0_1_r0", "b_bab_satu__1_0_1_r1"),
    ]


@pytest.mark.parametrize("number", range(4))
def test_what_refreshed_listings_would_hold_is_what_they_hold(number):
    """Word collects by outline level, in order: number, then a tab, or for a chapter the space of the line break."""
    made = Package(sample()[number])
    stored = stored_lines(made)
    deepest = max(level for level, _ in stored)
    assert stored == [(level, line) for level, line in outline_lines(made) if level <= deepest]
    instructions = " ".join(e.text for e in made.all("//w:instrText"))
    assert f'TOC \\o "1-{deepest}"' in instructions
    entries = [words(p).rpartition("\t")[0] for p in made.all("//w:p[w:pPr/w:pStyle/@w:val='TableofFigures']")]
    for name, style in (("Tabel", "TableCaption"), ("Gambar", "ImageCaption")):
        captions = [
            words(p) for p in made.all(f"//w:p[w:pPr/w:pStyle/@w:val='{style}'][.//w:instrText[contains(., 'SEQ')]]")
        ]
        assert [entry for entry in entries if entry.startswith(name)] == captions


def test_a_heading_that_the_contents_leave_out_has_no_outline_level():
    listing = Listing("contents", (ListingEntry(1, "BAB I", "Bab", "bab"), ListingEntry(2, "", "b", "b")))
    front = replace(chapter(Heading(2, "a", "", "a"), listing, id="depan"), label="", number="", matter="front")
    made = package_of(front, chapter(Heading(2, "b", "", "b")))
    assert outline_lines(made) == stored_lines(made) == [(1, "BAB I Bab"), (2, "b")]


def test_a_second_call_shows_the_number_that_word_counts():
    notes = tuple(Footnote(n, (Paragraph(f"catatan {n}"),)) for n in (1, 2))
    calls = Paragraph((FootnoteMark(2), FootnoteMark(1), FootnoteMark(2)))
    made = package_of(chapter(calls, footnotes=notes))
    assert field_results(made)["NOTEREF f_1_2 \\f \\h"] == "1"


def with_index(**options):
    back = Chapter("indeks", "Indeks", "", "", "annex", (index(), Paragraph("Di bawah indeks.")))
    whole = book(rows=1)
    return Package(replace(whole, chapters=(*whole.chapters, back)), **options)


def test_an_index_stands_in_two_columns_under_its_title():
    made = with_index()
    columns = [
        (s.find("w:type", NS).get(W + "val"), s.find("w:cols", NS) is not None) for s in made.all("//w:p//w:sectPr")
    ]
    assert columns[-3:] == [("nextPage", False), ("continuous", True), ("continuous", False)]
    assert [words(p) for p in made.all("//w:p[w:pPr/w:pStyle/@w:val='IndexHeading']")] == ["Program", "Wilayah"]


@pytest.mark.system
@pytest.mark.parametrize("page", [A4, F4], ids=["a4", "f4"])
@pytest.mark.parametrize(
    "title", ["Masterplan Smart Province Jawa Barat", "Rencana induk " * 14], ids=["short", "long"]
)
def test_the_cover_is_one_page(page, title, tmp_path):
    whole = book(page=page, rows=1)
    lines = ("Periode 2024–2033", "Versi 0.3.0", "1 Februari 2024", "Dinas Komunikasi dan Informatika")
    cover = replace(whole.cover, title=title, motif=replace(picture(), width_mm=165, height_mm=100), lines=lines)
    text = pdf_text(Package(replace(whole, cover=cover)).data, tmp_path).split("\f")
    assert "Dinas Komunikasi" in text[0]
    assert "Daftar Isi" in text[1]


@pytest.mark.system
def test_a_sheet_is_one_page(tmp_path):
    pages = pdf_text(package_of(chapter(sheet(), sheet("gov-02", "GOV-02"))).data, tmp_path).split("\f")
    assert len([page for page in pages if page.strip()]) == 2


def outline_lines(package):
    """Level and words of the paragraphs that Word would collect into contents."""
    styles = {s.get(W + "styleId"): s for s in etree.fromstring(package.parts["word/styles.xml"]).iter(W + "style")}

    def level_of(style):
        while style:
            found = styles[style].find("w:pPr/w:outlineLvl", NS)
            if found is not None:
                return int(found.get(W + "val"))
            base = styles[style].find("w:basedOn", NS)
            style = "" if base is None else base.get(W + "val")
        return 9

    word, lines = Word(package.data), []
    for paragraph in word.document.iter(W + "p"):
        style = paragraph.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NS)
        number, level = word.number(paragraph, style), level_of(style)
        if level < 9:
            gap = "" if not number or words(paragraph).startswith("\n") else "\t"
            lines.append((level + 1, number + gap + words(paragraph).replace("\n", " ")))
    return lines


def stored_lines(package):
    paragraphs = package.all(
        "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC') and w:pPr/w:pStyle/@w:val != 'TOCHeading']"
    )
    return [
        (int(p.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NS)[3:]), words(p).rpartition("\t")[0])
        for p in paragraphs
    ]


def pdf_text(data, folder):
    path = folder / "book.docx"
    path.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    found = subprocess.run(
        ["pdftotext", str(path.with_suffix(".pdf")), "-"], capture_output=True, text=True, check=True
    )
    return found.stdout


def house_tables(package):
    return package.all("//w:tbl[w:tblPr/w:tblStyle/@w:val='HouseTable']")


def grid_width(table):
    return sum(int(c.get(W + "w")) for c in table.findall("w:tblGrid/w:gridCol", NS))


def field_results(package):
    """The result of every field that holds no other, by its instruction."""
    results, instruction, result, in_result = {}, "", "", False
    for element in package.document.iter(W + "fldChar", W + "instrText", W + "t"):
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            instruction, result, in_result = "", "", False
        elif kind == "separate":
            in_result = True
        elif kind == "end":
            results.setdefault(instruction, result)
            in_result = False
        elif element.tag == W + "instrText":
            instruction += element.text.strip()
        elif in_result:
            result += element.text
    return results


def under_bookmark(package, name):
    """The words between the start of a bookmark and its end, which stand in one paragraph."""
    start = package.all(f"//w:bookmarkStart[@w:name='{name}']")[0]
    found = ""
    for element in start.itersiblings():
        if element.tag == W + "bookmarkEnd" and element.get(W + "id") == start.get(W + "id"):
            return found
        found += words(element)
    raise AssertionError(f"{name} has no end in its paragraph")
