"""Which file of a plan's folder holds which kind, and in what shape."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Literal

Shape = Literal["one", "list"]


@dataclass(frozen=True, slots=True)
class Place:
    """A file, or the files of a folder, that hold one kind."""

    pattern: str
    kind: str
    shape: Shape
    required: bool = False


PLACES = (
    Place("masterplan.yaml", "masterplan", "one", required=True),
    Place("registries/agencies.yaml", "agency", "list", required=True),
    Place("registries/regions.yaml", "region", "list"),
    Place("registries/dimensions.yaml", "dimension", "list", required=True),
    Place("registries/regulations.yaml", "regulation", "list"),
    Place("registries/plans.yaml", "plan", "list"),
    Place("registries/funding.yaml", "funding", "list"),
    Place("registries/indicators.yaml", "indicator", "list"),
    Place("registries/bodies.yaml", "body", "list"),
    Place("registries/sources.yaml", "source", "list"),
    Place("registries/facts.yaml", "fact", "list"),
    Place("registries/abbreviations.yaml", "abbreviation", "list"),
    Place("strategy.yaml", "strategy-map", "one", required=True),
    Place("analysis.yaml", "analysis", "one"),
    Place("programs/*.yaml", "program", "one"),
    Place("milestones.yaml", "milestone", "list"),
    Place("consultations.yaml", "consultation", "list"),
    Place("commitments/*.yaml", "commitment", "one"),
    Place("amendments/*.yaml", "amendment", "one"),
    Place("reviews/*.yaml", "review", "one"),
)

CHAPTERS_FOLDER = "chapters"
ASSETS_FOLDER = "assets"
TEMPLATES_FOLDER = "templates"
WORD_TEMPLATE = "assets/reference.docx"
"""A house's own file, whose styles Word books are written in."""
KNOWN_FOLDERS = ("registries", "programs", "commitments", "amendments", "reviews", CHAPTERS_FOLDER)


@lru_cache(maxsize=4096)
def place_of(path: str) -> Place | None:
    """The place that a file of this relative path fills."""
    folder, _, name = path.rpartition("/")
    for place in PLACES:
        place_folder, _, pattern = place.pattern.rpartition("/")
        if folder == place_folder and fnmatchcase(name, pattern):
            return place
    return None


def is_chapter(path: str) -> bool:
    """Whether the path names a chapter: `chapters/<book>/<any>.md`."""
    parts = path.split("/")
    return len(parts) == 3 and parts[0] == CHAPTERS_FOLDER and parts[2].endswith(".md")
