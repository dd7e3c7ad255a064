"""What the first page offers to take along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file: its address from the site's folder, and a note on it, such as its size.

    Files of one group, if they have one, are offered folded together under its name.
    """

    href: str
    title: str
    note: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class DownloadGroup:
    """Files that are offered together."""

    title: str
    downloads: tuple[Download, ...]


def grouped(downloads: Iterable[Download]) -> tuple[DownloadGroup, ...]:
    """The files that stand in groups, group by group."""
    members: dict[str, list[Download]] = {}
    for download in downloads:
        if download.group:
            members.setdefault(download.group, []).append(download)
    return tuple(DownloadGroup(f"{title} ({len(each)})", tuple(each)) for title, each in members.items())


def size_words(size: int, language: str) -> str:
    """A number of bytes as a reader says it: "1,4 MB"."""
    if size < 1000:
        return f"{size} B"
    unit, divisor = ("kB", 1000) if size < 1_000_000 else ("MB", 1_000_000)
    number = f"{size / divisor:.1f}".removesuffix(".0")
    return f"{number.replace('.', ',') if language == 'id' else number} {unit}"
