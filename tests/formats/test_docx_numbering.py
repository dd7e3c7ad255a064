"""Word writes the numbers of headings: what it computes, by its own rules, is what the book says."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from smartprov.book.facts import BuildFacts
from smartprov.book.model import Book, Chapter, Heading, Landscape, ListBlock, Paragraph, Sheet
from smartprov.compiler import check_folder, compose
from smartprov.render.docx import render_docx
from smartprov.render.docx.numerals import numeral, value_of
from tests.specimen import book, small_table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAMPLE = Path(__file__).parents[2] / "masterplan-src"


class Word:
    """Counts as Word does (ISO/IEC 29500-1, 17.9): one set of counters a definition, whatever instance is used; an
    instance's start override counts when it first stands at that level; a level begins anew below a higher one.
    """

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.styles = {
                s.get(W + "styleId"): s for s in etree.fromstring(archive.read("word/styles.xml")).iter(W + "style")
            }
            numbering = etree.fromstring(archive.read("word/numbering.xml"))
            self.document = etree.fromstring(archive.read("word/document.xml"))
        self.definitions = {a.get(W + "abstractNumId"): a for a in numbering.iter(W + "abstractNum")}
        self.instances = {n.get(W + "numId"): n for n in numbering.iter(W + "num")}
        self.counters = defaultdict(dict)
        self.seen = set()

    def headings(self):
        """Style, number and words of every heading."""
        found = []
        for paragraph in self.document.iter(W + "p"):
            style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
            number = self.number(paragraph, style)
            if "Heading" in style and style not in ("SmallHeading", "IndexHeading"):
                words = "".join(
                    {W + "t": e.text or "", W + "tab": "\t", W + "br": "\n"}[e.tag]
                    for e in paragraph.iter(W + "t", W + "tab", W + "br")
                )
                found.append((style, number, words.strip()))
        return found

    def number(self, paragraph, style):
        instance, level = self._membership(paragraph, style)
        if instance in (None, "0"):
            return ""
        definition = value(self.instances[instance].find(W + "abstractNumId"))
        counters = self.counters[definition]
        override = self.instances[instance].find(f"{W}lvlOverride[@{W}ilvl='{level}']/{W}startOverride")
        if override is not None and (instance, level) not in self.seen:
            counters[level] = int(value(override))
        else:
            before = counters.get(level)
            counters[level] = self._start(definition, level) if before is None else before + 1
        self.seen.add((instance, level))
        for deeper in [each for each in counters if each > level]:
            del counters[deeper]
        return self._spelled(instance, definition, level)

    def _membership(self, paragraph, style):
        own = paragraph.find(f"{W}pPr/{W}numPr")
        level, instance = None, None
        chain = [own] if own is not None else []
        while style:
            properties = self.styles[style].find(f"{W}pPr/{W}numPr")
            chain += [properties] if properties is not None else []
            style = value(self.styles[style].find(W + "basedOn"))
        for properties in chain:
            instance = instance or value(properties.find(W + "numId")) or None
            level = level or value(properties.find(W + "ilvl")) or None
        return instance, int(level or 0)

    def _level(self, instance, definition, level):
        override = self.instances[instance].find(f"{W}lvlOverride[@{W}ilvl='{level}']/{W}lvl")
        return override if override is not None else self.definitions[definition].find(f"{W}lvl[@{W}ilvl='{level}']")

    def _start(self, definition, level):
        return int(value(self.definitions[definition].find(f"{W}lvl[@{W}ilvl='{level}']/{W}start")))

    def _spelled(self, instance, definition, level):
        text = value(self._level(instance, definition, level).find(W + "lvlText"))

        def shown(match):
            place = int(match[1]) - 1
            kind = value(self._level(instance, definition, place).find(W + "numFmt"))
            return written(self.counters[definition].get(place, self._start(definition, place)), kind)

        return re.sub(r"%(\d)", shown, text)


def value(element):
    return "" if element is None else element.get(W + "val", "")


def written(number, kind):
    if kind == "decimal":
        return str(number)
    if kind == "bullet":
        return ""
    if kind == "upperRoman":
        units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
        return "X" * (number // 10) + units[number % 10]
    letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(number - 1) % 26] * ((number - 1) // 26 + 1)
    return letter if kind == "upperLetter" else letter.lower()


def expected(whole: Book):
    """Number and words of every heading of a book."""
    for chapter in whole.chapters:
        yield chapter.label, chapter.title
        for block in chapter.blocks:
            for inner in block.blocks if isinstance(block, Landscape) else (block,):
                if isinstance(inner, Heading):
                    yield inner.number, inner.text
                elif isinstance(inner, Sheet):
                    yield "", f"{inner.code}\t{inner.title}"


def found(whole: Book):
    return [(number, words) for _, number, words in Word(render_docx(whole).data).headings()]


def chapter(id, label, number, *headings, matter="body", title="Judul"):
    blocks = tuple(Heading(level, f"{id}-{n}", said, f"Kepala {id} {n}") for n, (level, said) in enumerate(headings))
    return Chapter(id, title, label, number, matter, blocks)


def nasty_ladder():
    """All that makes a counter go astray, in letters."""
    letters = [(2, f"{letter}.") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    return (
        chapter("depan", "", "", (2, ""), matter="front"),
        chapter("a", "BAB I", "I", (2, "A."), (2, ""), (2, "B."), (3, "1."), (3, ""), (3, "2."), (2, "E."), (3, "1.")),
        chapter("b", "BAB II", "II", (3, "1."), (2, "A."), (4, "a."), (5, "1)"), (6, "a)"), (4, "b."), (3, "1.")),
        chapter("c", "BAB III", "III", *letters, (2, "AA."), (2, "AB."), (2, "AC."), (3, "1."), (3, "2.")),
        chapter("d", "", "", (2, "A."), (2, "B."), (3, "1.")),
        chapter("e", "BAB V", "V", (2, "A."), (2, "C."), (2, "D.")),
        chapter("f", "BAB VI", "VI", (2, "A."), (3, "7."), (3, "8."), (2, "B."), (3, "1.")),
        chapter("g", "BAB KHUSUS", "KHUSUS", (2, "A."), (2, "100% benar"), (2, "B.")),
        chapter("h", "BAB VII", "VII", (2, "A.")),
        chapter("i", "LAMPIRAN I", "I", (2, "A."), (3, "1."), (2, "B."), matter="annex"),
        chapter("j", "LAMPIRAN III", "III", (2, "A."), (2, "B."), matter="annex"),
        chapter("k", "", "", (2, ""), matter="annex"),
        chapter("l", "LAMPIRAN IV", "IV", (2, "A."), matter="annex"),
    )


def nasty_decimals():
    """The same in decimals, whose numbers repeat those above."""
    return (
        chapter(
            "a", "BAB 1", "1", (2, "1.1"), (3, "1.1.1"), (3, ""), (3, "1.1.2"), (2, "1.3"), (3, "1.3.1"), (2, "1.4")
        ),
        chapter("b", "BAB 2", "2", (2, "2.1"), (4, "2.1.0.1"), (4, "2.1.0.2"), (3, "2.1.1"), (2, "2.2"), (2, "7.9")),
        chapter("c", "BAB 5", "5", (2, "5.1"), (2, "5.2"), (3, "5.2.1"), (4, "5.2.1.1"), (5, "5.2.1.1.1")),
        chapter("d", "", "", (2, "0.1"), (2, "0.2")),
        chapter("e", "BAB 6", "6", (2, "6.1")),
        chapter("f", "LAMPIRAN I", "I", (2, "I.1"), (3, "I.1.1"), (2, "I.2"), matter="annex"),
        chapter("g", "LAMPIRAN II", "II", (2, "II.1"), (2, "II.4"), (2, "II.5"), matter="annex"),
    )


NASTY = {"ladder": nasty_ladder, "decimals": nasty_decimals}


@cache
def sample():
    checked = check_folder(SAMPLE)
    return compose(checked, BuildFacts()).books


def nasty(name):
    return replace(book(), cover=None, chapters=NASTY[name]())


@pytest.mark.parametrize("name", NASTY)
def test_word_computes_the_numbers_of_a_nasty_book(name):
    whole = nasty(name)
    assert [(n.replace("\uff05", "%"), w) for n, w in found(whole)] == list(expected(whole))


def test_word_computes_the_numbers_of_the_specimen():
    assert found(book(rows=1)) == list(expected(book(rows=1)))


def test_word_computes_the_numbers_of_the_sample():
    for whole in sample():
        assert found(whole) == [
            (number, words if isinstance(words, str) else words[0].text) for number, words in expected(whole)
        ]


def test_a_plain_book_needs_no_instance_of_its_own():
    """So that numbers go on being right when somebody adds a chapter in Word."""
    blocks = (
        Heading(2, "a", "A.", "a"),
        Heading(3, "b", "1.", "b"),
        Heading(2, "c", "", "c"),
        Heading(2, "d", "B.", "d"),
    )
    chapters = tuple(
        replace(chapter(id, f"BAB {id}", id), blocks=tuple(replace(b, id=f"{id}{b.id}") for b in blocks))
        for id in ("I", "II", "III")
    )
    data = render_docx(replace(book(), cover=None, chapters=chapters)).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"numPr" not in archive.read("word/document.xml")
        assert b"lvlOverride" not in archive.read("word/numbering.xml")


def test_lists_are_counted_too():
    items = ListBlock(tuple((Paragraph(f"butir {n}"),) for n in range(3)), ordered=True, start=4)
    data = render_docx(replace(book(), cover=None, chapters=(Chapter("a", "A", "", "", "body", (items, items)),))).data
    word = Word(data)
    numbers = [word.number(p, value(p.find(f"{W}pPr/{W}pStyle"))) for p in word.document.iter(W + "p")]
    assert [number for number in numbers if number] == ["4.", "5.", "6."] * 2


def test_headings_are_built_in_styles_and_those_of_annexes_and_front_are_based_on_them():
    styles = [style for style, _, _ in Word(render_docx(nasty("ladder")).data).headings()]
    assert {"Heading1", "Heading2", "Heading1Unnumbered", "Heading2Unnumbered", "AnnexHeading1"} <= set(styles)
    word = Word(render_docx(book(rows=1)).data)
    for style in ("AnnexHeading2", "Heading2Unnumbered"):
        assert value(word.styles[style].find(W + "basedOn")) == "Heading2"


def test_every_level_of_a_ladder_belongs_to_a_style_that_names_it():
    word = Word(render_docx(book(rows=1)).data)
    for definition, stem in (("1", "Heading"), ("2", "AnnexHeading")):
        for level, element in enumerate(word.definitions[definition].iter(W + "lvl")):
            assert value(element.find(W + "pStyle")) == f"{stem}{level + 1}"
            properties = word.styles[f"{stem}{level + 1}"].find(f"{W}pPr/{W}numPr")
            assert (value(properties.find(W + "numId")), value(properties.find(W + "ilvl"))) == (definition, str(level))


@pytest.mark.parametrize("format", ["decimal", "upperRoman", "upperLetter", "lowerLetter"])
def test_a_numeral_is_read_as_it_is_written(format):
    assert all(value_of(numeral(n, format), format) == n for n in range(1, 200))
    assert all(numeral(n, format) == written(n, format) for n in range(1, 40))
    assert value_of("", format) is None
    assert value_of("?", format) is None


def test_what_word_would_write_otherwise_is_no_numeral():
    assert value_of("AB", "upperLetter") is None
    assert value_of("IIII", "upperRoman") is None
    assert value_of("01", "decimal") is None


@pytest.mark.system
@pytest.mark.parametrize("name", NASTY)
def test_libreoffice_shows_the_same_numbers(name, tmp_path):
    whole = nasty(name)
    shown = " ".join(pdf_words(render_docx(whole).data, tmp_path).split())
    place = 0
    for number, words in expected(whole):
        line = f"{number} {words}".replace("%", "\uff05").strip()
        place = shown.find(line, place)
        assert place >= 0, line


def pdf_words(data, folder):
    path = folder / "book.docx"
    path.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = subprocess.run(
        ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"], capture_output=True, text=True, check=True
    )
    return text.stdout


def test_a_table_between_headings_counts_for_nothing():
    blocks = (Heading(2, "a", "A.", "a"), small_table(), Heading(2, "b", "B.", "b"))
    whole = replace(book(), cover=None, chapters=(replace(chapter("x", "BAB I", "I"), blocks=blocks),))
    assert found(whole)[1:] == [("A.", "a"), ("B.", "b")]
