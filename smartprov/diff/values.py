"""Values of a plan in their forms: rupiah, dates, titles with their ids, `belum ditentukan`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from smartprov.diff.paths import Step, member, step_into, targets
from smartprov.diff.titles import Titles
from smartprov.plan.values import RANGE_PATTERN, TBD, bounds
from smartprov.text.forms import forms
from smartprov.text.labels import labels
from smartprov.text.messages.changes import phrase
from smartprov.text.messages.wording import Language
from smartprov.text.names import field_name
from smartprov.text.value_names import value_name

MONEY = "amount"
YEARS = frozenset(("year", "years", "start", "end", "valid_from", "valid_until"))
DATES = frozenset(("date", "as_of", "on", "progress_on", "due", "reviewed_on", "start", "end"))
"""Fields that hold dates, whole or in part; a bare year is one too."""
VERBATIM = frozenset(("id", "code", "version", "fingerprint", "sha256", "url", "path", "official_code", "nomenclature"))
TITLED = frozenset(("region", "funding", "dimension", "subdimension", "phase", "agency"))
"""Kinds whose titles say enough: the id beside one would tell a reader nothing."""


@dataclass(frozen=True, slots=True)
class Values:
    """The forms of one language, with the titles of one version; those of the other serve what this one lacks."""

    language: Language
    titles: Titles
    others: Titles

    def words(self, kind: str, step: Step, value: Any, unit: str = "") -> str:
        """A value that a step leads to; `unit` is that of an indicator's numbers."""
        if isinstance(value, list):
            listed = [self.words(kind, member(step), each, unit) for each in value]
            return forms(self.language).list(listed) if listed else "–"
        if isinstance(value, Mapping):
            return self._entry(kind, step, value, unit)
        if value is None:
            return phrase("nothing-there", self.language)
        if isinstance(value, bool):
            key = "no-quick-win" if step.field == "quick_win" else "yes" if value else "no"
            return phrase(key, self.language)
        if isinstance(value, int | float):
            return self._number(step.field, value, unit)
        return self._text(kind, step, str(value), unit)

    def key(self, kind: str, step: Step) -> str:
        """The key of an entry: "2025, APBD Provinsi"."""
        parts = step.name.split("/")
        if len(parts) != len(step.key_fields):
            return step.name
        inner = [(step_into(kind, step, name), part) for name, part in zip(step.key_fields, parts, strict=True)]
        return ", ".join(self._text(kind, each, part, "") for each, part in inner)

    def entity(self, kind: str, id: str) -> str:
        """A title with its id, as it stands in a sentence."""
        title = self.titles.of(kind, id) or self.others.of(kind, id)
        if not title:
            return printed(kind, id)
        return title if kind in TITLED else f"{title} ({printed(kind, id)})"

    def _entry(self, kind: str, step: Step, value: Mapping[str, Any], unit: str) -> str:
        """An entry's fields, without those that its name says already."""
        parts = []
        for name, inner in value.items():
            if name not in step.key_fields:
                words = self.words(kind, step_into(kind, step, name), inner, unit)
                is_clear = name in (MONEY, "text", "title", "name") or name.isdigit()
                head = f"{name}: " if name.isdigit() else "" if is_clear else _lower(field_name(name, self.language))
                parts.append(f"{head}{words}" if is_clear else f"{head} {words}")
        return ", ".join(parts) or "–"

    def _number(self, field: str, value: int | float, unit: str) -> str:
        written = forms(self.language)
        if field == MONEY:
            return written.rupiah(value)
        if field in YEARS or field in DATES:
            return str(value)
        if field == "progress" or unit == "percent":
            return written.percent_points(value)
        return f"{written.number(value)} {unit}".rstrip()

    def _text(self, kind: str, step: Step, value: str, unit: str) -> str:
        if value == TBD:
            return labels(self.language)("state.tbd")
        named = next((each for each in targets(kind, step) if self._is_known(each, value)), "")
        if named:
            return self.entity(named, value)
        if step.field == "targets" and re.fullmatch(RANGE_PATTERN, value):
            words = forms(self.language).number_range(*bounds(value))
            return f"{words}%" if unit == "percent" else f"{words} {unit}".rstrip()
        if step.field in DATES:
            return self._date(value)
        if step.field == "regions" and value == "all":
            return labels(self.language)("region.all")
        if step.field in ("budget", "programs") and value in ("from_actions", "all"):
            return phrase(value.replace("_", "-"), self.language)
        return value if step.field in VERBATIM else value_name(kind, step.field, " ".join(value.split()), self.language)

    def _is_known(self, kind: str, id: str) -> bool:
        return bool(self.titles.of(kind, id) or self.others.of(kind, id))

    def _date(self, value: str) -> str:
        try:
            return forms(self.language).date(value)
        except ValueError:
            return value


def printed(kind: str, id: str) -> str:
    """An id as a book prints it."""
    return id.upper() if kind == "program" else id


def _lower(words: str) -> str:
    """A field's name within a line; what is written in capitals stays."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
