"""`smartprov explain`: where a number of the plan comes from, to file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from smartprov.cli.completing import complete_id
from smartprov.cli.console import Console, SourceLines, console
from smartprov.cli.folders import PlanFolder, plan_folder
from smartprov.cli.formats import Answer
from smartprov.diagnostics import Diagnostic, UsageError

if TYPE_CHECKING:
    from smartprov.plan.explain import Explanation, Term
    from smartprov.plan.lookup import Key, Lookup
    from smartprov.plan.plan import Plan
    from smartprov.text.forms import Forms

SCHEMA_VERSION = 1
MOST_TERMS = 24
"""So many terms are read one by one; more are added up by what they belong to, unless -v asks for all."""


def explain(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="WHAT",
            help="An expression, an id, or a number as it is printed: 'Rp1,2 triliun'.",
            autocompletion=complete_id,
        ),
    ],
    folder: PlanFolder = None,
    format: Annotated[Answer, typer.Option(help="How to write the answer.")] = Answer.TEXT,
) -> int:
    """Say where a number comes from: how it is made and of what, to file and line.

    An expression is spelled as in a chapter: budget.by_year[2025], programs['gov-01'].budget.total. Of an id, the
    numbers that the plan knows of it are listed; of a printed number, the expressions that print it.
    """
    from smartprov.cli.reading import as_spelled, read_plan, speak_of
    from smartprov.plan.figures import compute_figures
    from smartprov.plan.lookup import Lookup

    said = console(context.obj)
    said.speak(None)
    reading = read_plan(plan_folder(folder))
    plan = speak_of(said, reading)
    if plan is None:
        return 1
    lookup = Lookup(plan, compute_figures(plan))
    answers = list(_answers(plan, lookup, as_spelled(what, {each.id for each in plan.places})))
    if format is Answer.JSON:
        _write_json(said, answers, SourceLines(reading.root))
    else:
        _write_all(said, plan, answers, SourceLines(reading.root))
    return 0


def _answers(plan: Plan, lookup: Lookup, what: str) -> Iterator[tuple[str, Explanation]]:
    """Expressions with what explains them."""
    for expression, path in _paths(plan, lookup, what):
        yield expression, _explained(plan, lookup, expression, path)


def _explained(plan: Plan, lookup: Lookup, expression: str, path: tuple[Key, ...]) -> Explanation:
    from smartprov.plan.explain import explain as explain_path
    from smartprov.plan.lookup import Unknown, View
    from smartprov.plan.resolve import nearest_id

    found = explain_path(plan, lookup, path)
    if isinstance(found, Unknown):
        wrong = str(path[found.understood])
        raise UsageError("unknown-expression", part=wrong, nearest=nearest_id(wrong, dict.fromkeys(found.known)))
    if found is None:
        view = lookup.value(path)
        known = ", ".join(map(str, view.members)) if isinstance(view, View) else ""
        raise UsageError("nothing-to-explain", what=expression, known=known)
    return found


def _paths(plan: Plan, lookup: Lookup, what: str) -> list[tuple[str, tuple[Key, ...]]]:
    from smartprov.plan.known_numbers import numbers_of, numbers_printed_as
    from smartprov.plan.resolve import nearest_id
    from smartprov.source.expression import parse_expression

    id_paths = [(str(each), each.path) for each in numbers_of(lookup, what)]
    if id_paths:
        return id_paths
    printed = numbers_printed_as(lookup, what)
    if printed is not None:
        if not printed:
            raise UsageError("number-unknown", number=what)
        return [(str(each), each.path) for each in printed]
    parsed = parse_expression(what.strip().removeprefix("{{").removesuffix("}}"), "-", 1, 1)
    if isinstance(parsed, Diagnostic):
        nearest = nearest_id(what, {each.id: None for each in plan.places})
        raise UsageError("not-explainable", what=what, nearest=nearest)
    path = tuple(part.value for part in parsed.parts)
    return [(parsed.text.partition("|")[0].strip(), path)]


def _write_all(said: Console, plan: Plan, answers: list[tuple[str, Explanation]], lines: SourceLines) -> None:
    """One answer with its terms; several as a list to choose from, unless -v asks for all of it."""
    from smartprov.plan.filters import written
    from smartprov.text.forms import forms
    from smartprov.text.messages import message

    if len(answers) == 1 or said.settings.verbose:
        for expression, found in answers:
            _write_text(said, plan, expression, found, lines)
        return
    width = max(len(expression) for expression, _ in answers)
    for expression, found in answers:
        said.result(f"{expression:{width}} = {written(found.value, (), forms(said.language))}")
    said.log(message("explain-one", {}, said.language))


def _write_text(said: Console, plan: Plan, expression: str, found: Explanation, lines: SourceLines) -> None:
    from smartprov.plan.filters import written
    from smartprov.text.forms import forms
    from smartprov.text.messages import message

    own = forms(said.language)
    said.result(f"{expression} = {written(found.value, (), own)}")
    arguments = {"count": own.number(len(found.terms)), "reason": str(found.formula)}
    said.result(f"  {message('explained', arguments, said.language)}" if found.terms else "")
    rows = _rows(plan, found, said, own)
    width = max((len(row[0]) for row in rows), default=0)
    money = max((len(row[2]) for row in rows), default=0)
    for id, title, value, term in rows:
        place = f"  {lines.shown(term.span.path)}:{term.span.line}" if term.span else ""
        said.result(f"  {id:{width}}  {value:>{money}}{place}  {title}".rstrip())


def _rows(plan: Plan, found: Explanation, said: Console, own: Forms) -> list[tuple[str, str, str, Term]]:
    from smartprov.plan.explain import gathered
    from smartprov.plan.filters import written

    is_long = len(found.terms) > MOST_TERMS and not said.settings.verbose
    terms = gathered(plan, found.terms) if is_long else found.terms
    return [(each.id, each.title, "" if each.value is None else written(each.value, (), own), each) for each in terms]


def _write_json(said: Console, answers: list[tuple[str, Explanation]], lines: SourceLines) -> None:
    import orjson

    from smartprov.plan.filters import written
    from smartprov.text.forms import forms

    own = forms(said.language)
    found = [
        {
            "expression": expression,
            "printed": written(answer.value, (), own),
            "formula": answer.formula,
            "terms": [_term(each, lines) for each in answer.terms],
        }
        for expression, answer in answers
    ]
    document = {"schema_version": SCHEMA_VERSION, "answers": found}
    said.out.write(orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n")


def _term(term: Term, lines: SourceLines) -> Mapping[str, Any]:
    from smartprov.plan.figures import Amount

    value = term.value
    return {
        "id": term.id,
        "title": term.title,
        "value": ("tbd" if value.undecided else value.rupiah) if isinstance(value, Amount) else value,
        "path": lines.shown(term.span.path) if term.span else None,
        "line": term.span.line if term.span else None,
        "column": term.span.column if term.span else None,
    }
