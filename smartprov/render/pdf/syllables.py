"""Where a long Indonesian word may be broken in a narrow column.

Typst has no patterns for Indonesian, and those of pyphen break badly ("meng-im-p-le-men"), so this is the school rule:
between vowel and consonant-vowel, and between two consonants, with `ng ny sy kh` as one (Ejaan yang Disempurnakan, V).
"""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"
BREAK = "\u200b"
_WORD = re.compile(r"[^\W\d_]+")
_BOUNDARY = re.compile(
    r"(?<=[aiueo])(?=(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwxyz])[aiueo])"
    r"|(?<=[aiueo]ng)(?=[bcdfghjklmpqrstvwxz])"
    r"|(?<=[aiueo][bcdfghjklmpqrstvwxyz])(?=[bcdfghjklmnpqrstvwxz][rl]?[aiueo])"
    r"|(?<=[aiueo]n)(?=[bcdfhjklmnpqrstvwxz][rl]?[aiueo])",
    re.IGNORECASE,
)
_PIECE = 6


def breakable(word: str) -> str:
    """The word with soft hyphens between its syllables; what is no word (an address, a code) may break anywhere."""
    if not _WORD.fullmatch(word.strip("().,;:!?\"'")):
        return BREAK.join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))
    pieces = _BOUNDARY.sub(SOFT_HYPHEN, word).split(SOFT_HYPHEN)
    if len(pieces) > 1 and len(pieces[0]) < 2:
        pieces[:2] = [pieces[0] + pieces[1]]
    if len(pieces) > 1 and len(pieces[-1].rstrip("().,;:!?\"'")) < 2:
        pieces[-2:] = [pieces[-2] + pieces[-1]]
    return SOFT_HYPHEN.join(pieces)
