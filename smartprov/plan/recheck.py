"""One file looked at again, beside a plan that was resolved before: what an editor needs at every keystroke."""

from __future__ import annotations

from smartprov.diagnostics import Diagnostic
from smartprov.plan.places import Places
from smartprov.plan.plan import Plan
from smartprov.plan.resolve import resolve_beside
from smartprov.source.document import Document
from smartprov.source.load import ChapterFile


def recheck(file: Document | ChapterFile, plan: Plan) -> tuple[Diagnostic, ...]:
    """What is wrong with a file in itself, and with what it names; the rest of the plan is taken to be as it was.

    Rules over the whole plan are not asked: they follow once the writer pauses.
    """
    path = file.prose.path if isinstance(file, ChapterFile) else file.path
    others = {key: place for key, place in plan.places.declared.items() if place.document.path != path}
    return resolve_beside(file, Places(others, plan.places.hidden), plan.masterplan)
