"""Where a link may lead, and which file a picture may be."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from markdown_it.common.normalize_url import normalizeLink

from smartprov.source.decoding import FORBIDDEN

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"https?://[^/?#\s@:]", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@\s]+@[^@\s]+", re.IGNORECASE)


def link_problem(url: str) -> str:
    """Why a link may not lead there, or nothing.

    Reasons: empty, value, characters, host, absolute, scheme, incomplete, relative.
    """
    problem = _common_problem(url)
    if problem:
        return problem
    scheme = _SCHEME.match(url)
    if scheme is None:
        return "relative"
    if scheme[1].lower() not in ("http", "https", "mailto"):
        return "scheme"
    return "" if _WEB.match(url) or _MAIL.match(url) else "incomplete"


def picture_problem(path: str, chapter: str) -> str:
    """Why a picture may not be this file, or nothing: as for links, and outside."""
    problem = _common_problem(path) or _common_problem(unquote(path))
    if problem:
        return problem
    if _SCHEME.match(unquote(path)):
        return "scheme"
    return "outside" if picture_file(path, chapter).startswith("..") else ""


def picture_file(path: str, chapter: str) -> str:
    """The picture's path, relative to the plan's folder."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(chapter), unquote(path)))


def encoded(url: str) -> str:
    """A checked link's url, percent-encoded."""
    return normalizeLink(url)


def _common_problem(url: str) -> str:
    if not url.strip():
        return "empty"
    if "{{" in url:
        return "value"
    if FORBIDDEN.search(url) or "\\" in url or "\n" in url or "\t" in url:
        return "characters"
    if url.startswith("//"):
        return "host"
    return "absolute" if url.startswith("/") else ""
