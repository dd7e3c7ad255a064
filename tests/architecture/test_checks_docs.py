"""docs/checks.md and the pages below docs/checks/ say what the catalogue says.

`python -m tests.architecture.test_checks_docs` writes them anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from smartprov.text.catalogue import KEPT, RULES, UNDECIDED
from smartprov.text.messages import FINDINGS
from smartprov.text.messages.document import checks_page, rule_page
from tests.checks.overlay import BASE, HERE, files_of

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
FOLDER = PAGE.parent / "checks"
ANEW = "write it anew: python -m tests.architecture.test_checks_docs"


def test_the_list_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == checks_page(), ANEW


def test_every_rule_has_its_page_and_nothing_else_has_one() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{code}.md" for code in FINDINGS}, ANEW
    assert [code for code in FINDINGS if (FOLDER / f"{code}.md").read_text("utf-8") != rule_page(code)] == [], ANEW


def test_every_code_is_in_the_catalogue_and_every_entry_has_a_code() -> None:
    assert sorted(RULES) == sorted(FINDINGS), "say why the rule exists, in smartprov/text/catalogue/"


@pytest.mark.parametrize("code", RULES)
def test_a_rule_says_why_in_both_languages_and_how_it_is_broken(code: str) -> None:
    rule = RULES[code]
    assert rule.why_id.endswith(".") and rule.why_en.endswith(".") and rule.why_id != rule.why_en
    assert rule.bad.strip() and rule.good.strip()
    assert rule.bad != rule.good or rule.bad.strip() == "(…)"


def test_what_is_kept_or_not_decided_says_so_in_both_languages() -> None:
    for entry in (*KEPT, *UNDECIDED):
        assert entry.said_id.endswith(".") and entry.said_en.endswith(".")


def _words(text: str) -> set[str]:
    return set(text.split())


@pytest.mark.parametrize("code", sorted(path.name for path in HERE.iterdir() if (path / "bad").is_dir()))
def test_a_rule_is_broken_as_its_case_breaks_it(code: str) -> None:
    """The example that is shown is taken from the case that is tested: it shares its telling words."""
    case = {**files_of(BASE), **files_of(HERE / code / "bad")}
    words = _words(" ".join([*case, *(data.decode("utf-8", "replace") for data in case.values())]))
    shown = _words(RULES[code].bad)
    assert shown & words, (code, shown)


if __name__ == "__main__":
    PAGE.write_text(checks_page(), "utf-8", newline="\n")
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for code in FINDINGS:
        (FOLDER / f"{code}.md").write_text(rule_page(code), "utf-8", newline="\n")
