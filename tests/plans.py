"""The small plan of `tests/golden/small/plan` as files in memory: a test changes some words and sees what follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from smartprov.book.compose import compose_edition
from smartprov.book.facts import BuildFacts
from smartprov.book.history import HistoryPoint
from smartprov.book.model import (
    Block,
    Chapter,
    Edition,
    Figure,
    Inlines,
    Landscape,
    Paragraph,
    Row,
    SpanningCell,
    Table,
)
from smartprov.diagnostics import Diagnostic, Severity
from smartprov.diff.programs import ProgramChanges
from smartprov.plan.figures import Amount, Figures, compute_figures
from smartprov.plan.lookup import Lookup
from smartprov.plan.plan import Plan
from smartprov.plan.resolve import Resolved, resolve_plan
from smartprov.source.load import Source, parse_source

SMALL = Path(__file__).parent / "golden" / "small" / "plan"
FACTS = BuildFacts(1_706_745_600, "2024-02-01", "abc1234567", False, "smartprov test")
HISTORY = (
    HistoryPoint("0.1.0", "2024-01-01", 1, 2, Amount(5_000_000_000), 3),
    HistoryPoint(
        "0.2.0",
        "2024-02-01",
        3,
        4,
        Amount(7_500_000_000, 1),
        2,
        ProgramChanges(("gov-02", "liv-01"), ("gov-09",), (("gov-00", "gov-01"),), ("gov-01",)),
        9,
        5,
    ),
)
"""Two versions of the small plan, the second one being the plan itself."""

Files = dict[str, bytes]
Change = str | None | tuple[tuple[str, str], ...]
"""A file's whole text, None for no such file, or pairs of words and what stands in their place."""


def small_files() -> Files:
    """Every file of the small plan, by path."""
    return {
        path.relative_to(SMALL).as_posix(): path.read_bytes()
        for path in sorted(SMALL.rglob("*"))
        if path.is_file() and ".smartprov" not in path.parts
    }


def files(changes: Mapping[str, Change] | None = None) -> Files:
    """The small plan with changes; words that are to be replaced must be there."""
    found = small_files()
    for path, change in (changes or {}).items():
        if change is None:
            del found[path]
        elif isinstance(change, str):
            found[path] = change.encode()
        else:
            text = found[path].decode()
            for old, new in change:
                assert old in text, f"{path} does not hold {old!r}"
                text = text.replace(old, new)
            found[path] = text.encode()
    return found


def written(folder: Path, changes: Mapping[str, Change] | None = None) -> Path:
    """The small plan with changes, in a folder."""
    for path, data in files(changes).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def source(changes: Mapping[str, Change] | None = None) -> Source:
    """The small plan with changes, parsed."""
    return source_of(files(changes))


def source_of(found: Files) -> Source:
    """Files, parsed."""
    assets = {path: data for path, data in found.items() if path.startswith(("assets/", "templates/"))}
    return parse_source({path: data for path, data in found.items() if path not in assets}, assets)


def resolved(changes: Mapping[str, Change] | None = None) -> Resolved:
    """The small plan with changes, resolved."""
    return resolved_of(files(changes))


def resolved_of(found: Files) -> Resolved:
    """Files, resolved."""
    made = source_of(found)
    return resolve_plan(made.documents, made.chapters, made.assets, made.templates)


def findings(changes: Mapping[str, Change] | None = None) -> list[tuple[str, str, int, int]]:
    """Code, path, line and column of all that resolving finds."""
    return [place_of(each) for each in resolved(changes).diagnostics]


def place_of(diagnostic: Diagnostic) -> tuple[str, str, int, int]:
    """Code and beginning of a finding."""
    span = diagnostic.span
    return diagnostic.code, span.path, span.line, span.column


def plan(changes: Mapping[str, Change] | None = None) -> Plan:
    """The small plan with changes, which must be free of errors."""
    return plan_of(files(changes))


def plan_of(found: Files) -> Plan:
    """Files as a plan, which must be free of errors."""
    made = resolved_of(found)
    assert not [each for each in made.diagnostics if each.severity is Severity.ERROR], made.diagnostics
    assert made.plan is not None
    return made.plan


def figures(changes: Mapping[str, Change] | None = None) -> Figures:
    """The figures of the small plan with changes."""
    return compute_figures(plan(changes))


def lookup(changes: Mapping[str, Change] | None = None) -> Lookup:
    """The paths into the small plan with changes."""
    made = plan(changes)
    return Lookup(made, compute_figures(made))


def edition(changes: Mapping[str, Change] | None = None, facts: BuildFacts = FACTS) -> Edition:
    """The books of the small plan with changes."""
    return edition_of(files(changes), facts)


def edition_of(found: Files, facts: BuildFacts = FACTS) -> Edition:
    """The books of a plan's files."""
    made = plan_of(found)
    return compose_edition(made, compute_figures(made), facts)


def chapter(made: Edition, id: str) -> Chapter:
    """A chapter by its id."""
    return next(each for book in made.books for each in book.chapters if each.id == id)


def asked(
    directive: str, changes: Mapping[str, Change] | None = None, body: str = "", facts: BuildFacts = FACTS
) -> tuple[Block, ...]:
    """What one data block becomes as the only block of a chapter: `asked("roadmap", …)`, `asked("x #id} by=y", …)`."""
    opening = directive if "}" in directive else f"{directive}}}"
    text = f"---\nid: analisis\ntitle: Analisis\n---\n\n:::{{{opening}\n{body}\n:::\n"
    made = edition({**(changes or {}), "chapters/buku-1/01-analisis.md": text, **_without_other_prose(changes)}, facts)
    return chapter(made, "analisis").blocks


def _without_other_prose(changes: Mapping[str, Change] | None) -> dict[str, Change]:
    """The other chapters hold references to tables that are gone, and are not looked at."""
    return {
        path: f"---\nid: {id}\ntitle: Bab\n---\n\nIsi.\n"
        for path, id in (
            ("chapters/buku-1/02-proses.md", "proses"),
            ("chapters/buku-2/01-program.md", "program"),
            ("chapters/buku-2/02-pendanaan.md", "pendanaan"),
        )
        if path not in (changes or {})
    }


def every(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks, those on landscape pages among them."""
    for block in blocks:
        yield block
        if isinstance(block, Landscape):
            yield from every(block.blocks)


def table(blocks: tuple[Block, ...]) -> Table:
    """The one table among blocks."""
    [found] = [block for block in every(blocks) if isinstance(block, Table)]
    return found


def figure(blocks: tuple[Block, ...]) -> Figure:
    """The one figure among blocks."""
    [found] = [block for block in every(blocks) if isinstance(block, Figure)]
    return found


def rows(found: Table, role: str = "body") -> list[list[str]]:
    """The cells of a table's rows of one role, as words."""
    return [cells(row) for row in (*found.head, *found.body) if row.role == role]


def cells(row: Row) -> list[str]:
    """The cells of a row, as words."""
    return [words(cell.text if isinstance(cell, SpanningCell) else cell) for cell in row.cells]


def notes(blocks: tuple[Block, ...] | Table | Figure) -> list[str]:
    """The notes under a table or a figure, as words."""
    found = blocks.notes if isinstance(blocks, Table | Figure) else blocks
    return [words(note.text) for note in found if isinstance(note, Paragraph)]


def words(inlines: Inlines) -> str:
    """Inlines as words; a line break is a slash."""
    if isinstance(inlines, str):
        return inlines
    return "".join(_word(inline) for inline in inlines)


def _word(inline: object) -> str:
    inner = getattr(inline, "inlines", None)
    if inner is not None:
        return words(inner)
    return str(getattr(inline, "text", " / "))
