"""What the first page offers to take along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from smartprov.book.commitments import group_by_sheet
from smartprov.book.model import Edition


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


def downloads_of(edition: Edition, files: Iterable[tuple[str, bytes]]) -> Iterator[Download]:
    """What is offered of files, by their addresses: each with the title of its book, its size and its digest."""
    titles = {
        book.id: book.title if book.label == book.title else f"{book.label} – {book.title}" for book in edition.books
    }
    titles |= {book.id: book.title for book in edition.commitments}
    groups = group_by_sheet(edition.commitments)
    for address, data in files:
        stem, _, suffix = address.rpartition("/")[2].rpartition(".")
        size = size_words(len(data), edition.books[0].language)
        note = f"{size} · SHA-256 {sha256(data).hexdigest()[:16]}…"
        group = groups.get(stem, "")
        title = titles.get(stem, stem).rpartition(": ")[2] if group else titles.get(stem, stem)
        yield Download(address, f"{title} ({suffix.upper()})", note, group)


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
