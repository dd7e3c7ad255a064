"""No program waits for itself, directly or through others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, Related, error
from smartprov.plan.plan import Plan


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Each cycle once, on the edge that closes it; the other steps are related."""
    for cycle in _cycles({program.id: program.depends_on for program in plan.programs.values()}):
        spans = [
            plan.span(here, "depends_on", plan.programs[here].depends_on.index(there))
            for here, there in pairwise(cycle)
        ]
        steps = tuple(Related("cycle-step", span) for span in spans[:-1])
        yield error("dependency-cycle", spans[-1], *steps, id=cycle[-1], cycle=" → ".join(cycle))


def _cycles(edges: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Walks depth first, without recursion; an edge back into the walk's own path closes a cycle."""
    done: set[str] = set()
    for start in edges:
        path: list[str] = []
        waiting = [iter((start,))]
        while waiting:
            id = next(waiting[-1], None)
            if id is None:
                waiting.pop()
                if path:
                    done.add(path.pop())
            elif id in path:
                yield [*path[path.index(id) :], id]
            elif id in edges and id not in done:
                path.append(id)
                waiting.append(iter(dict.fromkeys(edges[id])))
