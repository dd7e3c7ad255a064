"""Reviews as text and as JSON: the last of each role, and whether it still holds.

The JSON, version 1, is a frozen contract; `reviews_v1.schema.json` beside this file describes it.
"""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from smartprov import __version__
from smartprov.plan.reviewing import Reading, latest
from smartprov.text.messages import Language, message
from smartprov.text.messages.signing import REVIEW_STATES

SCHEMA_VERSION = 1


def review_lines(found: tuple[Reading, ...], language: Language) -> Iterator[str]:
    """A line for the last review in each role, then how many are in which state."""
    if not found:
        yield message("no-reviews", {}, language)
        return
    last = latest(found)
    words = {state: pair[language == "en"] for state, pair in REVIEW_STATES.items()}
    width = max(len(word) for word in words.values())
    for each in last:
        who = ", ".join(filter(None, (each.role, each.by, each.on)))
        yield f"{words[each.state]:{width}}  {each.of} ({who})"
    counts = {state: str(sum(each.state == state for each in last)) for state in words}
    yield message("review-counts", counts, language)


def reviews_json(found: tuple[Reading, ...]) -> bytes:
    """Every review, the earlier ones of a role too; `is_last` tells which one counts."""
    last = set(latest(found))
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "smartprov", "version": __version__},
        "reviews": [
            {
                "of": each.of,
                "role": each.role or None,
                "by": each.by or None,
                "on": each.on,
                "fingerprint": each.fingerprint,
                "state": each.state,
                "is_last": each in last,
                "is_in_front_matter": each.is_of_matter,
            }
            for each in found
        ],
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n"
