"""Consequences in words: each line with its name, both quantities and their difference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from smartprov.diff.consequences import Consequences, Line, Quantity, Section, Signed
from smartprov.diff.naming import Naming
from smartprov.plan.figures import Amount, Share
from smartprov.plan.values import TBD

NAMED = {
    "by-scheme": "funding",
    "by-phase": "phase",
    "by-dimension": "dimension",
    "by-agency": "agency",
    "coverage": "commitment",
    "shares": "fact",
}
"""The kinds of which a section's keys are ids."""
FIGURES = ("total", "counts")
"""Sections that are told in one table."""


@dataclass(frozen=True, slots=True)
class LineWords:
    """A line of a table of consequences."""

    name: str
    before: str
    after: str
    difference: str = ""


@dataclass(frozen=True, slots=True)
class SectionWords:
    """A table of consequences, or a list where its lines have a name alone."""

    name: str
    title: str
    lines: tuple[LineWords, ...]

    @property
    def is_table(self) -> bool:
        """Whether the lines have quantities."""
        return any(line.before or line.after for line in self.lines)

    @property
    def has_differences(self) -> bool:
        """Whether any line has a difference that can be told in a number."""
        return any(line.difference for line in self.lines)


def consequence_words(consequences: Consequences, naming: Naming) -> tuple[SectionWords, ...]:
    """Every consequence, commitments and phases first: they ask for something to be done.

    A line whose quantities read the same, such as an amount of which one part more is undecided, is left out.
    """
    return tuple(_sections(consequences, naming))


def _sections(found: Consequences, naming: Naming) -> Iterator[SectionWords]:
    if found.stale:
        yield SectionWords("stale", naming.phrase("stale"), tuple(_stale(found, naming)))
    figures = [line for each in found.sections if each.name in FIGURES for line in _lines(each, naming)]
    if figures:
        yield SectionWords("figures", naming.phrase("figures"), tuple(figures))
    for section in found.sections:
        lines = tuple(_lines(section, naming))
        if lines and section.name not in FIGURES:
            yield SectionWords(section.name, naming.phrase(section.name), lines)
    if found.phases:
        words = (
            LineWords(
                naming.entity("program", each.program),
                naming.base.entity("phase", each.base),
                naming.revision.entity("phase", each.revision),
            )
            for each in found.phases
        )
        yield SectionWords("phases", naming.phrase("phases"), tuple(words))
    if found.numbers:
        none = naming.phrase("nothing-there")
        numbers = (
            LineWords(f"{each.book}: {each.title}", each.base or none, each.revision or none) for each in found.numbers
        )
        yield SectionWords("books", naming.phrase("books"), tuple(numbers))


def _stale(found: Consequences, naming: Naming) -> Iterator[LineWords]:
    for id in found.stale:
        title = naming.plans[1].commitments[id].title
        yield LineWords(naming.phrase("stale-now").format(title=title, id=id), "", "")


def _lines(section: Section, naming: Naming) -> Iterator[LineWords]:
    for line in section.lines:
        before, after = _both(line, naming)
        if before != after:
            yield LineWords(_name(section, line.key, naming), before, after, _difference(line, naming))


def _both(line: Line, naming: Naming) -> tuple[str, str]:
    """Both quantities; amounts that are the same when shortened are written in full."""
    before, after = _words(line.base, naming), _words(line.revision, naming)
    match line.base, line.revision:
        case Amount() as base, Amount() as revision if before == after:
            return _amount(base, naming, naming.forms.rupiah), _amount(revision, naming, naming.forms.rupiah)
    return before, after


def _amount(amount: Amount, naming: Naming, written: Callable[[int], str]) -> str:
    words = written(amount.rupiah)
    return naming.phrase("at-least").format(value=words) if amount.undecided else words


def _name(section: Section, key: str, naming: Naming) -> str:
    if key == TBD:
        return naming.phrase("no-lead")
    if key == "regions-with-masterplan" or section.name in ("counts", "total"):
        return naming.phrase(key)
    kind = NAMED.get(section.name)
    return naming.revision.entity(kind, key) if kind else key


def _words(quantity: Quantity, naming: Naming) -> str:
    match quantity:
        case Amount():
            return _amount(quantity, naming, naming.forms.rupiah_short)
        case Share(value=value):
            return naming.phrase("undecided-share") if value is None else naming.forms.percent(value)
        case Signed(number=number, of=of):
            return naming.phrase("signed-of").format(signed=naming.forms.number(number), of=naming.forms.number(of))
        case int():
            return naming.forms.number(quantity)
        case None:
            return naming.phrase("nothing-there")


def _difference(line: Line, naming: Naming) -> str:
    match line.base, line.revision:
        case Amount() as base, Amount() as revision if base.rupiah != revision.rupiah:
            size = naming.forms.rupiah_short(abs(revision.rupiah - base.rupiah))
            return f"{_sign(revision.rupiah - base.rupiah)}{size}"
        case int() as base, int() as revision:
            return f"{_sign(revision - base)}{naming.forms.number(abs(revision - base))}"
        case _:
            return ""


def _sign(difference: int) -> str:
    return "+" if difference > 0 else "\N{MINUS SIGN}"
