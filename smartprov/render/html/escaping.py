"""Words as markup. The same ones stand on page after page, so those that were escaped are remembered."""

from __future__ import annotations

from functools import lru_cache
from html import escape

import markupsafe

MOST_REMEMBERED = 2**16


@lru_cache(MOST_REMEMBERED)
def in_text(words: str) -> str:
    """Words between tags."""
    return escape(words, quote=False)


@lru_cache(MOST_REMEMBERED)
def in_attribute(words: str) -> str:
    """Words between quotation marks."""
    return str(markupsafe.escape(words))
