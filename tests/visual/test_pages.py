"""Every kind of page as it looks: printed pages by poppler, the website by Chromium, against small pictures in
`expected/` that somebody has looked at.

After a change that is meant, `SMARTPROV_GOLDEN=write pytest -m system tests/visual` makes them anew; look at each
before it is committed. A page that does not match is put beside what was expected, in a folder that the failure names.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw

from smartprov.book.model import Edition
from smartprov.render.html import render_html
from smartprov.render.pdf import render_pdf
from tests import plans
from tests.visual.comparing import MOST_STRAYS, share_of_strays, side_by_side, stored

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.system

EXPECTED = Path(__file__).parent / "expected"
WRITES = os.environ.get("SMARTPROV_GOLDEN") == "write"
DPI = 56
PRINTED = {
    "cover": ("buku-1", "Masterplan Smart Province"),
    "imprint": ("buku-1", "Tentang Buku Ini"),
    "approval": ("buku-1", "Lembar Pengesahan"),
    "contents": ("buku-2", "Daftar Isi"),
    "lists": ("buku-2", "Daftar Singkatan"),
    "chapter": ("buku-2", "BAB I\n"),
    "regions-map": ("buku-1", "BAB I\n"),
    "matrix": ("buku-2", "Matriks program\n"),
    "roadmap": ("buku-2", "Peta jalan program\n"),
    "sheet": ("buku-2", "C. Lembar program"),
    "quick-win-sheet": ("buku-2", "Rekam medis yang mengikuti"),
    "money": ("buku-2", "BAB II\n"),
    "swot": ("buku-1", "1. SWOT"),
    "index": ("buku-2", "Indeks\n"),
    "commitment": ("komitmen-2024", "Komitmen Bersama"),
}
"""By kind of page, the book it is taken from and what stands on it: the last page that has it, for lists name all."""
SHOWN = {
    "home": ("index", 1280, "light"),
    "book": ("buku-2/index", 1280, "light"),
    "chapter": ("buku-2/program", 1280, "light"),
    "program": ("programs/gov-01", 1280, "light"),
    "program-dark": ("programs/gov-01", 1280, "dark"),
    "program-telephone": ("programs/gov-01", 390, "light"),
    "search": ("search#_search&q=layanan", 1280, "light"),
}
"""By kind of page, its address, the width of the window and the theme."""
HEIGHT = 860
FONT = ":root { --serif: 'Liberation Serif', serif; --sans: 'Liberation Sans', sans-serif; }"
"""Readers have many fonts; the pictures must have one."""


@cache
def edition() -> Edition:
    return plans.edition()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The PDFs, made when the first page of them is asked for."""
    folder = tmp_path_factory.mktemp("pdf")
    found = {}
    for book in (*edition().books, *edition().commitments):
        found[book.id] = folder / f"{book.id}.pdf"
        found[book.id].write_bytes(render_pdf(book).data)
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for artifact in render_html(edition()):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.data)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engines:
        browser = engines.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def matches(name: str, found: Image.Image, folder: Path) -> None:
    """Compare with the stored picture, or store it."""
    path = EXPECTED / f"{name}.png"
    if WRITES:
        stored(found, path)
    with Image.open(path) as expected:
        share = share_of_strays(expected, found)
        if share > MOST_STRAYS:
            beside = folder / f"{name.replace('/', '-')}.png"
            side_by_side(expected, found).save(beside)
            pytest.fail(f"{share:.2%} of {name} looks different: expected, found and difference in {beside}")


@pytest.mark.parametrize("kind", PRINTED)
def test_a_printed_page(kind: str, printed: dict[str, Path], tmp_path: Path) -> None:
    book, words = PRINTED[kind]
    text = subprocess.run(["pdftotext", "-raw", printed[book], "-"], check=True, capture_output=True, text=True).stdout
    pages = [number for number, page in enumerate(text.split("\f"), 1) if words in page]
    assert pages, f"no page of {book} has {words!r}"
    number = str(pages[0] if kind in ("cover", "contents", "lists") else pages[-1])
    command = ["pdftoppm", "-r", str(DPI), "-f", number, "-l", number, "-png", "-singlefile"]
    subprocess.run([*command, printed[book], tmp_path / "page"], check=True, capture_output=True)
    with Image.open(tmp_path / "page.png") as page:
        matches(f"print/{kind}", page, tmp_path)


@pytest.mark.parametrize("kind", SHOWN)
def test_a_page_of_the_website(kind: str, site: Path, browser: Browser, tmp_path: Path) -> None:
    address, width, scheme = SHOWN[kind]
    path, sign, fragment = address.partition("#")
    # Only a page that may not forbid it can be given the font.
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{(site / f'{path}.html').as_uri()}{sign}{fragment}")
    page.add_style_tag(content=FONT)
    page.wait_for_timeout(300)
    shot = Image.open(BytesIO(page.screenshot(animations="disabled", caret="hide")))
    context.close()
    matches(f"site/{kind}", shot.resize((shot.width // 2, shot.height // 2), Image.Resampling.BOX), tmp_path)


def test_a_moved_line_and_another_colour_are_seen_and_a_smoothed_letter_is_not() -> None:
    plain = page_with((40, 80, 200, 84))
    assert share_of_strays(plain, page_with((40, 84, 200, 88))) > MOST_STRAYS
    assert share_of_strays(plain, page_with((40, 80, 200, 84), "darkred")) > MOST_STRAYS
    assert share_of_strays(plain, page_with((40, 80, 201, 84))) <= MOST_STRAYS
    assert share_of_strays(plain, plain.resize((99, 99))) == 1.0
    assert side_by_side(plain, plain).width == 3 * plain.width


def page_with(box: tuple[int, int, int, int], fill: str = "black") -> Image.Image:
    """A white page with one line on it."""
    image = Image.new("RGB", (300, 400), "white")
    ImageDraw.Draw(image).rectangle(box, fill=fill)
    return image
