"""The columns that the action matrix can show."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.columns import TableColumn, money_by_year, money_column, one
from smartprov.book.blocks.tabulate import head
from smartprov.book.context import Context
from smartprov.book.model import Cell, Inlines, LineBreak, Text
from smartprov.plan.entities.program import Action
from smartprov.plan.figures import NO_MONEY, Amount, added
from smartprov.text.forms import Unit


def action_total(context: Context, action: Action) -> Amount:
    """An action's money over all years."""
    return context.figures.by("action").get(action.id, NO_MONEY)


def total_money(context: Context, actions: tuple[Action, ...]) -> tuple[Amount, ...]:
    """The money of some actions over all years."""
    return (added(action_total(context, action) for action in actions),)


def _year_money(context: Context, actions: tuple[Action, ...]) -> tuple[Amount, ...]:
    table = context.figures.by("action", "year")
    return tuple(added([table.get((action.id, year), NO_MONEY) for action in actions]) for year in context.years)


def category(context: Context, action: Action) -> str:
    """An action's category in words."""
    return context.labels(f"category.{action.category}")


def _schemes(context: Context, action: Action) -> str:
    schemes = dict.fromkeys(line.scheme for line in action.budget)
    titles = [context.plan.funding[scheme].title for scheme in schemes if scheme in context.plan.funding]
    return ", ".join(titles) if titles else "–"


def _partners(context: Context, action: Action) -> Inlines:
    return context.joined([context.text_or_tbd(partner.name) for partner in action.partners])


def funding_words(context: Context, action: Action) -> Inlines:
    """The schemes that pay for an action, and its partners."""
    schemes = _schemes(context, action)
    if not action.partners:
        return schemes
    named = _partners(context, action)
    named = (Text(named),) if isinstance(named, str) else named
    return (Text(schemes), LineBreak(), Text(context.labels("word.partners") + " "), *named)


def _code(context: Context, action: Action) -> Inlines:
    code = action.id.upper()
    return code if context.anchor(action.id) else (context.reference(action.id, code),)


def _running(context: Context, action: Action, unit: Unit) -> tuple[Cell, ...]:
    return tuple("●" if year in action.years else "" for year in context.years)


COLUMNS: Mapping[str, TableColumn[Action]] = {
    "code": one("code", 1.7, _code, nowrap=True),
    "title": one("action", 4.0, lambda context, action: action.title),
    "category": one("category", 1.7, category),
    "output": one("output", 3.2, lambda context, action: action.output),
    "lead": one("lead_agency", 1.8, lambda context, action: context.agency(action.lead_agency)),
    "partners": one("partners", 2.2, _partners),
    "regions": one("regions", 1.6, lambda context, action: context.regions(action.regions, most=3)),
    "period": one(
        "years",
        1.3,
        lambda context, action: context.forms.year_range(min(action.years), max(action.years)),
        nowrap=True,
    ),
    "running": TableColumn(
        lambda context, unit: tuple(
            head(f"’{year % 100:02d}", 0.55, "center", nowrap=True, group=context.labels("column.years"))
            for year in context.years
        ),
        _running,
    ),
    "total": money_column("actions['…'].budget.total", 1.5, total_money),
    "years": money_by_year("actions['…'].budget.by_year[YEAR]", _year_money),
    "schemes": one("schemes", 2.0, funding_words),
}
