"""Claims about words and what stands among them."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.book.model import (
    Chip,
    Computed,
    FootnoteMark,
    Inline,
    InlineFigure,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)
from smartprov.render.html.inlines import WRITERS, plain_text, write_inlines
from tests import specimen
from tests.unit.render.html.desk import page, parsed

PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"))).map(str.strip)


def test_every_inline_has_a_writer() -> None:
    assert set(WRITERS) == set(get_args(Inline))


@given(PRINTABLE)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    for inlines in (text, (Text(text),), (Strong((Text(text),)),), (Chip(text, "tbd"),), (Reference("no-such", text),)):
        tree = parsed(f"<p>{write_inlines(page(), inlines)}</p>")
        assert "".join(tree.find(".//p").itertext()) == text


@given(PRINTABLE)
def test_any_attribute_comes_back_as_it_was(text: str) -> None:
    inlines = (Link((Text("x"),), f"https://example.org/?{text}"), InlineFigure(specimen.picture(), text))
    tree = parsed(f"<p>{write_inlines(page(), inlines)}</p>")
    assert tree.find(".//a").get("href") == f"https://example.org/?{text}"
    assert tree.find(".//img").get("alt") == text


@pytest.mark.parametrize(
    ("path", "reference", "href"),
    [
        ("buku-2/program.html", Reference("gov-01", "x"), "#gov-01"),
        ("buku-2/program.html", Reference("latar", "x"), "pendahuluan.html#latar"),
        ("buku-2/program.html", Reference("latar", "x", "buku-2"), "pendahuluan.html#latar"),
        ("buku-2/program.html", Reference("latar", "x", "buku-1"), "../buku-1/pendahuluan.html#latar"),
        ("buku-2/program.html", Reference("program", "x", "buku-1"), "../buku-1/program.html#program"),
    ],
)
def test_a_reference_leads_to_its_target_from_where_it_stands(path: str, reference: Reference, href: str) -> None:
    assert f'href="{href}"' in write_inlines(page(path), (reference,))


def test_on_the_home_page_a_reference_without_a_book_means_the_first_that_has_it() -> None:
    home = page("index.html", book="")
    assert 'href="buku-1/pendahuluan.html#latar"' in write_inlines(home, (Reference("latar", "x"),))


def test_a_reference_without_a_target_is_plain_words() -> None:
    assert write_inlines(page(), (Reference("nowhere", "Tabel 9"),)) == "Tabel 9"


def test_a_footnote_called_twice_has_two_places_to_come_back_to() -> None:
    here = page()
    markup = write_inlines(here, (FootnoteMark(1), FootnoteMark(1)))
    assert here.footnote_calls(1) == ("_call-1", "_call-1-2")
    assert all(f'id="{call}"' in markup for call in here.footnote_calls(1))


def test_a_link_out_of_the_book_gives_the_other_side_no_handle_on_the_page() -> None:
    assert 'rel="noopener"' in write_inlines(page(), (Link((Text("x"),), "https://example.org"),))


def test_plain_text_keeps_words_and_leaves_out_the_calls_of_footnotes() -> None:
    text = (Strong((Text("satu"),)), LineBreak(), Chip("dua", "tbd"), FootnoteMark(1), Reference("x", " tiga"))
    assert plain_text(text) == "satu dua tiga"


def test_a_computed_number_says_how_and_from_which_record() -> None:
    (number,) = parsed(write_inlines(page(), (Computed("88,9%", "a < b", "facts.yaml:3"),))).xpath("//span")
    assert (number.text, number.get("data-formula"), number.get("data-place")) == ("88,9%", "a < b", "facts.yaml:3")
    assert "data-place" not in write_inlines(page(), (Computed("36", "programs.count"),))
    assert write_inlines(page(), (Computed("36", ""),)) == "36"
