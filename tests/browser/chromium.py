"""How a page of the specimen is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SINGLE = "jabar-smart-province"


def address(folder: Path, name: str) -> str:
    """The address of a page by its path without ending, with a fragment if there is one."""
    path, sign, fragment = name.partition("#")
    return f"{(folder / f'{path}.html').as_uri()}{sign}{fragment}"


def opened(browser: Browser, folder: Path, name: str, width: int = 1440, scheme: str = "light") -> Page:
    page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page.goto(address(folder, name))
    return page


def focused(page: Page) -> str:
    """The words of what has the focus."""
    return " ".join(str(page.evaluate("document.activeElement.textContent")).split())
