"""The plan's own colours and fonts in a Word file: our parts name ours, each of which means one thing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from smartprov.book.model import Theme

_OURS = Theme()


def themed_parts(parts: Mapping[str, bytes], theme: Theme) -> dict[str, bytes]:
    """The parts with our colours and fonts, where one is the whole value of an attribute, exchanged for the plan's."""
    changes = _changes(theme)
    if not changes:
        return dict(parts)
    pattern = re.compile(b'="(' + b"|".join(re.escape(ours) for ours in changes) + b')"')

    def exchanged(data: bytes) -> bytes:
        return pattern.sub(lambda found: b'="' + changes[found[1]] + b'"', data)

    return {name: exchanged(data) if _is_styled(name) else data for name, data in parts.items()}


def _changes(theme: Theme) -> dict[bytes, bytes]:
    pairs = [(_OURS.ink, theme.ink), (_OURS.accent, theme.accent), (_OURS.signal, theme.signal)]
    pairs += zip(_OURS.tones, theme.tones, strict=True)
    words = {_hex(ours): _hex(theirs) for ours, theirs in pairs}
    words |= {_OURS.word_body_font: theme.word_body_font, _OURS.word_heading_font: theme.word_heading_font}
    return {ours.encode(): _attribute(theirs).encode() for ours, theirs in words.items() if ours != theirs}


def _hex(color: str) -> str:
    return color.removeprefix("#").upper()


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _is_styled(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")
