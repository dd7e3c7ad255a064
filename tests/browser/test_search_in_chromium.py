"""Searching the site and the single file from file://: words, filters, keyboard, and addresses that can be kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import SINGLE, address, focused, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.system


def hits(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".hits a").all_text_contents()]


def tally(page: Page) -> str:
    page.wait_for_selector(".tally:not(:empty)")
    return str(page.locator(".tally").text_content())


def searched(browser: Browser, folder: Path, query: str) -> Page:
    page = opened(browser, folder, f"search#_search{query}")
    tally(page)
    return page


def test_a_slash_opens_the_search_and_enter_leads_to_the_results(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/pendahuluan")
    page.keyboard.press("/")
    page.keyboard.type("pasar")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html**")
    assert tally(page) == "Hasil: 1 – Program 1"
    assert hits(page) == ["ECO-01 Pasar daring usaha kecil"]
    page.close()


def test_a_slash_in_a_field_is_a_slash_and_the_key_can_be_turned_off(browser: Browser, folder: Path) -> None:
    page = searched(browser, folder, "")
    page.locator(".find input").fill("a")
    page.locator(".find input").press("/")
    assert page.locator(".find input").input_value() == "a/"
    page.locator(".shortcut input").uncheck()
    page.goto(address(folder, "index"))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.evaluate("localStorage.clear()")
    page.close()


def test_hits_stand_in_groups_with_their_words_marked(browser: Browser, folder: Path) -> None:
    page = searched(browser, folder, "&q=layan")
    groups = [" ".join(text.split()) for text in page.locator(".hits h2").all_text_contents()]
    assert groups[0].startswith("Program ")
    assert groups[-1].startswith("Bagian buku ")
    marked = {text.lower() for text in page.locator(".hits mark").all_text_contents()}
    assert marked == {"layanan", "layanannya"}
    page.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("&q=resume", ["32.04 Kabupaten Bandung"]),
        ("&q=RÉSUMÉ", ["32.04 Kabupaten Bandung"]),
        ("&q=eco-01", ["ECO-01 Pasar daring usaha kecil"]),
        ("&q=usaha pas", ["ECO-01 Pasar daring usaha kecil"]),
        ("&q=tidak-ada-kata-ini", []),
        ("", ["GOV-01 Layanan publik digital satu pintu", "ECO-01 Pasar daring usaha kecil"]),
        ("&dimension=eco", ["ECO-01 Pasar daring usaha kecil"]),
        ("&scheme=csr&year=2026", ["ECO-01 Pasar daring usaha kecil"]),
        ("&region=32.04", ["GOV-01 Layanan publik digital satu pintu", "32.04 Kabupaten Bandung"]),
        ("&quick=1", ["GOV-01 Layanan publik digital satu pintu"]),
        ("&dimension=eco&quick=1", []),
        ("&dimension=no-such", ["GOV-01 Layanan publik digital satu pintu", "ECO-01 Pasar daring usaha kecil"]),
    ],
)
def test_words_and_filters_of_an_address_are_answered(
    browser: Browser, folder: Path, query: str, found: list[str]
) -> None:
    page = searched(browser, folder, query)
    assert hits(page) == found
    expected = f"Hasil: {len(found)} – " if found else "Tidak ada yang cocok"
    assert tally(page).startswith(expected)
    page.close()


def test_filters_say_how_many_hits_they_would_leave_and_are_kept_in_the_address(browser: Browser, folder: Path) -> None:
    page = searched(browser, folder, "")
    agency = page.locator(".facet", has=page.locator("[name=agency]"))
    agency.locator("summary").click()
    shown = [" ".join(text.split()) for text in agency.locator("label").all_text_contents()]
    assert shown == ["Diskominfo (3)", "Dinas Koperasi (1)"]
    agency.get_by_label("Dinas Koperasi").check()
    page.wait_for_selector(".hits li:only-child")
    assert page.url.endswith("#_search&agency=koperasi")
    assert agency.locator(".chosen").text_content() == "Dinas Koperasi"
    assert page.locator("[name=dimension][value=gov]").is_disabled()
    page.locator(".clear").click()
    page.wait_for_selector(".clear:disabled")
    assert len(hits(page)) == 2
    page.close()


def test_two_values_of_one_filter_find_what_has_either(browser: Browser, folder: Path) -> None:
    page = searched(browser, folder, "&dimension=eco&dimension=gov")
    assert hits(page) == ["GOV-01 Layanan publik digital satu pintu", "ECO-01 Pasar daring usaha kecil"]
    page.locator("[name=dimension][value=gov]").evaluate("box => box.click()")
    page.wait_for_selector(".hits li:only-child")
    assert page.url.endswith("#_search&dimension=eco")
    page.close()


def test_the_hint_of_the_search_is_whole_on_a_telephone(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "index")
    page.set_viewport_size({"width": 390, "height": 800})
    rooms = page.evaluate("""() => {
        const input = document.querySelector(".find input"), style = getComputedStyle(input);
        const brush = document.createElement("canvas").getContext("2d");
        const hint = getComputedStyle(input, "::placeholder");
        brush.font = `${hint.fontSize} ${hint.fontFamily}`;
        const sides = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
        return [brush.measureText(input.placeholder).width, input.clientWidth - sides];
    }""")
    assert rooms[0] <= rooms[1]
    page.close()


def test_arrows_lead_through_the_hits_and_escape_leads_back(browser: Browser, folder: Path) -> None:
    page = searched(browser, folder, "")
    page.locator(".find input").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "ECO-01 Pasar daring usaha kecil"
    page.keyboard.press("ArrowUp")
    assert focused(page).startswith("GOV-01")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.name") == "q"
    page.close()


def test_the_way_back_from_a_hit_leads_to_the_results(browser: Browser, folder: Path) -> None:
    page = searched(browser, folder, "&q=pasar&dimension=eco")
    page.locator(".hits a").click()
    page.wait_for_url("**/programs/eco-01.html")
    page.go_back()
    assert tally(page) == "Hasil: 1 – Program 1"
    assert page.locator(".find input").input_value() == "pasar"
    assert page.locator("[name=dimension]:checked").input_value() == "eco"
    page.close()


def test_a_dimension_on_the_first_page_leads_to_its_programs(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "index")
    page.locator(".browse a", has_text="Smart Economy").click()
    assert tally(page) == "Hasil: 1 – Program 1"
    page.close()


def test_without_scripts_the_page_of_the_search_says_so(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(folder, "search"))
    assert page.get_by_text("memerlukan JavaScript").is_visible()
    context.close()


def test_in_the_single_file_the_search_takes_the_place_of_the_books_until_a_hit_is_opened(
    browser: Browser, folder: Path
) -> None:
    page = opened(browser, folder, SINGLE)
    page.keyboard.press("/")
    page.keyboard.type("satu pintu")
    page.wait_for_selector(".hits a")
    assert not page.locator(".whole").is_visible()
    page.go_back()
    page.wait_for_selector(".whole")
    page.go_forward()
    page.wait_for_selector(".hits a")
    page.locator(".find input").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".search-view", state="hidden")
    assert page.url.endswith("#buku-2~gov-01")
    page.wait_for_timeout(400)
    sheet = page.locator("[id='buku-2~gov-01']").bounding_box()
    assert sheet
    assert -5 < sheet["y"] < 50
    page.go_back()
    page.wait_for_selector(".hits a")
    assert page.locator(".find input").input_value() == "satu pintu"
    page.locator(".close a").click()
    page.wait_for_selector(".whole")
    page.close()
