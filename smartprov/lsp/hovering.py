"""What an editor shows of what is under the cursor: a value with its origin, an entity with its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.diagnostics import Span
from smartprov.plan.explain import Explanation, Term, explain, gathered
from smartprov.plan.filters import FilterError, written
from smartprov.plan.known_ids import data_of, title_of
from smartprov.plan.known_numbers import numbers_of
from smartprov.plan.lookup import Lookup
from smartprov.plan.places import Place
from smartprov.plan.plan import Plan
from smartprov.source.prose import Value
from smartprov.text.forms import forms
from smartprov.text.messages import Language, message
from smartprov.text.names import kind_name

MOST_TERMS = 8
MOST_NUMBERS = 6


def value_card(plan: Plan, lookup: Lookup, value: Value, language: Language) -> str:
    """What an expression prints, and what it is made of."""
    path = tuple(part.value for part in value.expression.parts)
    found = explain(plan, lookup, path)
    if not isinstance(found, Explanation):
        return ""
    try:
        printed = written(found.value, value.expression.filters, forms(language))
    except FilterError:
        printed = written(found.value, (), forms(language))
    return "\n".join((f"**{_plain(printed)}**", "", *_origin(plan, found, language)))


def entity_card(plan: Plan, lookup: Lookup, place: Place, language: Language) -> str:
    """What an entity is called, where it stands, and the chief of its numbers."""
    own = forms(language)
    lines = [f"**{kind_name(place.kind, language)} `{place.id}`** {_plain(title_of(data_of(place)))}", ""]
    numbers = numbers_of(lookup, place.id)[:MOST_NUMBERS]
    lines += (f"- `{number}` = {_plain(written(number.value, (), own))}" for number in numbers)
    return "\n".join((*lines, "", _where(place.span())))


def _origin(plan: Plan, found: Explanation, language: Language) -> Iterator[str]:
    own = forms(language)
    terms = found.terms if len(found.terms) <= MOST_TERMS else gathered(plan, found.terms)
    if found.terms:
        arguments = {"count": own.number(len(found.terms)), "reason": str(found.formula)}
        yield _plain(message("explained", arguments, language))
        yield ""
    yield from (_term(each, language) for each in terms[:MOST_TERMS])
    if len(terms) > MOST_TERMS:
        yield f"- … ({own.number(len(terms) - MOST_TERMS)})"


def _term(term: Term, language: Language) -> str:
    value = "" if term.value is None else written(term.value, (), forms(language))
    place = f" ({_where(term.span)})" if term.span else ""
    return f"- `{term.id}` {_plain(' '.join((value, term.title)).strip())}{place}"


def _where(span: Span) -> str:
    return f"{_plain(span.path)}:{span.line}"


def _plain(text: str) -> str:
    """An author's words as they are, where Markdown is read."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]<>#|!" else sign for sign in text)
