"""Text as WordprocessingML."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from smartprov.render.docx.captions import sequence_name
from smartprov.render.docx.markup import escaped, field, run
from tests.specimen import HOSTILE

NAMESPACE = 'xmlns:w="urn:w"'


def parsed(xml):
    return etree.fromstring(f"<w:x {NAMESPACE}>{xml}</w:x>")


@given(st.text())
def test_any_text_gives_xml(text):
    parsed(f'<w:t w:val="{escaped(text)}">{escaped(text)}</w:t>')


def test_hostile_text_comes_back_as_it_was():
    assert "".join(parsed(run(HOSTILE)).itertext()) == HOSTILE


def test_what_xml_cannot_hold_is_seen_to_be_missing():
    assert escaped("a\x00b\ud800") == "a\ufffdb\ufffd"


def test_no_text_makes_no_run():
    assert run("") == ""


def test_every_run_of_a_field_has_its_style():
    runs = parsed(field("REF x \\h", "Tabel 1", "Reference"))
    assert [r[0][0].get("{urn:w}val") for r in runs] == ["Reference"] * 5


def test_captions_are_counted_by_the_first_word_of_their_label():
    assert sequence_name("Tabel 4.2") == "Tabel"
    assert sequence_name("Gambar I.2") == "Gambar"
    assert sequence_name("") == ""
