"""A change as a readable sentence, with both values in their forms, and longer texts compared by words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from smartprov.diff.changes import Action, Change
from smartprov.diff.compare import ORDER
from smartprov.diff.naming import Naming
from smartprov.diff.runs import Mark, Run, Runs, compared, filled, paragraphs_compared, words_of
from smartprov.diff.snapshot import PROSE
from smartprov.diff.values import MONEY
from smartprov.plan.values import TBD

LONG = 60
"""Characters from which on two texts are compared by words."""
OWNER = ("owner",)


@dataclass(frozen=True, slots=True)
class Said:
    """The sentence; passages are texts compared by words; before and after are the values side by side, and of lists
    the members that only one version has are marked.
    """

    sentence: Runs
    before: Runs = ()
    after: Runs = ()
    passages: tuple[Runs, ...] = ()


def said_of(change: Change, naming: Naming) -> Said:
    """What a change says of the entity that it is in."""
    said = _said(change, naming)
    return replace(said, sentence=_with_capital(said.sentence))


def _with_capital(runs: Runs) -> Runs:
    first = runs[0]
    return (replace(first, text=first.text[:1].upper() + first.text[1:]), *runs[1:])


def _said(change: Change, naming: Naming) -> Said:
    if not change.path:
        return _whole(change, naming)
    if change.path == ORDER:
        return _Speech(change, naming).fill("reordered", field=naming.entity(change.kind, ""))
    if change.action is Action.RENAMED:
        return _plain(naming, "renamed", str(change.base.value), str(change.revision.value))
    if change.path == OWNER:
        sides = (
            naming.base.entity("program", change.base.value),
            naming.revision.entity("program", change.revision.value),
        )
        return _plain(naming, "moved", *sides)
    if change.kind == "picture":
        return Said(filled(naming.phrase("picture-changed"), {}))
    if change.kind == "chapter" and change.path[:1] == (PROSE,):
        return _prose(change, naming)
    return _Speech(change, naming).said()


def _whole(change: Change, naming: Naming) -> Said:
    if change.action is Action.REMOVED:
        amendment = _amendment(change, naming)
        key = "removed-with-amendment" if amendment else "removed"
        return Said(filled(naming.phrase(key), {"version": amendment}))
    origin = str(change.revision.value.get("renamed_from", ""))
    key = "split-off" if origin else "added"
    return Said(filled(naming.phrase(key), {"base": naming.base.entity(change.kind, origin) if origin else ""}))


def _amendment(change: Change, naming: Naming) -> str:
    """The amendment that says a program was removed."""
    amendments = naming.plans[1].amendments.values()
    return next((each.version for each in amendments if change.kind == "program" and change.entity in each.removed), "")


def _plain(naming: Naming, key: str, before: str, after: str) -> Said:
    return Said(filled(naming.phrase(key), {"base": before, "revision": after}), _bare(before), _bare(after))


def _bare(words: str) -> Runs:
    return (Run(words),) if words else ()


def _prose(change: Change, naming: Naming) -> Said:
    """A section that came, went or was rewritten; the order of sections."""
    if len(change.path) == 1:
        return _Speech(change, naming).fill("reordered", field=naming.entity("chapter", ""))
    name = naming.section(change.entity, change.path[1])
    base, revision = (_paragraphs(side.value) for side in (change.base, change.revision))
    passages = paragraphs_compared(base, revision)
    if change.action in (Action.ADDED, Action.REMOVED):
        return Said(filled(naming.phrase(f"section-{change.action}"), {"field": name}), passages=passages)
    return Said(_rewritten(naming, "section-reworded", name, passages), passages=passages)


def _paragraphs(value: Any) -> tuple[str, ...]:
    if isinstance(value, dict):
        return tuple(filter(None, (str(value.get("heading", "")), *map(str, value.get("text", ())))))
    if isinstance(value, list):
        return tuple(map(str, value))
    return (str(value),) if value else ()


def _rewritten(naming: Naming, key: str, name: str, passages: tuple[Runs, ...]) -> Runs:
    counts = {
        role: naming.forms.number(sum(words_of(each, mark) for each in passages))
        for role, mark in (("deleted", Mark.BASE), ("inserted", Mark.REVISION))
    }
    return filled(naming.phrase(key), {"field": name, **counts})


@dataclass(frozen=True, slots=True)
class _Speech:
    """A change in a field."""

    change: Change
    naming: Naming

    def said(self) -> Said:
        change = self.change
        old, new = change.base.value, change.revision.value
        if change.action is Action.MOVED:
            return self.fill("reordered", field=self._field())
        if change.action is Action.ADDED:
            return self._entry("entry-added", "entry-came", after=self._new())
        if change.action is Action.REMOVED:
            return self._entry("entry-removed", "entry-went", before=self._old())
        if _are_members(old, new):
            return self._members(old or [], new or [])
        if isinstance(old, str) and isinstance(new, str) and _is_long(old, new):
            return self._text(old, new)
        return self._values(old, new)

    def fill(self, key: str, *, field: str, before: str = "", after: str = "", **more: str) -> Said:
        """A phrase filled in."""
        words = {"field": field, "base": before, "revision": after, **more}
        return Said(filled(self.naming.phrase(key), words), _bare(before), _bare(after))

    def _field(self) -> str:
        return self.naming.field(self.change.kind, self.change.path)

    def _old(self) -> str:
        return self._value(self.change.base.value, is_base=True)

    def _new(self) -> str:
        return self._value(self.change.revision.value, is_base=False)

    def _value(self, value: Any, *, is_base: bool) -> str:
        change = self.change
        unit = self.naming.unit(change.entity) if change.path[0] in ("targets", "baseline") else ""
        return self.naming.value(change.kind, change.path, value, is_base=is_base, unit=unit)

    def _entry(self, key: str, bare: str, *, before: str = "", after: str = "") -> Said:
        """An entry that came or went; of one whose name says all, there is nothing to add."""
        return self.fill(bare if "–" in (before, after) else key, field=self._field(), before=before, after=after)

    def _values(self, old: Any, new: Any) -> Said:
        before, after, field = self._old(), self._new(), self._field()
        if old is None:
            key = "filled"
        elif new is None:
            key = "emptied"
        elif TBD in (old, new):
            key = "settled" if old == TBD else "unsettled"
        elif self.change.path[-1] == MONEY:
            return self.fill("changed-by", field=field, before=before, after=after, difference=self._more(new - old))
        else:
            key = "changed"
        return self.fill(key, field=field, before=before, after=after)

    def _more(self, difference: int) -> str:
        words = self.naming.forms.rupiah_short(abs(difference))
        return self.naming.phrase("more" if difference > 0 else "less").format(amount=words)

    def _members(self, old: list[Any], new: list[Any]) -> Said:
        came = [each for each in new if each not in old]
        went = [each for each in old if each not in new]
        if not came and not went:
            return self.fill("reordered", field=self._field(), before=self._old(), after=self._new())
        key = "members-both" if came and went else "members-added" if came else "members-removed"
        words = {
            "field": self._field(),
            "base": self._value(went, is_base=True),
            "revision": self._value(came, is_base=False),
        }
        before = tuple(self._listed(old, went, Mark.BASE))
        after = tuple(self._listed(new, came, Mark.REVISION))
        return Said(filled(self.naming.phrase(key), words), before, after)

    def _listed(self, values: list[Any], own: list[Any], mark: Mark) -> Iterator[Run]:
        """The members of one version, a line each; those that the other lacks are marked."""
        for at, value in enumerate(values):
            if at:
                yield Run("\n")
            words = self._value([value], is_base=mark is Mark.BASE)
            yield Run(words, mark if value in own else Mark.PLAIN)

    def _text(self, old: str, new: str) -> Said:
        runs = compared(" ".join(old.split()), " ".join(new.split()))
        if all(run.mark is Mark.PLAIN for run in runs):
            return self.fill("respaced", field=self._field())
        sentence = _rewritten(self.naming, "reworded", self._field(), (runs,))
        return Said(sentence, passages=(runs,))


def _is_long(old: str, new: str) -> bool:
    """Whether two texts are worth comparing by words; those that differ in white space alone look equal."""
    return TBD not in (old, new) and (max(len(old), len(new)) > LONG or old.split() == new.split())


def _are_members(old: Any, new: Any) -> bool:
    """Whether a list of single values became another, or came or went."""
    sides = [each for each in (old, new) if each is not None]
    return any(isinstance(each, list) for each in sides) and all(isinstance(each, list) for each in sides)
