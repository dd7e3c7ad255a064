"""Claims about the documentation: links lead somewhere, no page or command is missing, and the map shows every room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from smartprov.cli import app

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
_CODE = re.compile(r"^(```+|~~~+).*?^\1|(`+)[^`].*?\2", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"(?<!\\)\[[^\]]*\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """Each link into the repository: the file, and the heading or empty."""
    for link in _LINK.finditer(_CODE.sub("", page.read_text(encoding="utf-8"))):
        yield (page.parent / link[1] if link[1] else page), link[2] or ""


def anchors(page: Path) -> set[str]:
    """What the headings of a page are linked by."""
    headings = _HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in links(page):
        assert target.exists(), target
        assert not anchor or anchor in anchors(target), f"{target}#{anchor}"


def test_the_readme_leads_to_every_page() -> None:
    led = {target.resolve() for target, _ in links(ROOT / "README.md")}
    assert {page for page in (ROOT / "docs").glob("*.md") if page not in led} == set()


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    called_by_git = {"merge-driver", "diff-driver"}
    names = [*app.COMMANDS, *(f"git {name}" for name in app.GIT_COMMANDS if name not in called_by_git)]
    assert [name for name in names if not re.search(rf"`{name}\b", text)] == []


def test_the_map_shows_every_folder_and_module() -> None:
    text = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
    package = ROOT / "smartprov"
    folders = [f"`{path.parent.name}/`" for path in package.glob("*/__init__.py")]
    modules = [path.name for path in package.glob("*.py") if not path.name.startswith("__")]
    assert [name for name in (*folders, *modules) if name not in text] == []
