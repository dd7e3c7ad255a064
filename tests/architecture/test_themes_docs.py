"""docs/themes.md lists the templates that a plan may replace.

`python -m tests.architecture.test_themes_docs` writes the list anew.
"""

from __future__ import annotations

from pathlib import Path

from smartprov.resources import template_names

PAGE = Path(__file__).parents[2] / "docs" / "themes.md"
BEGIN, END = "```text\n", "```\n"


def test_the_list_is_up_to_date() -> None:
    page = PAGE.read_text("utf-8")
    assert page == with_list(page), "write it anew: python -m tests.architecture.test_themes_docs"


def with_list(page: str) -> str:
    before, _, rest = page.partition(BEGIN)
    names = "".join(f"{name}\n" for name in template_names())
    return f"{before}{BEGIN}{names}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(with_list(PAGE.read_text("utf-8")), "utf-8", newline="\n")
