"""What a browser and a screen reader find in the site: valid pages, landmarks, links that lead somewhere."""

from __future__ import annotations

import itertools
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from urllib.parse import unquote, urlsplit

import pytest
from html5lib import HTMLParser, treebuilders

from smartprov.book.figures.palette import contrast
from smartprov.book.model import Book, Chapter, Edition, Marks, Paragraph, Sheet
from smartprov.render.html import Download, render_html
from smartprov.resources import templates_folder
from tests import specimen

STYLE = (templates_folder() / "html" / "style.css").read_text()
CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'"


def with_all_targets(book: Book) -> Book:
    """The specimen points at an anchor that it does not hold; here it does."""
    first, *rest = (chapter for chapter in book.chapters if chapter.id == "pendahuluan")
    assert not rest
    held = replace(first, blocks=(*first.blocks, Paragraph("Kesiapan.", id="kesiapan")))
    return replace(book, chapters=tuple(held if chapter is first else chapter for chapter in book.chapters))


@cache
def edition() -> Edition:
    plain = specimen.edition()
    return replace(plain, books=tuple(map(with_all_targets, plain.books)))


@cache
def site() -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in render_html(edition())}


@cache
def pages() -> dict[str, object]:
    return {path: parsed(data) for path, data in site().items() if path.endswith(".html")}


def parsed(data: bytes):  # lxml has no type for it
    parser = HTMLParser(treebuilders.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
    return parser.parse(data, transport_encoding="utf-8").getroot()


def every(xpath: str) -> Iterator[tuple[str, object]]:
    for path, page in pages().items():
        for found in page.xpath(xpath):
            yield path, found


def words(element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_there_is_a_home_a_search_and_a_page_per_book_chapter_and_entity() -> None:
    expected = {"index.html"}
    for book in edition().books:
        expected |= {f"{book.id}/index.html", *(f"{book.id}/{chapter.id}.html" for chapter in book.chapters)}
    expected |= {"programs/index.html", "programs/gov-01.html", "programs/eco-01.html", "search.html"}
    expected |= {"agencies/index.html", "agencies/diskominfo.html", "regions/index.html", "regions/32.04.html"}
    assert set(pages()) == expected
    assets = {"style.css", "script.js", "search.js", "search-index.js", "plan.json", "specimen-bars.svg"}
    assert {f"assets/{name}" for name in assets} <= set(site())


def test_every_page_is_valid_and_its_ids_are_unique() -> None:
    for path, page in pages().items():
        ids = Counter(page.xpath("//@id"))
        assert [name for name, count in ids.items() if count > 1] == [], path


def test_every_link_inside_the_site_has_its_target() -> None:
    ids = {path: set(page.xpath("//@id")) for path, page in pages().items()}
    checked = 0
    for path, address in itertools.chain(every("//@href"), every("//@src")):
        parts = urlsplit(str(address))
        if parts.scheme in ("http", "https", "data"):
            continue
        target = (
            posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
        )
        assert target in site(), (path, address)
        if parts.fragment:
            # What follows the name of the search's fragment is for its script.
            assert unquote(parts.fragment).partition("&")[0] in ids[target], (path, address)
        checked += 1
    assert checked > 300


def test_every_anchor_of_a_book_stands_on_the_page_of_its_chapter() -> None:
    for book in edition().books:
        for anchor, chapter in book.anchors.items():
            page = pages()[f"{book.id}/{chapter}.html"]
            assert anchor in page.xpath("//@id"), anchor


def test_nothing_is_run_or_styled_inside_a_page_and_nothing_is_loaded_from_outside() -> None:
    assert list(every("//@style | //style | //script[not(@src)] | //iframe | //object | //base")) == []
    assert [name for _, name in every("//@*[starts-with(name(), 'on')]")] == []
    for _, address in itertools.chain(every("//@src"), every("//link/@href")):
        assert urlsplit(str(address)).scheme in ("", "data"), address
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_every_page_forbids_what_it_does_not_need() -> None:
    policies = [str(policy) for _, policy in every("//meta[@http-equiv='Content-Security-Policy']/@content")]
    assert policies == [CSP] * len(pages())


def test_links_out_of_the_book_give_no_handle_on_the_page() -> None:
    outside = list(every("//a[starts-with(@href, 'http')]"))
    assert outside
    assert all(link.get("rel") == "noopener" for _, link in outside)


def test_hostile_words_appear_as_they_are_in_every_place_that_takes_words() -> None:
    hostile = specimen.HOSTILE
    book = replace(
        specimen.book(),
        title=hostile,
        label=hostile,
        marks=Marks(hostile, hostile),
        cover=replace(specimen.book().cover, title=hostile, subtitle=hostile, region=hostile, lines=(hostile,)),
        imprint=replace(
            specimen.imprint(),
            plan_title=hostile,
            plan_id=hostile,
            version=hostile,
            revision=hostile,
            publisher=hostile,
        ),
        words=dict.fromkeys(specimen.WORDS, hostile),
        chapters=(
            Chapter(
                "satu",
                hostile,
                hostile,
                "I",
                "body",
                (replace(specimen.sheet(), title=hostile, code=hostile), replace(specimen.matrix(1), caption=hostile)),
                hostile,
                specimen.Strip((specimen.StripItem(hostile, hostile),)),
            ),
        ),
        anchors={},
    )
    for artifact in render_html(Edition((book,), (), (Paragraph(hostile),))):
        if not artifact.path.endswith(".html"):
            continue
        page = parsed(artifact.data)
        assert page.xpath("//b[normalize-space()='tag']") == []
        assert words(page).count("<b>tag</b>") >= 8
        assert "{{ nilai }}" in page.xpath("//body/@data-watermark")[0]
        assert page.xpath("//a[contains(@href, '<')]") == []


def test_every_page_has_its_language_title_landmarks_and_skip_link_first() -> None:
    for path, page in pages().items():
        assert page.get("lang") == "id"
        title = page.xpath("//title")[0].text
        assert "Masterplan Smart Province Jawa Barat" in title, path
        for landmark in ("main", "body/header", "body/footer", "nav[@id='_menu']"):
            assert len(page.xpath(f"//{landmark}")) == 1, (path, landmark)
        first = page.xpath("//a | //button | //*[@tabindex]")[0]
        assert (first.get("class"), first.get("href")) == ("skip", "#_content")
    names = [(path, nav.get("aria-label")) for path, nav in every("//nav")]
    assert all(name for _, name in names)
    assert len(set(names)) == len(names), "two landmarks of a page have the same name"


def test_headings_begin_with_the_title_and_skip_no_level() -> None:
    for path, page in pages().items():
        levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), (path, levels)


def test_every_page_says_what_it_is_not() -> None:
    for path, page in pages().items():
        assert page.xpath("//body/@data-watermark") == ["DRAF"], path
        assert "DATA FIKTIF" in words(page.xpath("//p[@class='banner']")[0]), path
        assert "Versi 0.3.0" in words(page.xpath("//footer")[-1]), path
        assert "Revisi a1b2c3d" in words(page.xpath("//footer")[-1]), path


def test_a_final_book_has_neither_banner_nor_watermark() -> None:
    book = replace(specimen.book(), marks=Marks())
    for artifact in render_html(Edition((book,))):
        assert b'class="banner"' not in artifact.data
        assert b"data-watermark=" not in artifact.data


def test_the_menu_lists_books_chapters_and_headings_of_the_current_chapter_alone() -> None:
    menu = pages()["buku-2/program.html"].xpath("//nav[@id='_menu']")[0]
    assert [words(link) for link in menu.iter("a")] == [
        "Beranda",
        "Buku 1 Masterplan",
        "Buku 2 Masterplan",
        "Daftar Isi",
        "Daftar Tabel",
        "Daftar Gambar",
        "BAB I Pendahuluan",
        "BAB II Program",
        "2.1 Matriks program",
        "2.2 Lembar program",
        "Lampiran I Wilayah",
        "Program",
        "Perangkat daerah",
        "Wilayah",
    ]
    assert [words(link) for link in menu.iterfind(".//a[@aria-current='page']")] == ["BAB II Program"]


def test_the_menu_leaves_out_headings_below_level_2() -> None:
    menu = pages()["buku-2/pendahuluan.html"].xpath("//nav[@id='_menu']")[0]
    assert "1.1 Latar belakang" in words(menu)
    assert "1.1.1 Angka" not in words(menu)


def test_the_menu_does_not_grow_with_the_programs() -> None:
    def menu(count: int) -> str:
        sheets: tuple[Sheet, ...] = tuple(specimen.sheet(f"prg-{n}", f"P-{n}") for n in range(count))
        book = replace(specimen.book(), chapters=(Chapter("satu", "Satu", "BAB I", "I", "body", sheets),), anchors={})
        page = next(artifact for artifact in render_html(Edition((book,))) if artifact.path == "buku-2/satu.html")
        return words(parsed(page.data).xpath("//nav[@id='_menu']")[0])

    assert menu(1) == menu(50)


def test_a_page_of_a_program_leads_to_its_place_in_the_book_and_to_the_program_after_it() -> None:
    page = pages()["programs/gov-01.html"]
    assert page.xpath("//p[@class='place']/a/@href") == ["../buku-2/program.html#gov-01"]
    assert [words(heading) for heading in page.iter("h1")] == ["GOV-01 Layanan publik digital satu pintu"]
    trail = page.xpath("//nav[@class='trail']//li")
    assert [words(entry) for entry in trail] == ["Beranda", "Program", "Program GOV-01"]
    assert page.xpath("//a[@rel='next']/@href") == ["eco-01.html"]
    alone = pages()["programs/eco-01.html"]
    assert alone.xpath("//p[@class='place']") == []


def test_a_reference_to_a_program_with_a_page_still_leads_into_the_book() -> None:
    page = pages()["agencies/diskominfo.html"]
    assert set(page.xpath("//tbody//a/@href")) == {"../buku-2/program.html#gov-01"}


def test_programs_are_listed_by_dimension_and_the_first_page_offers_each() -> None:
    page = pages()["programs/index.html"]
    headings = page.xpath("//main/h2")
    assert [(words(heading), heading.get("class")) for heading in headings] == [
        ("Smart Governance", "t-dimension-1"),
        ("Smart Economy", "t-dimension-3"),
    ]
    entries = page.xpath("//ul[contains(@class, 'entities')]//a")
    assert [words(entry).split()[0] for entry in entries] == ["GOV-01", "ECO-01"]
    offers = pages()["index.html"].xpath("//ul[@class='browse']//a/@href")
    assert offers == [
        "programs/index.html",
        "agencies/index.html",
        "regions/index.html",
        "search.html#_search&dimension=gov",
        "search.html#_search&dimension=eco",
    ]


def test_what_lies_beside_the_site_is_offered_with_the_plan_as_data() -> None:
    offers = (Download("../pdf/buku-2.pdf", "Buku 2 (PDF)", "1,2 MB"),)
    home = parsed(next(iter(render_html(edition(), offers))).data)
    links = home.xpath("//ul[@class='downloads']//a")
    assert [(link.get("href"), words(link)) for link in links] == [
        ("../pdf/buku-2.pdf", "Buku 2 (PDF)"),
        ("assets/plan.json", "Data rencana (JSON)"),
    ]
    assert site()["assets/plan.json"] == edition().plan_json


def test_files_of_one_group_are_offered_folded_together() -> None:
    offers = (Download("../pdf/k.pdf", "Komitmen"), *(Download(f"../pdf/k-{n}.pdf", n, "", "Lembar") for n in "ab"))
    home = parsed(next(iter(render_html(edition(), offers))).data)
    [group] = home.xpath("//details[@class='downloads']")
    assert words(group.xpath("summary")[0]) == "Lembar (2)"
    assert [link.get("href") for link in group.xpath(".//a")] == ["../pdf/k-a.pdf", "../pdf/k-b.pdf"]
    assert "../pdf/k-a.pdf" not in [link.get("href") for link in home.xpath("//ul[@class='downloads']//a")]


def test_an_edition_without_entity_pages_has_no_lists_of_them() -> None:
    paths = {artifact.path for artifact in render_html(Edition((specimen.book(),)))}
    assert not {path for path in paths if path.startswith(("programs/", "agencies/", "regions/"))}


def test_a_commitment_sheet_has_no_page() -> None:
    assert not [path for path in site() if "komitmen" in path]


def test_an_edition_without_books_has_no_site() -> None:
    assert list(render_html(Edition(()))) == []


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert {artifact.path: artifact.data for artifact in render_html(edition())} == site()


def test_templates_have_no_words_of_their_own() -> None:
    for path in sorted((templates_folder() / "html").rglob("*.html")):
        text = re.sub(
            r"\{#.*?#\}|\{% block kind %\}.*?%\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", path.read_text(), flags=re.DOTALL
        )
        assert re.findall(r"[A-Za-z]{2,}", text) == [], path.name


def test_both_dark_lists_are_the_same() -> None:
    chosen, systems = re.findall(r"\n( *)color-scheme: dark;(.*?)\}", STYLE, flags=re.DOTALL)
    assert chosen[1].split() == systems[1].split()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_of_words_reads_on_every_ground(scheme: str) -> None:
    declared = re.search(rf"color-scheme: {scheme};(.*?)\}}", STYLE, flags=re.DOTALL)
    assert declared
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", declared[1]))
    grounds = ("paper", "band", "target")
    inks = ("ink", "muted", "accent", "link", "signal", "alarm", *(f"tone-{n}" for n in range(1, 9)))
    pairs = [
        *itertools.product(inks, grounds),
        ("signal", "signal-paper"),
        ("ink", "signal-paper"),
        ("link", "signal-paper"),
    ]
    weak = [pair for pair in pairs if contrast(*(colours[name] for name in pair)) < 4.5]
    assert weak == []


def test_shipped_templates_write_the_same_beside_an_override() -> None:
    # An override brings Jinja's own way to escape with it.
    beside = replace(edition(), templates={"unused.html": ""})
    assert {artifact.path: artifact.data for artifact in render_html(beside)} == site()
