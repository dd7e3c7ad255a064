"""Numbers that were typed although the plan knows them: which expression each stands for, and whether it agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from smartprov.plan.figures import Figures, fact_share
from smartprov.plan.known_figures import Known, KnownFigures
from smartprov.plan.plan import Plan
from smartprov.plan.released import Released
from smartprov.plan.typed_cells import NOUNS, cell_candidates
from smartprov.source.passages import Passage, Section
from smartprov.text.forms.typed import Typed

Likeness = Literal["same", "near", "thousand", "released"]
"""The plan's own number, one close by, the same but for three zeros, or what the plan said when last released."""

_NOUN = re.compile(
    r"\s(?:buah\s|rumusan\s)?(?:" + "|".join(f"(?P<{name}>{words})" for name, words in NOUNS.items()) + r")\b"
    r"(?!\s(?:baru|lain|lainnya|pertama|terakhir|terbesar|teratas|tersebut|itu|prioritas|unggulan|per\b|setiap|tiap))",
    re.IGNORECASE,
)
_OF = re.compile(r"\sdari\s")
_WHOLE = re.compile(r"\b(?:seluruh|seluruhnya|keseluruhan|total|jumlah)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_PAST = re.compile(
    r"\b(?:(?:versi|rilis|version|release) (?:\d|terdahulu|lalu|pertama)|semula|sebelumnya|dahulu|dulu|formerly)\b",
    re.IGNORECASE,
)
"""A sentence with these may rightly say what the plan said before."""
_OPENING = re.compile(r"\s*(?:(?:sebanyak|ada|terdapat|dari)\s)?", re.IGNORECASE)
LISTS = {"programs": "program-matrix", "actions": "action-matrix"}
"""The block that lists what is counted, all of it or what its options choose."""
FEW = 5
"""A count below this is often said by chance, so that only a noun of which there is one list may follow it."""
CLOSE = Fraction(1, 10)
CLOSE_MONEY = Fraction(1, 50)


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
    plan: Plan, figures: Figures, passages: Iterable[Passage], released: Released | None = None
) -> Iterator[TypedFigure]:
    """Every typed number that is one of the plan's, or nearly, or was when the plan was released."""
    own = KnownFigures(plan, figures)
    for passage in passages:
        for at, typed in enumerate(passage.numbers):
            if typed.measure in ("year", "label") or typed.is_range:
                continue
            found = _compared(own, released, passage, at, typed)
            if found is not None:
                yield found


def _compared(
    own: KnownFigures, released: Released | None, passage: Passage, at: int, typed: Typed
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
                    return None if _PAST.search(sentence) else TypedFigure(passage, typed, known, "released")
                return TypedFigure(passage, typed, known, likeness)
    return _of_section(own, passage, typed, sentence) or _released(own, released, passage, typed, sentence)


def _of_section(own: KnownFigures, passage: Passage, typed: Typed, sentence: str) -> TypedFigure | None:
    """A count of what the section is about: exactly, or nearly where the section goes on to list just that.

    Its words alone do not say of what it is a count, so that nothing less will do.
    """
    noun = _NOUN.match(passage.text, typed.end)
    if noun is None or typed.measure:
        return None
    for known in own.counts:
        if known.noun == noun.lastgroup and known.may_be_meant_in(passage) and known.value >= FEW:
            if known.value == typed.low:
                return TypedFigure(passage, typed, known, "same")
            if _opens(passage, typed) and _lists(passage.section, known) and _likeness(typed, known, sentence):
                return TypedFigure(passage, typed, known, "near")
    return None


def _opens(passage: Passage, typed: Typed) -> bool:
    """Whether a paragraph begins with a number: `Sebanyak 20 rencana aksi`, `Ada 20`, `Dari 20`."""
    return _OPENING.fullmatch(passage.text, 0, typed.start) is not None


def _lists(section: Section, known: Known) -> bool:
    """Whether all that a section asks for is the list of what a number counts."""
    listed = [
        {option.value for option in block.options} for block in section.blocks if block.name == LISTS.get(known.noun)
    ]
    return len(section.blocks) == len(listed) == 1 and all(scope.id in listed[0] for scope in known.scopes)


def _sentence(passage: Passage, typed: Typed) -> str:
    """What a number is said in: in a table, its row and its column."""
    if passage.cell:
        return f"{passage.cell.row} {passage.cell.column} {passage.text}"
    sentence = passage.sentence_at(typed.start)
    return passage.text[sentence.start : sentence.end]


def _candidates(own: KnownFigures | Released, passage: Passage, typed: Typed, sentence: str) -> list[Known]:
    """Numbers of the right kind that may be meant; those of a part that is spoken of first."""
    in_cell = cell_candidates(own, passage, typed)
    if in_cell is not None:
        return in_cell
    if typed.measure == "rupiah":
        return [known for known in own.amounts if known.is_meant_in(passage, sentence)]
    noun = _NOUN.match(passage.text, typed.end)
    if noun is None:
        return []
    found = [known for known in own.counts if known.noun == noun.lastgroup and known.is_meant_in(passage, sentence)]
    return sorted(found, key=lambda known: not known.scopes)


def _likeness(typed: Typed, known: Known, sentence: str) -> Likeness | None:
    value, low = known.value, typed.low
    if not value or not low:
        return None
    if known.measure == "rupiah":
        return _money_likeness(typed, known, sentence)
    if low == value:
        return "same" if value >= FEW or known.scopes or known.noun in ("dimensions", "missions", "goals") else None
    if value >= FEW and abs(low - value) <= max(Fraction(1), value * CLOSE):
        return "near"
    return None


def _money_likeness(typed: Typed, known: Known, sentence: str) -> Likeness | None:
    value, low = known.value, typed.low
    if abs(low - value) <= typed.step / 2:
        return "same" if typed.significant > 1 or known.scopes else None
    if typed.significant < 2 or not (known.scopes or _WHOLE.search(sentence)):
        return None
    if any(
        abs(low * factor - value) <= max(typed.step * factor / 2, value * CLOSE_MONEY / 10)
        for factor in (1000, Fraction(1, 1000))
    ):
        return "thousand"
    return "near" if abs(low - value) <= value * CLOSE_MONEY else None


def _share(own: KnownFigures, passage: Passage, typed: Typed) -> Known | None:
    """A percentage that is a fact's share, or a fact's own value where the sentence cites the fact's source."""
    cited = passage.cell.cites if passage.cell else passage.sentence_at(typed.start).cites
    for id, fact in own.plan.facts.items():
        share = fact_share(fact).value
        is_cited = fact.source in cited
        if share is not None and (is_cited or typed.step < 1):
            if abs(share * 100 - typed.low) <= typed.step / 2:
                return Known(f"facts['{id}'].share", share * 100, "percent")
        elif fact.unit == "percent" and is_cited and typed.low == Fraction(str(fact.value)):
            return Known(f"facts['{id}'].value", typed.low, "percent")
    return None


def _part(own: KnownFigures, passage: Passage, at: int) -> tuple[Known, Likeness] | None:
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


def _was_released(released: Released, passage: Passage, typed: Typed, sentence: str, known: Known) -> bool:
    return any(
        each.path == known.path and _likeness(typed, each, sentence) == "same"
        for each in _candidates(released, passage, typed, sentence)
    )


def _released(
    own: KnownFigures, released: Released | None, passage: Passage, typed: Typed, sentence: str
) -> TypedFigure | None:
    """What the plan said when it was released and does not say any more."""
    if released is None or _PAST.search(sentence):
        return None
    for known in _candidates(released, passage, typed, sentence):
        if _likeness(typed, known, sentence) == "same" and (known.value >= FEW or known.measure):
            now = next((each for each in (*own.counts, *own.amounts) if each.path == known.path), None)
            if now is not None and now.value != known.value:
                return TypedFigure(passage, typed, now, "released")
    return None
