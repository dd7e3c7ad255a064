"""Claims about addresses, drawings, printed margins, pictures and templates."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartprov.book.model import Bar, Book, Chapter, Edition, Spark
from smartprov.diagnostics import SmartprovError
from smartprov.render.html.addresses import Addresses, book_path, chapter_path, relative
from smartprov.render.html.downloads import size_words
from smartprov.render.html.drawings import bar, spark
from smartprov.render.html.menu import Entry, Ways
from smartprov.render.html.paper import css_string, paper_sheet
from smartprov.render.html.pictures import Inlined, picture_file
from smartprov.render.html.templating import Templates
from tests import specimen


@pytest.mark.parametrize(
    ("here", "there", "href"),
    [
        ("index.html", "buku-1/index.html", "buku-1/index.html"),
        ("buku-1/a.html", "index.html", "../index.html"),
        ("buku-1/a.html", "buku-1/b.html", "b.html"),
        ("buku-1/a.html", "buku-1/a.html#x", "#x"),
        ("buku-1/a.html", "buku-1/a.html", "a.html"),
        ("buku-1/a.html", "buku-10/a.html", "../buku-10/a.html"),
        ("buku-1/a.html", "assets/p.svg", "../assets/p.svg"),
    ],
)
def test_an_address_is_relative_to_the_page(here: str, there: str, href: str) -> None:
    assert relative(here, there) == href


def test_ids_that_the_site_needs_itself_do_not_hide_its_files() -> None:
    assert chapter_path("buku-1", "index") != book_path("buku-1")
    assert not book_path("assets").startswith("assets/")


def neighbours(book: Book, here: str) -> tuple[Entry | None, Entry | None]:
    edition = Edition((book,))
    return Ways(edition, Addresses(edition), specimen.WORDS, here).neighbours(book)


def test_pages_follow_each_other_from_the_book_to_its_last_chapter() -> None:
    book = specimen.book()
    paths = [book_path(book.id), *(chapter_path(book.id, chapter.id) for chapter in book.chapters)]
    ways = [neighbours(book, path) for path in paths]
    assert ways[0][0] is None
    assert ways[-1][1] is None
    assert [str(way[1].href) for way in ways[:-1] if way[1]] == [path.rpartition("/")[2] for path in paths[1:]]
    assert [str(way[0].href) for way in ways[1:] if way[0]] == [path.rpartition("/")[2] for path in paths[:-1]]


def test_a_book_of_one_chapter_without_blocks_still_has_neighbours() -> None:
    book = replace(specimen.book(), chapters=(Chapter("satu", "Satu", "", "", "body", ()),))
    assert neighbours(book, "buku-2/satu.html")[1] is None


def test_a_spark_is_dashed_where_nothing_is_known() -> None:
    assert "stroke-dasharray" not in spark(Spark((0.1, 0.5), "naik"))
    assert "stroke-dasharray" in spark(Spark((0.1, None, 0.5), "naik"))


@given(st.lists(st.none() | st.floats(0, 1), max_size=12))
def test_a_spark_stays_in_its_box_and_says_its_words(points: list[float | None]) -> None:
    markup = spark(Spark(tuple(points), "10 → 90"))
    assert "10 → 90" in markup
    assert "nan" not in markup
    numbers = [
        float(piece) for path in markup.split(' d="M')[1:] for piece in path.split('"')[0].replace("L", " ").split()
    ]
    assert all(0 <= number <= 72 for number in numbers)


def test_a_bar_is_as_long_as_its_share() -> None:
    assert 'width="250"' in bar(Bar("2024", "x", 0.25))
    assert 'class="t-dimension-3"' in bar(Bar("2024", "x", 1, "dimension-3"))


def test_printed_margins_say_paper_banner_and_version() -> None:
    sheet = paper_sheet(specimen.book(page=specimen.F4)).decode()
    assert "size: 215mm 330mm" in sheet
    assert "DATA FIKTIF" in sheet
    assert "Revisi a1b2c3d" in sheet
    assert '@top-left { content: ""' in paper_sheet(replace(specimen.book(), marks=specimen.Marks())).decode()


def test_a_plan_without_a_revision_prints_none() -> None:
    book = replace(specimen.book(), imprint=replace(specimen.imprint(), revision=""))
    assert "Revisi" not in paper_sheet(book).decode()


@given(st.text())
def test_no_text_leaves_its_css_string(text: str) -> None:
    inner = css_string(text)[1:-1]
    assert not set(inner) & set("\"'\n\r\f;{}<>/*")


def test_a_drawing_falls_back_to_a_font_of_the_same_widths() -> None:
    assert b'font-family="Arimo, Liberation Sans, Arial' in picture_file(specimen.picture())
    png = replace(specimen.picture(), media="png", data=b'font-family="Arimo"')
    assert picture_file(png) == png.data


def test_a_template_of_the_plan_wins_and_may_draw_the_shipped_one(tmp_path: Path) -> None:
    for name in ("t.html", "u.html"):
        (tmp_path / name).write_text("shipped {{ x }}")
    own = {"t.html": "mine {{ x }}, {% include 'shipped/t.html' %}", "style.css": "mine"}
    templates = Templates(tmp_path, own)
    assert templates.fill("t.html", x="<b>") == "mine &lt;b&gt;, shipped &lt;b&gt;"
    assert (templates.read("u.html"), templates.read("style.css")) == (b"shipped {{ x }}", b"mine")


@pytest.mark.parametrize("text", ["{{ nothing_of_that_name }}", "{% if %}", "{% include 'gone.html' %}"])
def test_a_broken_template_is_a_broken_environment(tmp_path: Path, text: str) -> None:
    (tmp_path / "t.html").write_text(text)
    with pytest.raises(SmartprovError) as caught:
        Templates(tmp_path).fill("t.html")
    assert (caught.value.code, caught.value.exit_code) == ("broken-template", 3)
    with pytest.raises(SmartprovError):
        Templates(tmp_path).read("style.css")


def test_an_entity_that_stands_in_no_book_is_found_on_its_own_page() -> None:
    addresses = Addresses(specimen.edition())
    assert addresses.find("diskominfo", "buku-1") == "agencies/diskominfo.html"
    assert addresses.find("gov-01", "buku-2") == "buku-2/program.html#gov-01"


@pytest.mark.parametrize("name", ["assets", "programs", "agencies", "regions"])
def test_no_book_takes_a_folder_of_the_site(name: str) -> None:
    assert not book_path(name).startswith(f"{name}/")


@pytest.mark.parametrize(
    ("size", "language", "words"),
    [(999, "id", "999 B"), (1000, "id", "1 kB"), (1_449_000, "id", "1,4 MB"), (1_449_000, "en", "1.4 MB")],
)
def test_a_size_is_said_in_the_language_of_the_reader(size: int, language: str, words: str) -> None:
    assert size_words(size, language) == words


def test_a_picture_inside_the_page_is_the_file_that_would_lie_beside_it() -> None:
    address = Inlined().source("x.html", specimen.picture())
    kind, _, data = address.partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert b64decode(data) == picture_file(specimen.picture())
