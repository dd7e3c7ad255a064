"""Which programs a comparison speaks of: those that came, went, were given another id, or changed in any way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smartprov.diff.changes import Action, Change


@dataclass(frozen=True, slots=True)
class ProgramChanges:
    """Ids, sorted; of the removed as they were, of the others as they are. `renamed` are pairs of before and now."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    changed: tuple[str, ...] = ()


def program_changes(changes: Iterable[Change]) -> ProgramChanges:
    """A program that was renamed and changed besides is named in both."""
    all_changes = tuple(changes)
    whole = [each for each in all_changes if each.kind == "program" and not each.path]
    added = {each.entity for each in whole if each.action is Action.ADDED}
    removed = {each.entity for each in whole if each.action is Action.REMOVED}
    renamed = {
        (str(each.base.value), each.entity)
        for each in all_changes
        if each.kind == "program" and each.action is Action.RENAMED
    }
    now_called = dict(renamed)
    changed = {
        now_called.get(each.program, each.program)
        for each in all_changes
        if each.program and not (each.kind == "program" and each.action is Action.RENAMED)
    }
    known = tuple(sorted(changed - added - removed))
    return ProgramChanges(tuple(sorted(added)), tuple(sorted(removed)), tuple(sorted(renamed)), known)
