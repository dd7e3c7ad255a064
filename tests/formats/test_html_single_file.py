"""The single file: all books in one document that asks for nothing, runs nothing foreign, and loses no link."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from urllib.parse import unquote

from html5lib import HTMLParser, treebuilders

from smartprov.render.html import render_single_file
from tests import specimen
from tests.formats.test_html_structure import edition


@cache
def text() -> str:
    return render_single_file(edition()).data.decode()


def parsed(markup: str):  # lxml has no type for it
    parser = HTMLParser(treebuilders.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
    return parser.parse(markup).getroot()


@cache
def document():
    return parsed(text())


def test_it_is_named_by_the_plan() -> None:
    assert render_single_file(edition()).path == "jabar-smart-province.html"


def test_ids_are_unique_over_all_books_and_every_link_has_its_target() -> None:
    ids = Counter(document().xpath("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    inside = [str(href) for href in document().xpath("//a/@href") if str(href).startswith("#")]
    assert len(inside) > 100
    assert [href for href in inside if unquote(href[1:]).partition("&")[0] not in ids] == []
    assert {"buku-1~latar", "buku-2~latar", "buku-2~gov-01"} <= set(ids)
    assert {"_note-buku-1~pendahuluan-1", "_note-buku-2~pendahuluan-1"} <= set(ids)


def test_no_link_leads_out_of_the_file_but_those_to_the_web() -> None:
    addresses = [str(address) for address in document().xpath("//@href | //@src | //@action")]
    assert {re.split(r"[#:]", address)[0] for address in addresses} == {"", "data", "https"}


def test_everything_is_inside() -> None:
    for book in edition().books:
        for chapter in book.chapters:
            assert f'id="{book.id}~{chapter.id}"' in text()
    pictures = document().xpath("//img/@src")
    assert pictures
    assert all(str(source).startswith("data:image/svg+xml;base64,") for source in pictures)
    assert document().xpath("//link[@rel='stylesheet'] | //script[@src]") == []


def test_its_policy_lets_its_own_style_and_script_pass_and_nothing_else() -> None:
    policy = document().xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for name in ("style", "script"):
        (element,) = document().xpath(f"//{name}[not(@type)]")
        digest = b64encode(sha256(element.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}';" in policy
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert document().xpath("//@style") == []
    assert document().xpath("//@*[starts-with(name(), 'on')]") == []


def test_the_plan_is_carried_along_as_it_is() -> None:
    (plan,) = document().xpath("//script[@id='smartprov-plan']")
    assert plan.get("type") == "application/json"
    assert json.loads(plan.text) == json.loads(edition().plan_json)


def test_the_search_finds_a_program_in_its_book_and_what_no_book_has_in_a_section_of_its_own() -> None:
    (index,) = document().xpath("//script[@id='smartprov-index']")
    there = {entry[2]: entry[1] for entry in json.loads(index.text)["documents"] if len(entry) > 6}
    assert there == {
        "GOV-01": "#buku-2~gov-01",
        "ECO-01": "#programs~eco-01",
        "Diskominfo": "#agencies~diskominfo",
        "32.04": "#buku-1~kesiapan",
    }


def test_one_book_can_be_taken_alone_with_what_is_treated_in_it() -> None:
    alone = render_single_file(edition(), "buku-2").data.decode()
    ids = set(parsed(alone).xpath("//@id"))
    assert "buku-2~gov-01" in ids
    assert not {name for name in ids if name.startswith(("buku-1", "_buku-1", "agencies"))}


def test_an_edition_without_a_plan_as_data_carries_none() -> None:
    assert "smartprov-plan" not in render_single_file(specimen.Edition((specimen.book(),))).data.decode()
