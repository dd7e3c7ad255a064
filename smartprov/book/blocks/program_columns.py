"""The columns that program tables can show."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.columns import TableColumn, money_by_year, money_column, one
from smartprov.book.blocks.tabulate import head
from smartprov.book.context import Context
from smartprov.book.model import Cell, Inlines, LineBreak, Text
from smartprov.plan.entities.indicator import Indicator
from smartprov.plan.entities.program import Program
from smartprov.plan.figures import NO_MONEY, Amount, added
from smartprov.text.forms import Unit


def main_indicator(context: Context, program: Program) -> Indicator | None:
    """The one indicator that stands for a program in a matrix: the highest level first."""
    order = ("impact", "outcome", "output", "process", "input")
    indicators = context.plan.indicators_of(program)
    return min(indicators, key=lambda each: order.index(each.level), default=None)


def _indicator(context: Context, program: Program) -> Inlines:
    found = main_indicator(context, program)
    return "–" if found is None else f"{found.title} ({context.unit(found.unit)})"


def _baseline(context: Context, program: Program) -> Inlines:
    found = main_indicator(context, program)
    if found is None:
        return "–"
    return (context.tbd_short(),) if isinstance(found.baseline, str) else context.number(found.baseline.value)


def _final_target(context: Context, program: Program) -> Inlines:
    found = main_indicator(context, program)
    return "–" if found is None else final_target(context, found)


def final_target(context: Context, found: Indicator) -> Inlines:
    """The last target with its year; a dash for none."""
    if not found.targets:
        return "–"
    year = max(found.targets)
    value = context.number(found.targets[year])
    return value if not isinstance(value, str) else (Text(value), LineBreak(), Text(f"({year})"))


def _goal(context: Context, program: Program) -> Inlines:
    goal = context.plan.goals.get(program.goal)
    return goal.title if goal else program.goal


def _subdimension(context: Context, program: Program) -> Inlines:
    dimension = context.plan.dimensions.get(program.dimension)
    titles = {each.id: each.title for each in dimension.subdimensions} if dimension else {}
    return titles.get(program.subdimension or "", "–")


def _quick_win(context: Context, program: Program) -> Inlines:
    return "◆" if program.quick_win else "–"


def program_total(context: Context, program: Program) -> Amount:
    """A program's money over all years."""
    return context.figures.by("program").get(program.id, NO_MONEY)


def total_money(context: Context, programs: tuple[Program, ...]) -> tuple[Amount, ...]:
    """The money of some programs over all years."""
    return (added(program_total(context, program) for program in programs),)


def year_money(context: Context, programs: tuple[Program, ...]) -> tuple[Amount, ...]:
    """The money of some programs in each year."""
    table = context.figures.by("program", "year")
    return tuple(added([table.get((program.id, year), NO_MONEY) for program in programs]) for year in context.years)


def _targets(context: Context, program: Program, unit: Unit) -> tuple[Cell, ...]:
    found = main_indicator(context, program)
    targets = found.targets if found else {}
    return tuple(context.number(targets[year]) if year in targets else "" for year in context.years)


def _title(context: Context, program: Program) -> Inlines:
    if not program.quick_win:
        return program.title
    return (Text(program.title), LineBreak(), Text(f"◆ {context.labels('state.quick_win')}"))


COLUMNS: Mapping[str, TableColumn[Program]] = {
    "code": one("code", 1.5, lambda context, program: context.program_reference(program), nowrap=True),
    "title": one("program", 4.4, _title),
    "dimension": one("dimension", 2.0, lambda context, program: (context.dimension_chip(program.dimension),)),
    "subdimension": one("subdimension", 2.0, _subdimension),
    "goal": one("goal", 3.0, _goal),
    "indicator": one("indicator", 3.4, _indicator),
    "baseline": one("baseline", 1.3, _baseline, nowrap=True, align="right"),
    "final-target": one("final_target", 1.8, _final_target, align="right"),
    "period": one(
        "period",
        1.3,
        lambda context, program: context.forms.year_range(program.period.start, program.period.end),
        nowrap=True,
    ),
    "phase": one("phase", 1.6, lambda context, program: context.phase(program.phase)),
    "lead": one("lead_agency", 2.1, lambda context, program: context.agency(program.lead_agency)),
    "supporting": one(
        "supporting_agencies", 2.9, lambda context, program: context.agencies(program.supporting_agencies)
    ),
    "regions": one("regions", 1.9, lambda context, program: context.regions(program.regions, most=4)),
    "quick-win": one("quick_win", 1.0, _quick_win, align="center"),
    "actions": one("actions", 1.0, lambda context, program: str(len(program.actions)), align="right"),
    "total": money_column("programs['…'].budget.total", 1.7, total_money),
    "years": money_by_year("programs['…'].budget.by_year[YEAR]", year_money),
    "targets": TableColumn(
        lambda context, unit: tuple(
            head(str(year), 1.15, "right", nowrap=True, group=context.labels("column.target_by_year"))
            for year in context.years
        ),
        _targets,
    ),
}
