"""A house's own reference document gives the book its look; what it lacks is filled up, and a broken one is named."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from dataclasses import replace

import docx
import pypandoc
import pytest
from docx.shared import Pt, RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from smartprov.diagnostics import SmartprovError
from smartprov.render.docx import render_docx
from smartprov.word_template import BadTemplateError, missing_styles
from tests.formats.test_docx_numbering import Word, expected, nasty, value
from tests.specimen import book

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}


def plain_template():
    """A Word file as python-docx makes it, in the house's letters and colours."""
    document = docx.Document()
    document.styles["Heading 1"].font.name = "Garamond"
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0x00, 0x20)
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Header"].font.size = Pt(7)
    return saved(document)


def saved(document):
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def translated(template):
    """The same as a Word in Indonesian saves it: ids are translated, names are not."""
    return edited(
        template,
        lambda xml: re.sub(rb'w:(styleId|val)="(Heading|Header|ListBullet)(\d?)"', rb'w:\1="Judul\2x\3"', xml),
        "word/styles.xml",
    )


def edited(template, change, *names):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, change(data) if name in names else data)
    return made.getvalue()


def pandocs():
    command = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"]
    return subprocess.run(command, check=True, capture_output=True).stdout


def books_own():
    return render_docx(book(rows=1)).data


TEMPLATES = {
    "plain": plain_template,
    "translated": lambda: translated(plain_template()),
    "pandoc": pandocs,
    "a book of ours": books_own,
}


def dressed(template, whole=None):
    return render_docx(replace(whole or book(rows=2), word_template=template)).data


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def style(data, identifier):
    return part(data, "word/styles.xml").find(f"w:style[@w:styleId='{identifier}']", NS)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_book_in_the_houses_look_is_valid_and_counts_right(name, tmp_path):
    template = TEMPLATES[name]()
    assert missing_styles(template) == ()
    data = dressed(template)
    path = tmp_path / "book.docx"
    path.write_bytes(data)
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors]
    docx.Document(io.BytesIO(data))
    whole = nasty("ladder")
    found = [(n.replace("\uff05", "%"), words) for _, n, words in Word(dressed(template, whole)).headings()]
    assert found == list(expected(whole))


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_style_in_use_exists_and_builds_on_one_that_does(name):
    data = dressed(TEMPLATES[name]())
    root = part(data, "word/styles.xml")
    styles = {s.get(W + "styleId"): s for s in root.iter(W + "style")}
    assert len(styles) == len(list(root.iter(W + "style")))
    document = part(data, "word/document.xml")
    assert {value(e) for e in document.iter(W + "pStyle", W + "rStyle", W + "tblStyle")} <= styles.keys()
    assert {value(e) for e in root.iter(W + "basedOn", W + "next", W + "link")} <= styles.keys()
    for kind in ("paragraph", "character", "table"):
        defaults = [s for s in root.iter(W + "style") if s.get(W + "type") == kind and s.get(W + "default")]
        assert len(defaults) <= 1


@pytest.mark.parametrize("name", ["plain", "translated"])
def test_the_houses_letters_and_colours_replace_ours(name):
    data = dressed(TEMPLATES[name]())
    heading = style(data, "Heading1")
    assert heading.find("w:rPr/w:rFonts", NS).get(W + "ascii") == "Garamond"
    assert value(heading.find("w:rPr/w:color", NS)) == "800020"
    assert value(style(data, "Header").find("w:rPr/w:sz", NS)) == "14"
    assert "Arial" not in etree.tostring(style(data, "TableText")).decode()
    assert style(data, "TableText").find("w:rPr/w:rFonts", NS).get(W + "ascii") == "Garamond"
    level = part(data, "word/numbering.xml").find(".//w:abstractNum[@w:abstractNumId='1']/w:lvl", NS)
    assert level.find("w:rPr", NS) is None


def test_what_depends_on_the_page_stays_ours():
    data = dressed(plain_template())
    ours = style(render_docx(book(rows=2)).data, "Header").find("w:pPr/w:tabs", NS)
    assert etree.tostring(style(data, "Header").find("w:pPr/w:tabs", NS)) == etree.tostring(ours)


def test_the_document_speaks_the_language_of_the_book_not_of_the_template():
    other = edited(
        plain_template(),
        lambda xml: re.sub(rb"<w:docDefaults>.*?</w:docDefaults>", b"", xml, flags=re.DOTALL).replace(
            b"<w:rPr>", b'<w:rPr><w:lang w:val="en-GB"/>'
        ),
        "word/styles.xml",
    )
    root = part(dressed(other), "word/styles.xml")
    assert [e.get(W + "val") for e in root.iter(W + "lang")] == ["id-ID"]


def test_lists_of_the_house_come_along_under_numbers_of_their_own():
    data = dressed(plain_template())
    numbering = part(data, "word/numbering.xml")
    instances = {n.get(W + "numId"): value(n.find("w:abstractNumId", NS)) for n in numbering.iter(W + "num")}
    definitions = {a.get(W + "abstractNumId") for a in numbering.iter(W + "abstractNum")}
    assert set(instances.values()) <= definitions
    named = value(style(data, "ListNumber").find("w:pPr/w:numPr/w:numId", NS))
    assert 10 <= int(named) < 1000
    assert named in instances
    order = [etree.QName(e).localname for e in numbering]
    assert order == sorted(order)


def test_the_same_template_gives_the_same_bytes():
    assert dressed(plain_template()) == dressed(plain_template())


BROKEN = {
    "nothing": b"",
    "not a zip": b"PK\x03\x04 and then nothing",
    "a zip without styles": None,
    "styles that are no XML": lambda _: b"<w:styles",
    "styles of another kind": lambda _: b"<root/>",
    "a document type": lambda _: b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
}


def broken(name):
    what = BROKEN[name]
    if what is None:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("a.txt", "a")
        return made.getvalue()
    return what if isinstance(what, bytes) else edited(plain_template(), what, "word/styles.xml")


@pytest.mark.parametrize("name", list(BROKEN)[1:])
def test_a_broken_template_is_named_and_stops_the_book(name):
    with pytest.raises(BadTemplateError):
        missing_styles(broken(name))
    with pytest.raises(SmartprovError) as caught:
        dressed(broken(name))
    assert "reference.docx" in caught.value.arguments["reason"]


def test_essential_styles_that_are_missing_are_named():
    template = edited(plain_template(), lambda xml: xml.replace(b'"heading 2"', b'"Bagian"'), "word/styles.xml")
    assert missing_styles(template) == ("heading 2",)
    with pytest.raises(SmartprovError) as caught:
        dressed(template)
    assert "heading 2" in caught.value.arguments["reason"]


def answer(template):
    """Which styles are missing, or why nobody can tell."""
    try:
        return missing_styles(template)
    except BadTemplateError as failure:
        return failure.reason


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(data):
    assert answer(data) != ()


PLAIN = plain_template()


@settings(deadline=None)
@given(st.data())
def test_any_damage_is_answered(data):
    template = PLAIN
    place = data.draw(st.integers(0, len(template) - 1))
    damaged = template[:place] + data.draw(st.binary(min_size=1, max_size=9)) + template[place + 1 :]
    assert isinstance(answer(damaged), str | tuple)
