"""Every mission, goal and strategy is served by some program."""

from __future__ import annotations

from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Of a mission none of whose goals has a program, the mission and its goals are named."""
    if not context.is_sound:
        return
    goals = {program.goal for program in plan.programs.values()}
    strategies = {id for program in plan.programs.values() for id in program.strategies}
    missions = {mission for id in goals if id in plan.goals for mission in plan.goals[id].missions}
    aims = (
        ("mission", plan.missions, missions),
        ("goal", plan.goals, goals),
        ("strategy", plan.strategies, strategies),
    )
    for kind, table, served in aims:
        for id in table:
            if id not in served:
                yield warning("aim-without-programs", plan.span(id, "id"), id=id, kind=kind)
