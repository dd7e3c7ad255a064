"""The website's switch: without it a page is the revision's, with it whatever came and went stands in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from html5lib import HTMLParser, treebuilders

from smartprov.book.model import Book, Chapter, Edition, Footnote, FootnoteMark, Paragraph, Text
from smartprov.book.revision import revised_edition
from smartprov.render.html import render_html
from tests import revisions, specimen
from tests.formats.reading import squeezed

NAMES = ("v0.1.0", "v0.2.0")
GONE = {"accepted": ("del", "deleted"), "rejected": ("ins", "inserted")}
WHOLE = replace(
    revisions.book(), chapters=tuple(chapter for chapter in revisions.book().chapters if not chapter.footnotes)
)


def edition(*books: Book) -> Edition:
    return replace(specimen.edition(), books=books, pages=(), commitments=())


def pages(made: Edition, base: Edition | None = None) -> dict[str, Any]:
    revised = revised_edition(base, made, NAMES) if base else None
    parser = HTMLParser(treebuilders.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
    return {
        artifact.path: parser.parse(artifact.data, transport_encoding="utf-8").getroot()
        for artifact in render_html(made, revised=revised)
        if artifact.path.endswith(".html")
    }


def text(page: Any, kept: str = "") -> str:
    """The words of a page's content, of which one sort of changes is taken away."""
    main = page.find(".//main")
    tag, name = GONE.get(kept, ("", ""))
    gone = [*main.iter(tag)] if tag else []
    gone += main.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ') or @data-change='{name}']") if name else []
    for element in gone:
        tail = element.tail
        element.clear()
        element.tail = tail
    for ways in main.xpath(".//nav"):
        ways.clear()
    return squeezed("".join(main.itertext()))


@pytest.mark.parametrize("seed", range(0, 12, 2))
def test_without_its_marks_a_page_is_the_revisions_and_the_other_way_round_the_bases(seed: int) -> None:
    base, revision = (edition(revisions.edited_book(WHOLE, each)) for each in (seed, seed + 1))
    plain, former, marked = pages(revision), pages(base), pages(revision, base)
    assert marked.keys() == plain.keys()
    for path, page in plain.items():
        if path.startswith("buku-2/"):
            assert text(marked[path], "accepted") == text(page), path
    for chapter in {each.id for each in base.books[0].chapters} & {each.id for each in revision.books[0].chapters}:
        path = f"buku-2/{chapter}.html"
        gone = pages(revision, base)[path]
        for behind in gone.xpath(".//main/del[@class='part'][header]"):
            behind.getparent().remove(behind)
        assert text(gone, "rejected") == text(former[path]), path


def test_every_id_of_a_marked_page_is_its_own_and_every_way_leads_somewhere() -> None:
    base, revision = (edition(revisions.edited_book(revisions.book(), seed)) for seed in (31, 32))
    plain = pages(revision)
    for path, page in pages(revision, base).items():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path
        assert dead_ends(page) == dead_ends(plain[path]), path


def dead_ends(page: Any) -> set[str]:
    """Ways within a page to what is not there; an edited book has some, because its anchors are not gathered anew."""
    return {href[1:] for href in page.xpath("//@href") if len(href) > 1 and href[0] == "#"} - set(page.xpath("//@id"))


def test_every_page_has_the_switch_and_a_site_of_one_version_has_none() -> None:
    made = edition(specimen.book(rows=1))
    assert not any(page.xpath("//*[@id='_changes']") for page in pages(made).values())
    for path, page in pages(made, made).items():
        [label] = page.xpath("//p[@class='changes']/label[input[@type='checkbox' and not(@checked)]]")
        assert "".join(label.itertext()).strip() == "Tampilkan perubahan sejak v0.1.0", path


def test_a_chapter_that_is_gone_stands_behind_the_one_before_it() -> None:
    def noted(id: str, note: str) -> Chapter:
        words = (Text(f"Isi bab {id}"), FootnoteMark(1))
        return Chapter(
            id, f"Bab {id}", "", "", "body", (Paragraph(words),), footnotes=(Footnote(1, (Paragraph(note),)),)
        )

    first, gone = noted("a", "Satu."), noted("b", "Dua.")
    whole = specimen.book(rows=1)
    base, revision = (edition(replace(whole, chapters=chapters)) for chapters in ((first, gone), (first,)))
    marked = pages(revision, base)
    assert "buku-2/b.html" not in marked
    [part] = marked["buku-2/a.html"].xpath("//main/del[@class='part']")
    assert part.find(".//h1").text == "Bab b"
    assert "Dua." in "".join(part.itertext())
    base, revision = (edition(replace(whole, chapters=chapters)) for chapters in ((gone, first), (first,)))
    assert pages(revision, base)["buku-2/a.html"].xpath("//main/del[@class='part']")


def test_a_page_that_the_base_lacks_is_inserted_whole() -> None:
    made = specimen.edition()
    base = replace(made, pages=made.pages[1:])
    page = pages(made, base)["programs/gov-01.html"]
    assert page.xpath("//main/ins[@class='part']/article")
    assert not pages(made, base)["programs/eco-01.html"].xpath("//main//ins")


def test_the_search_finds_the_words_of_the_revision_alone() -> None:
    base, revision = (edition(replace(WHOLE, chapters=(_saying(word),))) for word in ("kemarin", "besok"))
    revised = revised_edition(base, revision, NAMES)
    [index] = [each.data for each in render_html(revision, revised=revised) if each.path.endswith("search-index.js")]
    assert (b"besok" in index, b"kemarin" in index) == (True, False)


def _saying(word: str) -> Chapter:
    return Chapter("a", "Bab", "", "", "body", (Paragraph(f"Rapat diadakan {word} pagi."),))
