"""The one catalogue of rules: for each code, beside its words, what decides it, why it exists, and how it is broken."""

from __future__ import annotations

from collections.abc import Mapping

from smartprov.text.catalogue.chapters import CHAPTERS
from smartprov.text.catalogue.data import DATA
from smartprov.text.catalogue.files import FILES
from smartprov.text.catalogue.kept import KEPT, UNDECIDED
from smartprov.text.catalogue.plan import PLAN
from smartprov.text.catalogue.prose import PROSE
from smartprov.text.catalogue.quality import QUALITY
from smartprov.text.catalogue.release import RELEASE
from smartprov.text.catalogue.rule import STAGE_WORDS, Kept, Rule, Stage

RULES: Mapping[str, Rule] = {**FILES, **DATA, **PLAN, **QUALITY, **CHAPTERS, **PROSE, **RELEASE}

__all__ = ["KEPT", "RULES", "STAGE_WORDS", "UNDECIDED", "Kept", "Rule", "Stage"]
