"""From mission to goal, strategy and program: which program serves what."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.book.blocks.drawn import figure_place, figures, upright_mm
from smartprov.book.blocks.tabulate import head, last, tabulated
from smartprov.book.context import Context
from smartprov.book.figures import strategy_tree as drawing
from smartprov.book.model import Block, Inlines, Row, SpanningCell
from smartprov.book.outline import FloatPlace
from smartprov.plan.entities.strategy import Goal


def strategy_tree(
    context: Context, options: Mapping[str, str], places: tuple[FloatPlace, ...], notes: tuple[Block, ...]
) -> tuple[Block, ...]:
    """The tree of missions, goals and programs, and its table, where goals stand under their first mission as well.

    Strategies stand under their goal; programs beside the strategies they follow.
    """
    labels, plan = context.labels, context.plan
    heads = (
        head(labels("column.goal"), 3.4),
        head(labels("column.strategy"), 4.4),
        head(labels("column.dimension"), 2.6),
        head(labels("column.programs"), 3.2),
    )
    followers = _followers(context)
    body: list[Row] = []
    shown: set[str] = set()
    for number, (id, mission) in enumerate(plan.missions.items(), 1):
        title = labels("row.mission", number=context.forms.roman(number), text=mission.text)
        body.append(Row((SpanningCell(title, columns=4),), "group", id=context.anchor(id)))
        for goal in plan.goals.values():
            if id in goal.missions and goal.id not in shown:
                shown.add(goal.id)
                body.extend(_goal_rows(context, goal, followers))
    rest = [goal for goal in plan.goals.values() if goal.id not in shown]
    if rest:
        body.append(Row((SpanningCell(labels("row.no_mission"), columns=4),), "group"))
    for goal in rest:
        body.extend(_goal_rows(context, goal, followers))
    caption = labels("caption.strategy_tree")
    table = tabulated(context, last(places), caption, heads, body, notes)
    return (*_figures(context, caption, figure_place(places)), *table)


def _figures(context: Context, caption: str, place: FloatPlace | None) -> tuple[Block, ...]:
    if place is None:
        return ()
    labels, plan = context.labels, context.plan
    missions = []
    for number, (id, mission) in enumerate(plan.missions.items(), 1):
        goals = tuple(_goal(context, goal) for goal in plan.goals.values() if _first_mission(context, goal) == id)
        label = f"{labels('word.mission')} {context.forms.roman(number)}"
        missions.append(drawing.Mission(label, mission.text, goals))
    rest = tuple(_goal(context, goal) for goal in plan.goals.values() if not _first_mission(context, goal))
    if rest:
        missions.append(drawing.Mission(labels("row.no_mission"), "", rest))
    heads = (labels("word.mission"), labels("column.goal"), labels("column.program"))
    words = drawing.Words(*heads, labels("word.continued"), labels("state.unanswered"))
    used = {program.dimension for program in plan.programs.values()}
    dimensions = tuple(
        (dimension.letter or "", context.tone(id), dimension.title)
        for id, dimension in plan.dimensions.items()
        if id in used
    )
    data = drawing.StrategyTree(caption, tuple(missions), dimensions, words)
    counts = {"missions": len(plan.missions), "goals": len(plan.goals), "programs": len(plan.programs)}
    alt = labels("alt.strategy_tree", **{key: context.forms.number(count) for key, count in counts.items()})
    return figures(context, place, drawing.draw_strategy_tree(data, *upright_mm(context)), caption, alt)


def _first_mission(context: Context, goal: Goal) -> str:
    return next((id for id in context.plan.missions if id in goal.missions), "")


def _goal(context: Context, goal: Goal) -> drawing.Goal:
    plan, order = context.plan, list(context.plan.missions)
    others = sorted(order.index(id) for id in goal.missions if id in plan.missions)[1:]
    names = context.forms.list(f"{context.labels('word.mission')} {context.forms.roman(each + 1)}" for each in others)
    leaves = tuple(
        drawing.Leaf(
            program.id.upper(), program.title, _letter(context, program.dimension), context.tone(program.dimension)
        )
        for program in plan.programs.values()
        if program.goal == goal.id
    )
    return drawing.Goal(goal.title, leaves, context.labels("word.also_serves", missions=names) if others else "")


def _letter(context: Context, id: str) -> str:
    dimension = context.plan.dimensions.get(id)
    return (dimension.letter or "") if dimension else ""


def _goal_rows(context: Context, goal: Goal, followers: Mapping[str, list[str]]) -> list[Row]:
    plan = context.plan
    strategies = [each for each in plan.strategies.values() if each.goal == goal.id]
    followed = {id for each in strategies for id in followers.get(each.id, ())}
    others = [
        program.id for program in plan.programs.values() if program.goal == goal.id and program.id not in followed
    ]
    rows: list[tuple[Inlines, Inlines, Inlines, str]] = [
        (
            each.title,
            (context.dimension_chip(each.dimension),),
            context.pointers(followers.get(each.id, [])),
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


def _followers(context: Context) -> dict[str, list[str]]:
    """The programs that follow each strategy."""
    followers: dict[str, list[str]] = {}
    for program in context.plan.programs.values():
        for strategy in dict.fromkeys(program.strategies):
            followers.setdefault(strategy, []).append(program.id)
    return followers
