"""A typed percentage is the share that the numbers beside it make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, error
from smartprov.plan.figures import Count
from smartprov.plan.plan import Plan
from smartprov.source.passages import STAND_IN, Passage, Sentence
from smartprov.text.forms.languages import LANGUAGES
from smartprov.text.forms.numbers import number, percent
from smartprov.text.forms.typed import Typed

_OF = re.compile(r"\s(?:dari|of)\s", re.IGNORECASE)
_Counted = tuple[int, int, Fraction]
"""Where a number begins and ends, and what it is."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Of sentences with one *A of B*, typed or filled in from the plan, and one typed percentage."""
    language = LANGUAGES[plan.masterplan.language]
    for passage in context.prose.passages:
        for sentence in passage.sentences if "dari" in passage.text or " of " in passage.text else ():
            said = [each for each in _inside(passage, sentence) if each.measure == "percent" and not each.is_range]
            pairs = _pairs(passage, _counted(passage, sentence, context)) if len(said) == 1 else []
            if len(pairs) != 1:
                continue
            part, whole = pairs[0]
            share = part / whole
            if abs(share * 100 - said[0].low) > said[0].step / 2:
                span = passage.span(said[0].start, said[0].end)
                yield error(
                    "wrong-share",
                    span,
                    typed=said[0].text.strip(),
                    part=number(language, part),
                    whole=number(language, whole),
                    share=percent(language, share),
                )


def _inside(passage: Passage, sentence: Sentence) -> list[Typed]:
    return [each for each in passage.numbers if sentence.start <= each.start < sentence.end]


def _counted(passage: Passage, sentence: Sentence, context: Context) -> list[_Counted]:
    """The plain numbers of a sentence, those of the plan among them."""
    found = [(each.start, each.end, each.low) for each in _inside(passage, sentence) if not each.measure]
    for filled in passage.values:
        if sentence.start <= filled.at < sentence.end:
            value = context.lookup.value(tuple(part.value for part in filled.value.expression.parts))
            plain = value.number if isinstance(value, Count) else value
            if isinstance(plain, int | float) and not isinstance(plain, bool):
                found.append((filled.at, filled.at + len(STAND_IN), Fraction(str(plain))))
    return sorted(found)


def _pairs(passage: Passage, counted: list[_Counted]) -> list[tuple[Fraction, Fraction]]:
    return [
        (first[2], second[2])
        for first, second in pairwise(counted)
        if _OF.fullmatch(passage.text, first[1], second[0]) and second[2] >= first[2] > 0
    ]
