"""Abbreviations in running text: written out where a book first uses them, and listed if it uses them at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from smartprov.book.model import Block, Chapter, SpanningCell, Table
from smartprov.book.walking import every_block, words_of
from smartprov.plan.entities.abbreviation import Abbreviation


def written_out(text: str, terms: Mapping[str, Abbreviation], seen: dict[str, None]) -> str:
    """The text with each abbreviation that was not seen before as "expansion (TERM)"; an author's own way to write it
    out ("expansion (TERM)", "TERM (expansion)") is left alone and counts as seen.
    """
    pattern = _pattern(tuple(terms))
    if pattern is None:
        return text

    def replaced(match: re.Match[str]) -> str:
        term = match[0]
        if term in seen:
            return term
        seen[term] = None
        expansion = terms[term].expansion
        before, after = text[: match.start()], text[match.end() :]
        if before.endswith("(") or after.lstrip().lower().startswith(f"({expansion.lower()}"):
            return term
        return f"{expansion} ({term})"

    return pattern.sub(replaced, text)


def used_terms(chapters: Iterable[Chapter], terms: Mapping[str, Abbreviation]) -> list[Abbreviation]:
    """The abbreviations that occur anywhere in these chapters, in alphabetical order."""
    missing = {term: re.compile(rf"(?<![\w-]){re.escape(term)}(?![\w-])") for term in terms}
    found = []
    for chapter in chapters if missing else ():
        text = "\n".join(_words(chapter))
        for term in [term for term in missing if term in text]:
            if missing[term].search(text):
                found.append(terms[term])
                del missing[term]
    return sorted(found, key=lambda entry: (entry.term.casefold(), entry.term))


def _words(chapter: Chapter) -> list[str]:
    found = [chapter.title, words_of(chapter.summary)]
    for block in every_block(_blocks(chapter)):
        if isinstance(block, Table):
            found += [
                cell if type(cell) is str else words_of(cell.text if isinstance(cell, SpanningCell) else cell)
                for row in block.body
                for cell in row.cells
                if cell
            ]
        found += map(words_of, _texts(block))
    return found


def _blocks(chapter: Chapter) -> tuple[Block, ...]:
    return (*chapter.blocks, *(block for note in chapter.footnotes for block in note.blocks))


def _texts(block: Block) -> Iterator[str]:
    for name in ("text", "caption", "title"):
        value = getattr(block, name, "")
        if value:
            yield value


@lru_cache(maxsize=4)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    if not terms:
        return None
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(term) for term in longest_first) + r")(?![\w-])")
