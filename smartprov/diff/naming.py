"""What entities, fields and sections of two versions are called in a report."""

from __future__ import annotations

from typing import Any

from smartprov.diff.changes import FieldPath
from smartprov.diff.paths import Step, steps
from smartprov.diff.snapshot import Snapshot
from smartprov.diff.titles import Titles
from smartprov.diff.values import MONEY, Values, printed
from smartprov.source.spelling import FOOTNOTES, sections
from smartprov.text.forms import forms
from smartprov.text.messages.changes import phrase
from smartprov.text.messages.wording import Language
from smartprov.text.names import field_name, kind_name
from smartprov.text.value_names import PATHS


class Naming:
    """The words of one language for two versions."""

    def __init__(self, base: Snapshot, revision: Snapshot, language: Language) -> None:
        self.language: Language = language
        self.forms = forms(language)
        self.plans = (base.plan, revision.plan)
        before, after = Titles(base), Titles(revision)
        self.base = Values(language, before, after)
        self.revision = Values(language, after, before)

    def phrase(self, key: str) -> str:
        """A phrase of the catalogue."""
        return phrase(key, self.language)

    def entity(self, kind: str, id: str) -> str:
        """Say "Program GOV-01 – Layanan publik", and the kind alone of what there is but one of."""
        if kind == "picture":
            return f"{self.phrase('picture')} {id}"
        title = self.revision.titles.of(kind, id) or self.base.titles.of(kind, id) if id else ""
        if kind == "region" and title:
            return title
        head = f"{kind_name(kind, self.language)} {printed(kind, id)}".rstrip()
        return f"{head} – {title}" if title else head

    def field(self, kind: str, path: FieldPath) -> str:
        """A field's name with what it is in: "Anggaran 2025, APBD Provinsi"; "Akhir periode"."""
        found = list(steps(kind, path))
        known = PATHS.get(".".join(step.name for step in found))
        if known is not None:
            return known.said(self.language)
        if len(found) > 1 and found[-1].field == MONEY:
            found.pop()
        words = ""
        for step in found:
            words = _joined(words, self._step(kind, step), step)
        return words

    def value(self, kind: str, path: FieldPath, value: Any, *, is_base: bool = False, unit: str = "") -> str:
        """A value in its form."""
        *_, step = steps(kind, path)
        return (self.base if is_base else self.revision).words(kind, step, value, unit)

    def section(self, chapter: str, key: str) -> str:
        """What a section of a chapter is called."""
        if key in ("", FOOTNOTES):
            return self.phrase("footnotes-section" if key else "opening-section")
        for plan in reversed(self.plans):
            for section in sections(plan.chapters[chapter].document) if chapter in plan.chapters else ():
                if section.key == key and section.heading:
                    return f"“{section.heading.lstrip('# ')}”"
        return f"“{key}”"

    def unit(self, indicator: str) -> str:
        """The unit of an indicator's values."""
        for plan in reversed(self.plans):
            if indicator in plan.indicators:
                return plan.indicators[indicator].unit
        return ""

    def _step(self, kind: str, step: Step) -> str:
        if not step.is_key:
            return field_name(step.name, self.language)
        if step.key_fields:
            return self.revision.key(kind, step)
        return step.name


def _joined(words: str, more: str, step: Step) -> str:
    if not words:
        return more
    if step.is_key:
        return f"{words} {more}"
    return f"{words}, {more if more[:2].isupper() else more[:1].lower() + more[1:]}"
