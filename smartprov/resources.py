"""Where the shipped templates lie, and which of them a plan may replace by a file of its own `templates/`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

WORD_PARTS = ("font_table", "footer", "header", "settings", "styles", "theme", "watermark")
"""Of a Word file, what is look; its other parts must fit what is written around them."""


@cache
def templates_folder() -> Path:
    """The folder with `html/`, `docx/`, `pdf/` and `labels/`: beside the package, or inside it once it is installed."""
    package = Path(__file__).parent
    installed = package / "_templates"
    return installed if installed.is_dir() else package.parent / "templates"


@cache
def template_names() -> tuple[str, ...]:
    """What a plan may replace, or lay its own labels over, by path below the folder."""
    root = templates_folder()
    found = [*(root / "html").rglob("*"), *(root / "pdf").glob("*.typ")]
    names = [
        path.relative_to(root).as_posix() for path in (*found, *(root / "labels").glob("*.json")) if path.is_file()
    ]
    return tuple(sorted((*names, *(f"docx/{part}.xml" for part in WORD_PARTS))))


@cache
def shipped_template(name: str) -> str:
    """The text of a shipped template."""
    return (templates_folder() / name).read_text(encoding="utf-8")


def template_text(name: str, own: Mapping[str, str]) -> str:
    """The plan's own template of this name, else the shipped one."""
    return own[name] if name in own else shipped_template(name)
