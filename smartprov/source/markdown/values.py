"""The spelling of a value in prose, and the stand-in that keeps its pipe from splitting a table's cell."""

from __future__ import annotations

import re

PIPE = "\ue000"
"""Stands for `|` inside `{{ }}` while blocks are parsed; the decoder refuses it in sources."""

MAX_SPELLING = 400
VALUE_PATTERN = r"""\{\{(?>[^{}\n"']|"[^"\n]*"|'[^'\n]*')*+\}\}"""
_VALUE = re.compile(VALUE_PATTERN)


def match_value(text: str, at: int, end: int | None = None) -> re.Match[str] | None:
    """The value that begins at `at`; the search is bounded, so that a hostile line costs no square."""
    limit = at + MAX_SPELLING
    return _VALUE.match(text, at, limit if end is None else min(end, limit))


def hide_pipes(text: str) -> str:
    """The text with a stand-in for each pipe inside a value; nothing moves."""
    text = text.replace(PIPE, "\ufffd").replace("\0", "\ufffd")
    pieces: list[str] = []
    done = 0
    at = text.find("{{")
    while at >= 0:
        value = match_value(text, at)
        if value:
            pieces += (text[done:at], value[0].replace("|", PIPE))
            done = value.end()
        at = text.find("{{", value.end() if value else at + 1)
    return "".join((*pieces, text[done:]))


def show_pipes(text: str) -> str:
    """The text as it was typed."""
    return text.replace(PIPE, "|")
