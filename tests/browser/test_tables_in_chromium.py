"""Tables and numbers as a reader's tool: sorting, where numbers come from, addresses to copy."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest

from smartprov.book.model import Chip, Column, Row, SpanningCell, Table
from smartprov.render.html import render_html
from tests import specimen
from tests.browser.chromium import address, focused, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.system

NUMBERS = ("1.200", "88,5", "≥ 900", "−3", "Rp1,5 juta", "–")


@pytest.fixture
def sorted_page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """Two stretches of rows under one head, with a sum below each."""
    rows = [Row((SpanningCell("Kelompok", columns=2),), "group")]
    for name in ("A", "B"):
        rows += [Row((f"{name}{10 - at}", number)) for at, number in enumerate(NUMBERS)]
        rows.append(Row((f"{name}0", (Chip("belum ditentukan", "tbd"),))))
        rows.append(Row(("Jumlah", "9"), "subtotal"))
    columns = (Column(), Column("right", formula="budget.total"))
    head = (Row(("Kode", "Angka"), "head"), Row(("(1)", "(2)"), "numbers"))
    chapter = replace(specimen.book().chapters[-1], blocks=(Table(columns, head, tuple(rows)),))
    for artifact in render_html(specimen.Edition((replace(specimen.book(), chapters=(chapter,), anchors={}),))):
        path = tmp_path / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.data)
    page = opened(browser, tmp_path, f"buku-2/{chapter.id}")
    yield page
    page.close()


def column(page: Page, number: int) -> list[str]:
    return [str(row.locator("> *").nth(number).text_content()) for row in page.locator("tbody tr:not(.group)").all()]


def test_numbers_are_sorted_as_numbers_inside_their_group_and_what_is_unknown_stands_last(sorted_page: Page) -> None:
    head = sorted_page.locator("th", has_text="Angka")
    head.locator("button").click()
    rising = ["−3", "88,5", "≥ 900", "1.200", "Rp1,5 juta", "–", "belum ditentukan", "9"]
    assert column(sorted_page, 1) == rising * 2
    assert [name[0] for name in column(sorted_page, 0)] == list("AAAAAAAJBBBBBBBJ")
    assert head.get_attribute("aria-sort") == "ascending"
    head.locator("button").click()
    assert column(sorted_page, 1)[:8] == ["Rp1,5 juta", "1.200", "≥ 900", "88,5", "−3", "–", "belum ditentukan", "9"]
    head.locator("button").press("Enter")
    assert column(sorted_page, 1)[:7] == [*NUMBERS, "belum ditentukan"]
    assert head.get_attribute("aria-sort") is None


def test_words_with_numbers_are_sorted_as_people_count(sorted_page: Page) -> None:
    sorted_page.locator("th button", has_text="Kode").click()
    assert column(sorted_page, 0)[:8] == ["A0", "A5", "A6", "A7", "A8", "A9", "A10", "Jumlah"]
    assert sorted_page.locator("th[aria-sort]").count() == 1


def test_heads_over_several_columns_and_the_numbered_row_sort_nothing(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/program")
    heads = page.locator(".wide thead")
    assert heads.locator(".sort").count() == 14
    assert heads.locator("[colspan] .sort, .numbers .sort").count() == 0
    heads.locator(".sort", has_text="2030").click()
    assert page.locator(".wide tbody tr").last.text_content().startswith("Jumlah")
    page.close()


def box_of(page: Page, element: Locator) -> str:
    assert element.get_attribute("aria-describedby") == "_origin"
    return " ".join(page.locator("#_origin").inner_text().split())


def test_a_computed_number_says_its_origin_on_focus_hover_and_tap_and_escape_closes(
    browser: Browser, folder: Path
) -> None:
    page = opened(browser, folder, "buku-2/pendahuluan")
    number = page.locator(".computed")
    said = "Rumus facts['regions-with-masterplan'].share Tercatat di registries/facts.yaml:3"
    number.focus()
    assert box_of(page, number) == said
    page.keyboard.press("Escape")
    assert not page.locator("#_origin").is_visible()
    assert number.get_attribute("aria-describedby") is None
    number.hover()
    page.wait_for_selector("#_origin:visible")
    page.locator("#_origin").hover()
    page.wait_for_timeout(400)
    assert page.locator("#_origin").is_visible(), "the box can be reached by the pointer"
    page.locator("h1").hover()
    page.wait_for_selector("#_origin", state="hidden")
    page.close()
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address(folder, "buku-2/pendahuluan"))
    page.locator(".computed").tap()
    assert box_of(page, page.locator(".computed")) == said
    context.close()


def test_a_table_is_one_stop_and_arrows_lead_from_number_to_number(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/program")
    table = page.locator(".wide table")
    assert table.locator(":is(td, th)[tabindex='0']").count() == 1
    table.locator(":is(td, th)[tabindex='0']").focus()
    page.keyboard.press("End")
    cell = table.locator("tbody tr:nth-child(2) td").last
    assert box_of(page, cell) == "Rumus budget.total Tercatat di programs/gov-01.yaml:12"
    page.keyboard.press("ArrowDown")
    below = table.locator("tbody tr:nth-child(3) td").last
    assert box_of(page, below) == "Rumus budget.total Tercatat di programs/gov-02.yaml:12"
    page.keyboard.press("ArrowLeft")
    written = table.locator("tbody tr:nth-child(3) td").nth(-2)
    assert box_of(page, written) == "Tercatat di programs/gov-02.yaml:12"
    page.keyboard.press("Home")
    assert focused(page) == table.locator("tbody tr:nth-child(3) > *").nth(3).text_content()
    assert table.locator(":is(td, th)[tabindex='0']").count() == 1
    page.close()


def test_a_cell_that_is_reached_stands_beside_frozen_columns_not_under_them(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/program", 390)
    table = page.locator(".wide table")
    table.locator("[tabindex='0']").focus()
    page.keyboard.press("End")
    for _ in range(9):
        page.keyboard.press("ArrowLeft")
    covered = page.evaluate(
        """() => {
          const place = document.activeElement.getBoundingClientRect();
          const there = document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2);
          return document.activeElement.contains(there);
        }"""
    )
    assert covered
    page.close()


def test_the_switch_shows_all_origins_on_paper_too_and_is_remembered(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/pendahuluan")
    switch = page.locator(".show-origins")
    assert switch.get_attribute("aria-pressed") == "false"
    switch.click()
    assert page.locator("p .origin").text_content() == (
        " [facts['regions-with-masterplan'].share; registries/facts.yaml:3]"
    )
    page.goto(address(folder, "buku-2/program"))
    assert page.locator("tr.formulas td").last.text_content() == "budget.total"
    assert page.locator("tbody .origin").first.text_content() == "programs/gov-01.yaml:12"
    printed = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf())).pages)
    assert "budget.total" in printed
    page.locator(".wide .sort").first.click()
    page.locator(".show-origins").click()
    assert page.locator(".origin").count() == 0
    page.close()


def test_a_page_without_numbers_of_known_origin_has_no_switch(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/lampiran-wilayah")
    assert not page.locator(".show-origins").is_visible()
    page.close()


def test_the_sign_beside_a_heading_copies_its_address(browser: Browser, folder: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address(folder, "buku-2/pendahuluan"))
    button = page.get_by_role("button", name="Salin tautan: 1.1 Latar belakang")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".toast.shown")
    assert page.locator(".toast").inner_text() == "Tautan disalin"
    assert page.evaluate("navigator.clipboard.readText()") == address(folder, "buku-2/pendahuluan#latar")
    assert page.url == address(folder, "buku-2/pendahuluan#latar")
    context.close()


def test_where_the_clipboard_is_shut_the_address_stands_selected(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(address(folder, "buku-2/pendahuluan"))
    page.get_by_role("button", name="Salin tautan: Gambar 1.1").click()
    field = page.locator(".toast input")
    assert field.is_visible()
    assert page.evaluate("getSelection().toString()") == address(folder, "buku-2/pendahuluan#fig-batang")
    page.keyboard.press("Escape")
    assert not field.is_visible()
    assert page.evaluate("document.activeElement.className") == "here"
    page.close()


def test_colours_of_the_system_and_still_motion_are_respected(browser: Browser, folder: Path) -> None:
    page = browser.new_page(forced_colors="active", reduced_motion="reduce")
    page.goto(address(folder, "buku-2/pendahuluan#latar"))
    style = page.evaluate("JSON.stringify([getComputedStyle(document.querySelector(':target')).animationName])")
    assert style == '["none"]'
    assert page.evaluate("getComputedStyle(document.querySelector(':target')).outlineStyle") == "solid"
    page.close()
