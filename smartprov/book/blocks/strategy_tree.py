"""From mission to goal, strategy and program: which program serves what."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.model import Block, Inlines, Row, SpanningCell
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.strategy import Goal


def strategy_tree(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """Goals under their first mission; strategies under their goal; programs beside the strategies they follow."""
    labels, plan = context.labels, context.plan
    heads = (
        head(labels("column.goal"), 3.4),
        head(labels("column.strategy"), 4.4),
        head(labels("column.dimension"), 2.6),
        head(labels("column.programs"), 3.2),
    )
    body: list[Row] = []
    shown: set[str] = set()
    for number, (id, mission) in enumerate(plan.missions.items(), 1):
        title = labels("row.mission", number=context.forms.roman(number), text=mission.text)
        body.append(Row((SpanningCell(title, columns=4),), "group", id=context.anchor(id)))
        for goal in plan.goals.values():
            if id in goal.missions and goal.id not in shown:
                shown.add(goal.id)
                body.extend(_goal_rows(context, goal))
    rest = [goal for goal in plan.goals.values() if goal.id not in shown]
    if rest:
        body.append(Row((SpanningCell(labels("row.no_mission"), columns=4),), "group"))
    for goal in rest:
        body.extend(_goal_rows(context, goal))
    return tabulated(context, last(places), labels("caption.strategy_tree"), heads, body, notes)


def _goal_rows(context: Context, goal: Goal) -> list[Row]:
    plan = context.plan
    strategies = [each for each in plan.strategies.values() if each.goal == goal.id]
    followed = {id for each in strategies for id in _followers(context, each.id)}
    others = [
        program.id for program in plan.programs.values() if program.goal == goal.id and program.id not in followed
    ]
    rows: list[tuple[Inlines, Inlines, Inlines, str]] = [
        (
            each.title,
            (context.dimension_chip(each.dimension),),
            context.pointers(_followers(context, each.id)),
            context.anchor(each.id),
        )
        for each in strategies
    ]
    if others or not rows:
        rows.append(("–", "–", context.pointers(others), ""))
    written = []
    for index, (title, dimension, programs, anchor) in enumerate(rows):
        first = (SpanningCell(goal.title, rows=len(rows)),) if index == 0 else ()
        written.append(
            Row((*first, title, dimension, programs), id=anchor if index else context.anchor(goal.id) or anchor)
        )
    return written


def _followers(context: Context, strategy: str) -> list[str]:
    return [program.id for program in context.plan.programs.values() if strategy in program.strategies]
