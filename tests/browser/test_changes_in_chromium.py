"""The switch for changes in Chromium: off at first, reached by keyboard, remembered, and of use without scripts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from smartprov.book.model import Paragraph
from smartprov.book.revision import revised_edition
from smartprov.render.html import render_html
from tests import specimen
from tests.browser.chromium import address, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.system
NAME = "buku-2/pendahuluan"


@pytest.fixture(scope="module", name="compared")
def _compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("compared")
    base = specimen.edition()
    books = tuple(
        replace(book, chapters=tuple(replace(each, blocks=_edited(each.blocks)) for each in book.chapters))
        for book in base.books
    )
    revision = replace(base, books=books)
    for artifact in render_html(revision, revised=revised_edition(base, revision, ("v1", "v2"))):
        path = root / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.data)
    return root


def _edited(blocks: tuple) -> tuple:
    """Words changed, a block gone, a block new."""
    if len(blocks) < 3:
        return blocks
    first = Paragraph("Paragraf pembuka yang memberi tahu pembaca apa isi buku.", "lead")
    return (first, *blocks[1:3], Paragraph("Sama sekali baru."), *blocks[4:])


def shown(page: Page) -> tuple[bool, bool]:
    """Whether deleted words are seen, and whether inserted ones are underlined."""
    deleted = page.evaluate("Array.from(document.querySelectorAll('main del')).some(e => e.offsetHeight > 0)")
    look = "getComputedStyle(document.querySelector('main ins')).textDecorationLine"
    return bool(deleted), "underline" in str(page.evaluate(look))


def test_the_switch_is_off_at_first_and_works_by_keyboard(browser: Browser, compared: Path) -> None:
    page = opened(browser, compared, NAME)
    assert shown(page) == (False, False)
    reached = ""
    for _ in range(12):
        page.keyboard.press("Tab")
        reached = str(page.evaluate("document.activeElement.id"))
        if reached == "_changes":
            break
    assert reached == "_changes"
    page.keyboard.press("Space")
    assert shown(page) == (True, True)
    page.close()


def test_the_switch_is_remembered_from_page_to_page(browser: Browser, compared: Path) -> None:
    page = opened(browser, compared, NAME)
    page.locator("#_changes").check()
    page.goto(address(compared, "buku-2/program"))
    assert page.locator("#_changes").is_checked()
    page.locator("#_changes").uncheck()
    page.reload()
    assert not page.locator("#_changes").is_checked()
    page.close()


def test_the_switch_works_without_scripts(browser: Browser, compared: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(compared, NAME))
    deleted = page.locator("main del").first
    assert not deleted.is_visible()
    page.locator("#_changes").check()
    assert deleted.is_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 1440])
def test_a_page_with_its_changes_is_no_wider_than_its_screen_and_says_nothing(
    browser: Browser, compared: Path, width: int
) -> None:
    said: list[str] = []
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda problem: said.append(str(problem)))
    page.goto(address(compared, NAME))
    page.locator("#_changes").check()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_changes_can_be_read_in_either_light(browser: Browser, compared: Path, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(browser, compared, NAME, scheme=scheme)
    page.locator("#_changes").check()
    found = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
    page.close()
