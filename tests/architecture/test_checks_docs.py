"""docs/checks.md says what the catalogue of messages says.

`python -m tests.architecture.test_checks_docs` writes the page anew.
"""

from __future__ import annotations

from pathlib import Path

from smartprov.text.messages import FINDINGS
from smartprov.text.messages.document import checks_page

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == checks_page(), "write it anew: python -m tests.architecture.test_checks_docs"


def test_every_code_has_a_section() -> None:
    headings = [line.removeprefix("### ") for line in checks_page().split("\n") if line.startswith("### ")]
    assert sorted(headings) == sorted(FINDINGS)


if __name__ == "__main__":
    PAGE.write_text(checks_page(), "utf-8", newline="\n")
