"""Where a long Indonesian word may be broken in a narrow column.

Typst has no patterns for Indonesian, and those of pyphen break badly ("meng-im-p-le-men"), so this is the school rule:
between vowel and consonant-vowel, and between two consonants, with `ng ny sy kh` as one (Ejaan yang Disempurnakan, V).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

SOFT_HYPHEN = "\u00ad"
BREAK = "\u200b"
_BOUNDARY = re.compile(
    r"(?<=[aiueo])(?=(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwxyz])[aiueo])"
    r"|(?<=[aiueo]ng)(?=[bcdfghjklmpqrstvwxz])"
    r"|(?<=[aiueo][bcdfghjklmpqrstvwxyz])(?=[bcdfghjklmnpqrstvwxz][rl]?[aiueo])"
    r"|(?<=[aiueo]n)(?=[bcdfhjklmnpqrstvwxz][rl]?[aiueo])",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"[^\W\d_]+(?:[/-][^\W\d_]+)*")
_JOINT = re.compile(r"(?<=[/._?&=:@#-])(?=[^/._?&=:@#-])")
_EDGES = "().,;:!?\"'"


def opened(word: str, fits: Callable[[str], bool]) -> str:
    """The word with as few breaks as let each piece fit: soft hyphens between syllables; an address, a code or a part
    that is no word is broken without a hyphen, after a joint if it has one.
    """
    lines: list[str] = []
    line = ""
    for mark, piece in _pieces(word, fits):
        if line and not fits(line + piece + SOFT_HYPHEN):
            lines.append(line + mark)
            line = piece
        else:
            line += piece
    return "".join((*lines, line))


def syllables(word: str) -> list[str]:
    """The syllables of a word, with none of one letter at its beginning or end."""
    pieces = _BOUNDARY.sub(SOFT_HYPHEN, word).split(SOFT_HYPHEN)
    if len(pieces) > 1 and len(pieces[0]) < 2:
        pieces[:2] = [pieces[0] + pieces[1]]
    if len(pieces) > 1 and len(pieces[-1].rstrip(_EDGES)) < 2:
        pieces[-2:] = [pieces[-2] + pieces[-1]]
    return pieces


def _pieces(word: str, fits: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """The smallest pieces, each with what stands at the end of the line if it opens the next one."""
    is_speech = _SPEECH.fullmatch(word.strip(_EDGES))
    for part in _JOINT.split(word):
        # After a slash or a hyphen between letters the engine breaks by itself.
        mark = "" if is_speech else BREAK
        for piece in syllables(part) if is_speech else [part]:
            if fits(piece):
                yield mark, piece
            else:
                yield from ((BREAK, letter) for letter in piece)
            mark = SOFT_HYPHEN
