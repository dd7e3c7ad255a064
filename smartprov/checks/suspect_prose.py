"""A sentence with a value says what it said when its chapter was reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.filters import FilterError, written
from smartprov.plan.lookup import Lookup, Unknown, View
from smartprov.plan.plan import Plan
from smartprov.plan.reviewing import ReviewedProse, spelled
from smartprov.plan.values import TBD
from smartprov.source.expression import Expression
from smartprov.source.passages import STAND_IN, Passage
from smartprov.text.forms import Forms, forms

MOST = 240
"""Characters of a sentence that are shown."""


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Numbers alone, as they are printed, and only where the reviewed chapter used the value already."""
    past = context.recalled.reviewed
    if not past:
        return
    said = forms(plan.masterplan.language)
    by_path = {plan.chapters[id].path: each for id, each in past.items() if id in plan.chapters}
    for passage in context.prose.passages:
        reviewed = by_path.get(passage.path)
        if reviewed is not None:
            yield from _suspects(passage, reviewed, context, said)


def _suspects(passage: Passage, reviewed: ReviewedProse, context: Context, said: Forms) -> Iterator[Diagnostic]:
    for filled in passage.values:
        expression = filled.value.expression
        if spelled(expression) not in reviewed.expressions:
            continue
        before = _printed(expression, reviewed.lookup, said)
        now = _printed(expression, context.lookup, said)
        if before and now and before != now:
            yield warning(
                "suspect-prose",
                filled.value.span,
                before=before,
                now=now,
                chapter=reviewed.reading.of,
                role=reviewed.reading.role or reviewed.reading.by,
                on=reviewed.reading.on,
                sentence=_sentence(passage, filled.at, context.lookup, said),
            )


def _printed(expression: Expression, lookup: Lookup, said: Forms) -> str:
    """A number as it is printed, `tbd` in place of one, else nothing."""
    found = lookup.value(tuple(part.value for part in expression.parts))
    if isinstance(found, Unknown | View | tuple) or (isinstance(found, str) and found != TBD):
        return ""
    try:
        return written(found, expression.filters, said)
    except FilterError:
        return ""


def _sentence(passage: Passage, at: int, lookup: Lookup, said: Forms) -> str:
    """The sentence around a value, with the values in it as they are printed now."""
    sentence = passage.sentence_at(at)
    values = {filled.at: _printed(filled.value.expression, lookup, said) for filled in passage.values}
    letters = (
        (values.get(index) or "…") if letter == STAND_IN else letter
        for index, letter in enumerate(passage.text[sentence.start : sentence.end], sentence.start)
    )
    text = " ".join("".join(letters).split())
    return text if len(text) <= MOST else f"{text[: MOST - 1]}…"
