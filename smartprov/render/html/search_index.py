"""The search index: which words stand in which documents, small enough to be loaded from a file by a script tag.

A browser refuses to fetch a file that lies beside a local page, but runs a script that lies there: so the index is one.
Words are listed in order, so that all words with the same beginning are neighbours; the documents of each word are
written as the steps from one to the next, in letters of five bits each (see `_steps`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import orjson

from smartprov.render.html.searched import KINDS, Found

FACETS = ("dimension", "agency", "region", "year", "scheme")
MOST_EXCERPTS = 420_000
"""Characters of all excerpts together; what a short excerpt leaves out can be found, but not shown."""
SHORTEST, LONGEST = 160, 4000
WORD = re.compile(r"[^\W_]+")
MARKS = re.compile("[\u0300-\u036f]")
LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
TOO_LONG = 40
"""Longer than any word; what is longer is a digest or a line of signs."""


def write_index(
    found: Sequence[Found], facet_titles: Mapping[str, Mapping[str, str]], words: Mapping[str, str]
) -> bytes:
    """The index as JSON without a sign that could end a script."""
    places = list(dict.fromkeys(document.where for document in found))
    place_numbers = {place: number for number, place in enumerate(places)}
    longest = max(SHORTEST, min(LONGEST, MOST_EXCERPTS // max(1, len(found))))
    numbers = {name: {id: n for n, id in enumerate(facet_titles.get(name, {}))} for name in FACETS}
    postings = _postings(found)
    terms = sorted(postings)
    documents = [
        [
            KINDS.index(document.kind),
            document.there,
            document.label,
            document.title,
            place_numbers[document.where],
            excerpt(document.text, longest),
            *_facets(document, numbers),
        ]
        for document in found
    ]
    index = {
        "kinds": KINDS,
        "places": places,
        "documents": documents,
        "facets": [
            [name, list(facet_titles.get(name, {}).values()), list(facet_titles.get(name, {}))] for name in FACETS
        ],
        "terms": " ".join(terms),
        "postings": " ".join([_steps(postings[term]) for term in terms]),
        "words": words,
    }
    return in_script(orjson.dumps(index))


def in_script(json: bytes) -> bytes:
    """JSON that may stand inside a script element or be run as a script."""
    return json.replace(b"<", b"\\u003c").replace("\u2028".encode(), b"\\u2028").replace("\u2029".encode(), b"\\u2029")


def fold(text: str) -> str:
    """Small letters without their marks: a search for "resume" finds "résumé". The script folds a query alike."""
    lowered = text.lower()
    return lowered if lowered.isascii() else MARKS.sub("", unicodedata.normalize("NFKD", lowered))


def excerpt(text: str, longest: int) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= longest:
        return text
    head = text[:longest]
    return head[: head.rfind(" ")].rstrip(" ·") + " …" if " " in head else head


def _postings(found: Sequence[Found]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(found):
        # Most words of a text stand in it several times: they are told apart and folded once.
        once = set(f"{document.label} {document.title} {document.text}".split())
        for word in set(WORD.findall(fold(" ".join(once)))):
            postings[word].append(number)
    return {word: numbers for word, numbers in postings.items() if len(word) <= TOO_LONG}


def _facets(document: Found, numbers: Mapping[str, Mapping[str, int]]) -> list[object]:
    facets = document.facets
    if facets is None:
        return []
    steps = [
        _steps(sorted(numbers[name][id] for id in getattr(facets, name) if id in numbers[name])) for name in FACETS
    ]
    return [steps, int(facets.quick_win)]


def _steps(numbers: Iterable[int]) -> str:
    """Rising numbers as steps of at least 1: five bits a letter, the lowest first; a sixth bit says that more come."""
    letters: list[str] = []
    before = -1
    for number in numbers:
        step = number - before
        before = number
        while step > 31:
            letters.append(LETTERS[step & 31 | 32])
            step >>= 5
        letters.append(LETTERS[step])
    return "".join(letters)
