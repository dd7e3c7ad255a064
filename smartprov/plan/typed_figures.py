"""Numbers that were typed although the plan knows them: which expression each stands for, and whether it agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from smartprov.plan.figures import Figures, fact_share
from smartprov.plan.plan import Plan
from smartprov.source.passages import Passage
from smartprov.text.forms.typed import Measure, Typed

Likeness = Literal["same", "near", "thousand", "released"]
"""The plan's own number, one close by, the same but for three zeros, or what the plan said when last released."""

_NOUNS = {
    "programs": "program",
    "actions": "rencana aksi",
    "indicators": "indikator",
    "agencies": r"perangkat daerah|OPD",
    "regions": r"kabupaten/kota|kab/kota|kabupaten dan kota",
    "dimensions": "dimensi",
    "missions": "misi",
    "goals": "sasaran",
    "strategies": "strategi",
    "issues": "isu strategis",
    "gaps": "kesenjangan",
    "quick_wins": "quick win",
    "consultations": "konsultasi",
}
_NOUN = re.compile(
    r"\s(?:buah\s|rumusan\s)?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _NOUNS.items()) + r")\b"
    r"(?!\s(?:baru|lain|lainnya|pertama|terakhir|terbesar|teratas|tersebut|itu|prioritas|unggulan|per\b|setiap|tiap))",
    re.IGNORECASE,
)
_OF = re.compile(r"\sdari\s")
_WHOLE = re.compile(r"\b(?:seluruh|seluruhnya|keseluruhan|total|jumlah)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
FEW = 5
"""A count below this is often said by chance, so that only a noun of which there is one list may follow it."""
CLOSE = Fraction(1, 10)
CLOSE_MONEY = Fraction(1, 50)


@dataclass(frozen=True, slots=True)
class Known:
    """A number of the plan and the path to it. `scope` are words of which the sentence must hold one."""

    path: str
    value: Fraction
    measure: Measure = ""
    noun: str = ""
    scope: tuple[str, ...] = ()

    def is_meant_in(self, sentence: str) -> bool:
        """Whether the sentence speaks of what the number belongs to."""
        return not self.scope or any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", sentence) for word in self.scope)


@dataclass(frozen=True, slots=True)
class TypedFigure:
    """A typed number and what it stands for."""

    passage: Passage
    typed: Typed
    known: Known
    likeness: Likeness

    @property
    def expression(self) -> str:
        """What to type instead."""
        filters = {"percent": " | percent", "rupiah": " | rupiah_short" if self.typed.step > 1 else " | rupiah"}
        by_measure = filters.get(self.typed.measure, " | words" if self.typed.in_words else "")
        return f"{{{{ {self.known.path}{by_measure} }}}}"


def typed_figures(
    plan: Plan, figures: Figures, passages: Iterable[Passage], base: Plan | None = None
) -> Iterator[TypedFigure]:
    """Every typed number that is one of the plan's, or nearly."""
    own = _Knowledge(plan, figures)
    released = _Knowledge(base, Figures(base)) if base is not None else None
    for passage in passages:
        for at, typed in enumerate(passage.numbers):
            if typed.measure in ("year", "label") or typed.is_range:
                continue
            found = _compared(own, released, passage, at, typed)
            if found is not None:
                yield found


class _Knowledge:
    """The numbers of one plan, made when they are first asked for."""

    def __init__(self, plan: Plan, figures: Figures) -> None:
        self.plan = plan
        self._figures = figures

    @cached_property
    def counts(self) -> tuple[Known, ...]:
        """How many of each kind there are, and how many programs and actions a dimension or an agency has."""
        return (*self._whole_counts(), *self._part_counts())

    def _whole_counts(self) -> Iterator[Known]:
        plan = self.plan
        sizes = {
            "programs": len(plan.programs),
            "actions": len(plan.actions),
            "indicators": len(plan.indicators),
            "agencies": len(plan.agencies),
            "regions": len(plan.regions),
            "dimensions": len(plan.dimensions),
            "missions": len(plan.missions),
            "goals": len(plan.goals),
            "strategies": len(plan.strategies),
            "issues": len(plan.issues),
            "gaps": len(plan.gaps),
            "quick_wins": sum(1 for each in plan.programs.values() if each.quick_win),
            "consultations": len(plan.consultations),
        }
        yield from (Known(f"{name}.count", Fraction(size), noun=name) for name, size in sizes.items())

    def _part_counts(self) -> Iterator[Known]:
        programs = self.plan.programs.values()
        for id, dimension in self.plan.dimensions.items():
            own = [each for each in programs if each.dimension == id]
            path, scope = f"dimensions['{id}']", (dimension.title,)
            yield Known(f"{path}.programs.count", Fraction(len(own)), noun="programs", scope=scope)
            actions = Fraction(sum(len(each.actions) for each in own))
            yield Known(f"{path}.actions.count", actions, noun="actions", scope=scope)
        for id, agency in self.plan.agencies.items():
            names = tuple(each for each in (agency.name, agency.abbreviation) if each)
            led = Fraction(sum(1 for each in programs if each.lead_agency == id))
            yield Known(f"agencies['{id}'].programs.count", led, noun="programs", scope=names)

    @cached_property
    def amounts(self) -> tuple[Known, ...]:
        """The sums of money that one may speak of."""
        return tuple(self._amounts())

    def _amounts(self) -> Iterator[Known]:
        plan, figures = self.plan, self._figures
        yield Known("budget.total", Fraction(figures.total.rupiah), "rupiah")
        tables: tuple[tuple[str, str, dict[object, tuple[str, ...]]], ...] = (
            ("year", "budget.by_year[{}]", {year: (str(year),) for year in self._years()}),
            ("scheme", "budget.by_scheme['{}']", {id: (each.title,) for id, each in plan.funding.items()}),
            ("phase", "budget.by_phase['{}']", {each.id: (each.title,) for each in plan.masterplan.phases}),
            ("dimension", "dimensions['{}'].budget.total", {i: (each.title,) for i, each in plan.dimensions.items()}),
            ("program", "programs['{}'].budget.total", {i: (each.title,) for i, each in plan.programs.items()}),
            (
                "agency",
                "agencies['{}'].budget.total",
                {i: tuple(n for n in (each.name, each.abbreviation) if n) for i, each in plan.agencies.items()},
            ),
        )
        for by, path, scopes in tables:
            for key, amount in figures.by(by).items():
                if key in scopes and amount.rupiah:
                    yield Known(path.format(key), Fraction(amount.rupiah), "rupiah", scope=scopes[key])

    def _years(self) -> range:
        return range(self.plan.masterplan.period.start, self.plan.masterplan.period.end + 1)


def _compared(
    own: _Knowledge, released: _Knowledge | None, passage: Passage, at: int, typed: Typed
) -> TypedFigure | None:
    sentence = _sentence(passage, typed)
    if typed.measure == "percent":
        known = _share(own, passage, typed)
        return TypedFigure(passage, typed, known, "same") if known else None
    part = _part(own, passage, at)
    if part:
        return TypedFigure(passage, typed, *part)
    candidates = _candidates(own, passage, typed, sentence)
    for likeness in ("same", "thousand", "near"):
        for known in candidates:
            if _likeness(typed, known, sentence) == likeness:
                if likeness != "same" and released and _was_released(released, passage, typed, sentence, known):
                    return TypedFigure(passage, typed, known, "released")
                return TypedFigure(passage, typed, known, likeness)
    return _released(own, released, passage, typed, sentence)


def _sentence(passage: Passage, typed: Typed) -> str:
    sentence = passage.sentence_at(typed.start)
    return passage.text[sentence.start : sentence.end]


def _candidates(own: _Knowledge, passage: Passage, typed: Typed, sentence: str) -> list[Known]:
    """Numbers of the right kind; where some part of the plan is named, its numbers and no others."""
    if typed.measure == "rupiah":
        found = [known for known in own.amounts if known.is_meant_in(sentence)]
        scoped = [known for known in found if known.scope]
        return scoped + [known for known in found if not known.scope]
    noun = _NOUN.match(passage.text, typed.end)
    if noun is None:
        return []
    found = [known for known in own.counts if known.noun == noun.lastgroup and known.is_meant_in(sentence)]
    return [known for known in found if known.scope] or found


def _likeness(typed: Typed, known: Known, sentence: str) -> Likeness | None:
    value, low = known.value, typed.low
    if not value or not low:
        return None
    if known.measure == "rupiah":
        return _money_likeness(typed, known, sentence)
    if low == value:
        return "same" if value >= FEW or known.scope or known.noun in ("dimensions", "missions", "goals") else None
    if value >= FEW and abs(low - value) <= max(Fraction(1), value * CLOSE):
        return "near"
    return None


def _money_likeness(typed: Typed, known: Known, sentence: str) -> Likeness | None:
    value, low = known.value, typed.low
    if abs(low - value) <= typed.step / 2:
        return "same" if typed.significant > 1 or known.scope else None
    if typed.significant < 2 or not (known.scope or _WHOLE.search(sentence)):
        return None
    if any(
        abs(low * factor - value) <= max(typed.step * factor / 2, value * CLOSE_MONEY / 10)
        for factor in (1000, Fraction(1, 1000))
    ):
        return "thousand"
    return "near" if abs(low - value) <= value * CLOSE_MONEY else None


def _share(own: _Knowledge, passage: Passage, typed: Typed) -> Known | None:
    """A percentage that is a fact's share, or a fact's own value where the sentence cites the fact's source."""
    cited = passage.sentence_at(typed.start).cites
    for id, fact in own.plan.facts.items():
        share = fact_share(fact).value
        is_cited = fact.source in cited
        if share is not None and (is_cited or typed.step < 1):
            if abs(share * 100 - typed.low) <= typed.step / 2:
                return Known(f"facts['{id}'].share", share * 100, "percent")
        elif fact.unit == "percent" and is_cited and typed.low == Fraction(str(fact.value)):
            return Known(f"facts['{id}'].value", typed.low, "percent")
    return None


def _part(own: _Knowledge, passage: Passage, at: int) -> tuple[Known, Likeness] | None:
    """`24 dari 27`, said of a fact that has both numbers: either of the two, and whether it agrees."""
    numbers = passage.numbers
    for first, second in ((at, at + 1), (at - 1, at)):
        if not 0 <= first < second < len(numbers):
            continue
        low, high = numbers[first], numbers[second]
        if low.measure or high.measure or not _OF.fullmatch(passage.text, low.end, high.start):
            continue
        for id, fact in own.plan.facts.items():
            if fact.of is None or high.low != Fraction(str(fact.of)):
                continue
            value = Fraction(str(fact.value))
            if abs(low.low - value) > max(Fraction(1), value * CLOSE):
                continue
            if at == second:
                return Known(f"facts['{id}'].of", high.low), "same"
            return Known(f"facts['{id}'].value", value), "same" if low.low == value else "near"
    return None


def _was_released(released: _Knowledge, passage: Passage, typed: Typed, sentence: str, known: Known) -> bool:
    return any(
        each.path == known.path and _likeness(typed, each, sentence) == "same"
        for each in _candidates(released, passage, typed, sentence)
    )


def _released(
    own: _Knowledge, released: _Knowledge | None, passage: Passage, typed: Typed, sentence: str
) -> TypedFigure | None:
    """What the plan said when it was released and does not say any more."""
    for known in _candidates(released, passage, typed, sentence) if released else ():
        if _likeness(typed, known, sentence) == "same" and (known.value >= FEW or known.measure):
            now = next((each for each in (*own.counts, *own.amounts) if each.path == known.path), None)
            if now is not None and now.value != known.value:
                return TypedFigure(passage, typed, now, "released")
    return None
