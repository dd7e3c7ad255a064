"""What a rule says of itself beside its words: the stage that decides it, why it exists, and a bad and a good case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What has to be there before a rule can be decided."""

    FILES = "files"
    SOURCE = "source"
    PLAN = "plan"
    CHAPTERS = "chapters"
    BOOKS = "books"
    HISTORY = "history"


STAGE_WORDS = {
    Stage.FILES: ("berkas dan foldernya", "files and their folder"),
    Stage.SOURCE: ("teks YAML satu berkas", "the YAML of one file"),
    Stage.PLAN: ("rencana sebagai data", "the plan as data"),
    Stage.CHAPTERS: ("naskah bab", "the prose of chapters"),
    Stage.BOOKS: ("buku yang disusun", "the composed books"),
    Stage.HISTORY: ("versi terdahulu", "earlier versions"),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: why it exists, where the fact behind it is found (empty: the format's own), and how to break it."""

    stage: Stage
    why_id: str
    why_en: str
    bad: str
    good: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that holds without a finding: the books are made so that it cannot be otherwise."""

    stage: Stage
    said_id: str
    said_en: str


def rule(stage: Stage, why_id: str, why_en: str, /, *, bad: str, good: str, source: str = "") -> Rule:
    """A rule of a stage, with its reasons and its two cases."""
    return Rule(stage, why_id, why_en, bad, good, source)
