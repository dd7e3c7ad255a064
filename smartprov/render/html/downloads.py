"""What the first page offers to take along."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file: its address from the site's folder, and a note on it, such as its size."""

    href: str
    title: str
    note: str = ""


def size_words(size: int, language: str) -> str:
    """A number of bytes as a reader says it: "1,4 MB"."""
    if size < 1000:
        return f"{size} B"
    unit, divisor = ("kB", 1000) if size < 1_000_000 else ("MB", 1_000_000)
    number = f"{size / divisor:.1f}".removesuffix(".0")
    return f"{number.replace('.', ',') if language == 'id' else number} {unit}"
