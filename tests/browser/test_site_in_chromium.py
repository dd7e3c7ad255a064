"""The site in Chromium from file://: what it requests, how it fits, how it is reached by keyboard, how it prints."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest

from tests.browser.chromium import SINGLE, address, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.system

PAGES = (
    "index",
    "buku-2/index",
    "buku-2/contents",
    "buku-2/pendahuluan",
    "buku-2/program",
    "programs/index",
    "programs/gov-01",
    "agencies/diskominfo",
    "regions/32.04",
    "search#_search&q=layanan",
    SINGLE,
    f"{SINGLE}#_search&q=layanan",
)
AXE = {"rules": {"target-size": {"enabled": True}}}


@pytest.fixture(params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_page_says_nothing_to_the_console_and_asks_for_nothing_outside_its_folder(
    browser: Browser, folder: Path, name: str
) -> None:
    said: list[str] = []
    asked: list[str] = []
    page = browser.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda problem: said.append(str(problem)))
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto(address(folder, name))
    page.wait_for_load_state("load")
    assert said == []
    assert [url for url in asked if not url.startswith((folder.as_uri(), "data:,"))] == []
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_page_is_wider_than_its_screen(browser: Browser, folder: Path, name: str, width: int) -> None:
    page = opened(browser, folder, name, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(browser: Browser, folder: Path, name: str, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(browser, folder, name, width, scheme)
    # What can be scrolled is made a stop for the keyboard when it comes into sight.
    for box in page.locator(".scroll").all():
        if box.is_visible():
            box.scroll_into_view_if_needed()
    page.wait_for_timeout(100)
    found = Axe().run(page, options=AXE).response["violations"]
    assert not found, json.dumps([(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found], indent=1)
    page.close()


def test_the_first_tab_reaches_the_skip_link_and_it_skips(browser: Browser, folder: Path, name: str) -> None:
    page = opened(browser, folder, name)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_content"
    page.close()


def test_the_system_decides_the_theme_until_the_reader_does_and_the_choice_is_kept(
    browser: Browser, folder: Path
) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    page = opened(browser, folder, "buku-2/program", scheme="dark")
    dark = page.evaluate(ground)
    assert page.locator(".theme").text_content() == "Terang"
    page.locator(".theme").click()
    assert page.evaluate(ground) == "rgb(255, 255, 255)" != dark
    page.goto((folder / "index.html").as_uri())
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.close()


def test_on_a_narrow_screen_the_menu_opens_and_closes(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/program", 390)
    menu, sign = page.locator(".menu"), page.locator(".menu-sign")
    assert not menu.is_visible()
    sign.click()
    assert menu.is_visible()
    assert sign.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.close()


def test_without_scripts_the_menu_still_opens(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto((folder / "buku-2/program.html").as_uri())
    page.locator(".menu-sign").click()
    assert page.locator(".menu").is_visible()
    context.close()


@pytest.mark.parametrize(("width", "frozen"), [(390, "2"), (1440, "3")])
def test_head_and_first_columns_of_a_matrix_stay_in_sight(
    browser: Browser, folder: Path, width: int, frozen: str
) -> None:
    page = opened(browser, folder, "buku-2/program", width)
    page.wait_for_selector(f"table[data-frozen='{frozen}']", state="attached")
    box = page.locator(".wide .scroll").first
    before = box.locator("tbody td.f22").first.bounding_box()
    box.evaluate("box => { box.scrollLeft = 60; box.scrollTop = 300 }")
    after = box.locator("tbody td.f22").first.bounding_box()
    assert before
    assert after
    assert after["x"] == pytest.approx(before["x"], abs=1)
    head, frame = box.locator("thead").bounding_box(), box.bounding_box()
    assert head
    assert frame
    assert head["y"] == pytest.approx(frame["y"], abs=1)
    page.close()


def test_small_tables_are_a_stop_for_the_keyboard_only_where_they_scroll(browser: Browser, folder: Path) -> None:
    from playwright.sync_api import expect

    for width, stops in ((1440, 0), (390, 2)):
        page = opened(browser, folder, "buku-2/program", width)
        for sheet in page.locator(".sheet").all():
            sheet.scroll_into_view_if_needed()
        expect(page.locator(".sheet .scroll[tabindex]")).to_have_count(stops)
        page.close()


def test_printed_pages_are_white_named_and_without_menus(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/program", scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator(".menu").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    texts = [sheet.extract_text() for sheet in pdf.pages]
    assert all("DATA FIKTIF" in text and "Revisi a1b2c3d" in text for text in texts)
    sides = [(round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) for sheet in pdf.pages]
    assert {(595, 842), (842, 595)} == {(width // 1, height // 1) for width, height in sides}
    starts = [number for number, text in enumerate(texts) if "Penanggung jawab" in text]
    assert len(starts) == 2, "a program sheet starts on a page of its own"
    assert sum("(14)" in text for text in texts) == 2, "the head of the matrix is repeated on its second page"
    page.close()


def test_addresses_of_links_are_printed(browser: Browser, folder: Path) -> None:
    page = opened(browser, folder, "buku-2/pendahuluan")
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf()))
    assert "https://example.org/a?b=1" in "".join(sheet.extract_text() for sheet in pdf.pages)
    page.close()


def test_on_a_telephone_drawings_have_larger_letters_and_scroll_under_a_shaded_edge(
    browser: Browser, folder: Path
) -> None:
    page = opened(browser, folder, "buku-2/pendahuluan", 390)
    drawn = page.locator("img.big").first
    assert drawn.evaluate("each => each.getBoundingClientRect().width") > float(drawn.get_attribute("width") or 0)
    assert drawn.evaluate("each => getComputedStyle(each.parentElement, '::after').position") == "sticky"
    drawn.evaluate("each => { each.parentElement.scrollLeft = 9999; }")
    page.wait_for_function(
        "each => getComputedStyle(each.parentElement, '::after').opacity === '0'", arg=drawn.element_handle()
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()
