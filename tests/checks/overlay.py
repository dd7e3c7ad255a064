"""Lays a case over the base plan, and reads what the case expects."""

from __future__ import annotations

import re
from pathlib import Path

from smartprov.checks import run_checks
from smartprov.checks.context import Recalled, make_context
from smartprov.checks.verdict import Verdict, apply_rules
from smartprov.diagnostics import Diagnostic, has_errors
from smartprov.plan.figures import compute_figures
from smartprov.plan.lookup import Lookup
from smartprov.plan.plan import Plan
from smartprov.plan.released import release_of
from smartprov.plan.resolve import resolve_plan
from smartprov.plan.reviewing import chapter_readings, reviewed_prose_of
from smartprov.source.layout import is_chapter, place_of
from smartprov.source.load import parse_source

HERE = Path(__file__).parent
BASE = HERE / "base"
EXPECTED = "expect.txt"
RELEASED = "released/"
"""Files of a case below this folder are the plan as it was last released, laid over the base in their turn."""
_COMMENT = re.compile(r"\s*# expect: (?P<what>\w+\[[a-z-]+\]) col (?P<column>\d+)")

THIN = frozenset(("category-missing", "no-yearly-targets", "unused-entry", "year-without-budget"))
"""What a plan of one action cannot help showing; a case hears of it only if it is about that."""

Found = tuple[str, int, int, str]
"""Path, line, column, and `severity[code]`."""


def files_of(folder: Path) -> dict[str, bytes]:
    """The files below a folder, by relative path."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != EXPECTED)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def judged(files: dict[str, bytes], about: str = "", released: dict[str, bytes] | None = None) -> Verdict:
    """Stages 1 to 3 over files, in memory. Letters of Latin and of general punctuation can be printed.

    `about` is the code that a case is about; `released` are the files of the plan as it was last released.
    """
    plan, found = _resolved(files)
    base = _resolved(released)[0] if released is not None else None
    figures = compute_figures(plan)
    is_sound = not has_errors(found)
    context = make_context(
        plan,
        figures,
        Lookup(plan, figures),
        lambda letter: letter < "\u2100",
        is_sound=is_sound,
        recalled=_recalled(plan, base) if base else None,
    )
    said = (*found, *run_checks(plan, context))
    return apply_rules(plan, tuple(each for each in said if each.code == about or each.code not in THIN))


def _recalled(plan: Plan, base: Plan) -> Recalled:
    """The plan as it was last released, and reviewed chapters as if each had been read in that."""
    figures = compute_figures(base)
    lookup, release = Lookup(base, figures), release_of(base, figures)
    reviewed = {each.of: reviewed_prose_of(base, lookup, each) for each in chapter_readings(plan)}
    return Recalled(release, release, reviewed)


def _resolved(files: dict[str, bytes]) -> tuple[Plan, tuple[Diagnostic, ...]]:
    known = {path: data for path, data in files.items() if place_of(path) or is_chapter(path)}
    assets = {path: data for path, data in files.items() if path not in known}
    source = parse_source(known, assets)
    resolved = resolve_plan(source.documents, source.chapters, source.assets)
    assert resolved.plan is not None, resolved.diagnostics
    return resolved.plan, (*source.diagnostics, *resolved.diagnostics)


def case(name: str) -> dict[str, bytes]:
    """The base plan with a case such as `wrong-phase/bad` laid over it."""
    return files_of(BASE) | {path: data for path, data in files_of(HERE / name).items() if not _is_released(path)}


def verdict(name: str) -> Verdict:
    """What is said of a case, with the release that it compares itself with, if any."""
    released = {path: data for path, data in files_of(HERE / name).items() if _is_released(path)}
    earlier = {path.removeprefix(RELEASED): data for path, data in released.items()}
    return judged(case(name), name.partition("/")[0], files_of(BASE) | earlier if released else None)


def _is_released(path: str) -> bool:
    return path.startswith(RELEASED)


def placed(diagnostic: Diagnostic) -> Found:
    """A diagnostic as a case expects it."""
    span = diagnostic.span
    return span.path, span.line, span.column, f"{diagnostic.severity}[{diagnostic.code}]"


def expected(name: str) -> list[Found]:
    """What a case expects: comments above guilty lines of YAML, `expect.txt` for the rest."""
    found: list[Found] = []
    for path, data in files_of(HERE / name).items():
        if path.endswith(".yaml") and not _is_released(path):
            found += _in_comments(path, data.decode())
    listed = HERE / name / EXPECTED
    for line in listed.read_text("utf-8").splitlines() if listed.exists() else ():
        path, number, column, what = line.split(":")
        found.append((path, int(number), int(column), what.strip()))
    return sorted(found)


def _in_comments(path: str, text: str) -> list[Found]:
    found: list[Found] = []
    waiting: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        comment = _COMMENT.match(line)
        if comment:
            waiting.append((int(comment["column"]), comment["what"]))
            continue
        found += [(path, number, column, what) for column, what in waiting]
        waiting.clear()
    return found
