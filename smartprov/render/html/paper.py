"""What a browser prints around a page: the book's paper and margins, its banner above and its version below.

A style sheet of its own per book, because only style sheets reach the margins of printed pages.
"""

from __future__ import annotations

from smartprov.book.model import Book

SHEET = """@page {{
  size: {width}mm {height}mm;
  margin: {top}mm {outer}mm {bottom}mm {inner}mm;
  @top-left {{ content: {banner}; font: 600 8pt Arial, sans-serif; color: #8a5a00; }}
  @bottom-left {{ content: {origin}; font: 8pt Arial, sans-serif; color: #55606c; }}
  @bottom-right {{ content: counter(page); font: 8pt Arial, sans-serif; color: #55606c; }}
}}
@page turned {{ size: {height}mm {width}mm; }}
@page :first {{ @top-left {{ content: none; }} }}
"""


def paper_sheet(book: Book) -> bytes:
    """The style sheet. The first page shows the banner of the page itself, which older browsers print there too."""
    page, imprint, words = book.page, book.imprint, book.words
    origin = [imprint.plan_title, f"{words['version']} {imprint.version}"]
    if imprint.revision:
        origin.append(f"{words['revision']} {imprint.revision}".strip())
    return SHEET.format(
        width=f"{page.width_mm:g}",
        height=f"{page.height_mm:g}",
        top=f"{page.top_mm:g}",
        outer=f"{page.outer_mm:g}",
        bottom=f"{page.bottom_mm:g}",
        inner=f"{page.inner_mm:g}",
        banner=css_string(book.marks.banner),
        origin=css_string(" · ".join(origin)),
    ).encode()


def css_string(text: str) -> str:
    """A quoted CSS string; every ASCII sign that could end or bend it is spelled as a number."""
    return f'"{"".join(map(_css_letter, text))}"'


def _css_letter(letter: str) -> str:
    is_plain = letter.isalnum() or letter == " " or ord(letter) > 0x9F
    return letter if is_plain else f"\\{ord(letter):x} "
