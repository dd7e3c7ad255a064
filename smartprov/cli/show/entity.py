"""An entity as text: one field a line, ids with the titles they stand for, money in rupiah."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from smartprov.plan.entities import KIND_BY_NAME, KINDS
from smartprov.plan.entities.program import ALL_REGIONS, FROM_ACTIONS
from smartprov.plan.fields import EACH, FieldPath, reference_fields
from smartprov.plan.known_ids import KnownIds, title_of
from smartprov.plan.referrers import Referrer
from smartprov.plan.values import TBD
from smartprov.source.plain_data import Data
from smartprov.text.forms import forms
from smartprov.text.labels import labels
from smartprov.text.messages import Language
from smartprov.text.messages.changes import phrase
from smartprov.text.names import field_name
from smartprov.text.value_names import PATHS, value_name

WIDTH = 100
LONG = 40
"""Texts of a list that are longer stand on lines of their own."""
MONEY = "amount"
YEARS = frozenset(
    (
        "year",
        "years",
        "start",
        "end",
        "valid_from",
        "valid_until",
        "date",
        "as_of",
        "on",
        "progress_on",
        "due",
        "reviewed_on",
    )
)
"""Fields that may hold a bare year, which takes no separator."""


def entity_lines(kind: str, data: Data, language: Language, known: KnownIds) -> Iterator[str]:
    """What the author wrote for an entity of a kind, field by field."""
    if not isinstance(data, dict):
        return
    shown = _Shown(kind, language, known, _kinds_by_path(kind))
    labels = {key: field_name(key, language) for key in data}
    width = max(map(len, labels.values()), default=0)
    for key, value in data.items():
        label = f"{labels[key]:{width}}  "
        values = shown.values(value, (key,))
        for index, text in enumerate(values or ["–"]):
            head = label if index == 0 else " " * len(label)
            yield from textwrap.wrap(
                text, WIDTH, initial_indent=head, subsequent_indent=" " * len(label), break_long_words=False
            ) or [head.rstrip()]


def referrer_words(referrer: Referrer, language: Language) -> str:
    """What names something: its id, and the field's name or how a chapter spells it."""
    known = PATHS.get(referrer.role)
    steps = referrer.role.split(".")
    role = known.said(language) if known else ", ".join(field_name(part, language) for part in steps)
    return " · ".join(filter(None, (referrer.owner, role)))


class _Shown:
    """Values in words; an id is followed by the title of what it names."""

    def __init__(
        self, kind: str, language: Language, known: KnownIds, kinds: Mapping[FieldPath, tuple[str, ...]]
    ) -> None:
        self._kind = kind
        self._forms = forms(language)
        self._language: Language = language
        self._known = known
        self._kinds = kinds

    def values(self, data: Data, path: FieldPath) -> list[str]:
        """One text for each line that a field takes."""
        if isinstance(data, list):
            if data and not any(isinstance(each, dict) for each in data) and (*path, EACH) not in self._kinds:
                listed = [self._scalar(each, path) for each in data]
                return listed if max(map(len, listed)) > LONG else [", ".join(listed)]
            return [self._entry(each, (*path, EACH)) for each in data]
        return [self._entry(data, path)]

    def _entry(self, data: Data, path: FieldPath) -> str:
        if isinstance(data, dict):
            if "id" in data:
                return f"{data['id']} – {title_of(data)}"
            return " · ".join(
                f"{field_name(key, self._language)} {self._inside(value, (*path, key))}" for key, value in data.items()
            )
        text = self._scalar(data, path)
        title = next((t for kind in self._kinds.get(path, ()) if (t := self._known.get(kind, {}).get(text))), "")
        return f"{text} – {self._word(title, '')}" if title else text

    def _inside(self, data: Data, path: FieldPath) -> str:
        return ("; " if isinstance(data, list) and any(map(_is_wordy, data)) else ", ").join(self.values(data, path))

    def _scalar(self, data: Data, path: FieldPath) -> str:
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        if isinstance(data, bool):
            return phrase("yes" if data else "no", self._language)
        if isinstance(data, int) and key == MONEY:
            return self._forms.rupiah(data)
        if isinstance(data, int | float) and key not in YEARS:
            return self._forms.number(data)
        return self._word(" ".join(str(data).split()), key)

    def _word(self, text: str, key: str) -> str:
        """A closed word by its name; any other text as it was written."""
        if text == TBD:
            return labels(self._language)("state.tbd")
        if text == ALL_REGIONS and key in ("regions", "programs"):
            return labels(self._language)("region.all") if key == "regions" else phrase("all", self._language)
        if text == FROM_ACTIONS:
            return phrase("from-actions", self._language)
        return value_name(self._kind, key, text, self._language)


def _is_wordy(entry: Data) -> bool:
    return isinstance(entry, dict) or len(str(entry)) > LONG


def _kinds_by_path(kind: str) -> dict[FieldPath, tuple[str, ...]]:
    """The kinds that an id at a path may be of. A part, an action for one, is described by the kind that holds it."""
    found: dict[FieldPath, tuple[str, ...]] = {}
    if kind in KIND_BY_NAME:
        found = {field.path: field.reference.kinds for field in reference_fields(KIND_BY_NAME[kind].model)}
    for owner in KINDS:
        for part, path in owner.parts:
            if part == kind:
                start = (*path, EACH)
                for field in reference_fields(owner.model):
                    if field.path[: len(start)] == start:
                        found.setdefault(field.path[len(start) :], field.reference.kinds)
    return found
