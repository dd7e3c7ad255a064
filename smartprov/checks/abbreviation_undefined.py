"""An abbreviation is spelled out in a book before it is used alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.entities.masterplan import ComposedBook
from smartprov.plan.plan import Plan
from smartprov.source.passages import Passage

_TOKEN = re.compile(r"(?<![\w.-])[A-Z][A-Za-z0-9]*[A-Za-z0-9](?![\w-])")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Terms of the registry, in each book of chapters, in reading order: the long form stands at or before the first.

    Headings and cells have no room for it and are passed over. A book that prints the registry explains them all.
    """
    if not context.is_sound:
        return
    by_path: dict[str, list[Passage]] = {}
    for passage in context.prose.passages:
        by_path.setdefault(passage.path, []).append(passage)
    for book in plan.masterplan.books:
        if isinstance(book, ComposedBook):
            chapters = [plan.chapters[id].path for _, _, id in book.all_chapters if id in plan.chapters]
            yield from _in_book(plan, book.id, [each for path in chapters for each in by_path.get(path, ())])


def _in_book(plan: Plan, book: str, passages: list[Passage]) -> Iterator[Diagnostic]:
    waiting = dict(plan.abbreviations)
    spoken = ""
    for passage in passages:
        if not waiting:
            return
        running = passage.kind == "paragraph"
        for match in _TOKEN.finditer(passage.text) if running else ():
            term = waiting.get(match[0])
            if term is None:
                continue
            del waiting[match[0]]
            if passage.text[match.start() - 1 : match.start()] == "(" and passage.text[match.end() :][:1] == ")":
                continue  # spelled out here; whether rightly, `abbreviation-expansion` says
            sentence = passage.sentence_at(match.start())
            heard = f"{spoken} {passage.text[: sentence.end]}".casefold()
            if re.sub(r"\W+", " ", term.expansion.casefold()) not in re.sub(r"\W+", " ", heard):
                span = passage.span(*match.span())
                yield warning("abbreviation-undefined", span, term=match[0], expansion=term.expansion, book=book)
        spoken = f"{spoken} {passage.text}"
