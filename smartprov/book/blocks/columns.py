"""Tables whose columns a view chooses: how a column is headed and drawn, and the sums under those that hold money."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from smartprov.book.blocks.tabulate import Head, head
from smartprov.book.context import Context
from smartprov.book.model import Cell, Inlines, Row, SpanningCell
from smartprov.plan.columns import columns_of
from smartprov.plan.figures import Amount, added
from smartprov.text.forms import Unit

Subject = TypeVar("Subject")
"""What a row is about: a program, an action, an indicator."""
Align = Literal["left", "right", "center"]
NAMING = ("code", "title", "program", "indicator")
"""Columns that say what a row is; where they lead a table, they stay in sight."""


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[Subject]):
    """One named column, or one per year; `money` columns carry sums."""

    heads: Callable[[Context, Unit], tuple[Head, ...]]
    draw: Callable[[Context, Subject, Unit], tuple[Cell, ...]]
    money: Callable[[Context, tuple[Subject, ...]], tuple[Amount, ...]] | None = None


def one(
    key: str,
    width: float,
    draw: Callable[[Context, Subject], Inlines],
    *,
    nowrap: bool = False,
    align: Align = "left",
) -> TableColumn[Subject]:
    """A single column under the label `column.<key>`."""
    return TableColumn(
        lambda context, unit: (head(context.labels(f"column.{key}"), width, align, nowrap=nowrap),),
        lambda context, subject, unit: (draw(context, subject),),
    )


def money_column(
    formula: str, width: float, money: Callable[[Context, tuple[Subject, ...]], tuple[Amount, ...]]
) -> TableColumn[Subject]:
    """The money of all years."""
    return TableColumn(
        lambda context, unit: (
            head(
                context.labels("column.total_money", unit=context.forms.unit_head(unit)),
                width,
                "right",
                nowrap=True,
                formula=formula,
            ),
        ),
        lambda context, subject, unit: (context.money(money(context, (subject,))[0], unit),),
        money,
    )


def money_by_year(
    formula: str, money: Callable[[Context, tuple[Subject, ...]], tuple[Amount, ...]]
) -> TableColumn[Subject]:
    """The money of each year; in the formula, `YEAR` stands for it."""
    return TableColumn(
        lambda context, unit: tuple(
            head(
                str(year),
                1.25,
                "right",
                nowrap=True,
                group=context.labels("column.budget_by_year", unit=context.forms.unit_head(unit)),
                formula=formula.replace("YEAR", str(year)),
            )
            for year in context.years
        ),
        lambda context, subject, unit: tuple(context.money(each, unit) for each in money(context, (subject,))),
        money,
    )


def chosen(
    context: Context, block: str, options: Mapping[str, str], known: Mapping[str, TableColumn[Subject]]
) -> dict[str, TableColumn[Subject]]:
    """The columns of a block's view, by name."""
    return {name: known[name] for name in columns_of(context.plan, block, options)}


def heads_of(columns: Iterable[TableColumn[Subject]], context: Context, unit: Unit) -> tuple[Head, ...]:
    """The heads of columns, side by side."""
    return tuple(each for column in columns for each in column.heads(context, unit))


def cells_of(
    columns: Iterable[TableColumn[Subject]], context: Context, subject: Subject, unit: Unit
) -> tuple[Cell, ...]:
    """A row's cells, side by side."""
    return tuple(cell for column in columns for cell in column.draw(context, subject, unit))


def frozen_columns(names: Iterable[str], before: int) -> int:
    """How many columns stay in sight: those before the view's, and the leading ones that say what a row is."""
    count = before
    for name in names:
        if name not in NAMING or count == before + 2:
            break
        count += 1
    return count


def sum_rows(
    context: Context,
    columns: Iterable[TableColumn[Subject]],
    subjects: tuple[Subject, ...],
    unit: Unit,
    title: str,
    role: Literal["subtotal", "total"],
) -> list[Row]:
    """A row of sums under the money columns; none where the view shows no money."""
    cells: list[Cell] = []
    blank = 1
    labelled = False
    for column in columns:
        if column.money is None:
            blank += len(column.heads(context, unit))
            continue
        if blank:
            cells.append(SpanningCell("" if labelled else title, columns=blank))
            labelled, blank = True, 0
        cells.extend(context.money(amount, unit) for amount in column.money(context, subjects))
    if not labelled:
        return []
    if blank:
        cells.append(SpanningCell("", columns=blank))
    return [Row(tuple(cells), role)]


def sums_of(
    context: Context,
    columns: Mapping[str, TableColumn[Subject]],
    groups: Sequence[tuple[Subject, ...]],
    total: Callable[[Context, tuple[Subject, ...]], tuple[Amount, ...]],
) -> list[tuple[list[Amount], Amount]]:
    """Every sum that a table shows with its parts, the last group's being the total: down each money column, across the
    years, and the whole at the end.
    """
    everything = groups[-1]
    sums: list[tuple[list[Amount], Amount]] = []
    for money in (column.money for column in columns.values() if column.money):
        for members in groups:
            parts = [money(context, (each,)) for each in members]
            sums += [([part[index] for part in parts], each) for index, each in enumerate(money(context, members))]
    years = columns["years"].money if "years" in columns else None
    if years and "total" in columns:
        rows = (*((each,) for each in everything), everything)
        sums += [(list(years(context, row)), total(context, row)[0]) for row in rows]
    totals = [total(context, (each,))[0] for each in everything]
    return [*sums, (totals, added(totals))]


def has_money(columns: Iterable[TableColumn[Subject]]) -> bool:
    """Whether any column holds money."""
    return any(column.money for column in columns)
