"""A plan that is being written: the files of its folder, those that lie open in an editor, and what was found last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from smartprov.compiler import Checked, check_source
from smartprov.diagnostics import Diagnostic, in_order
from smartprov.memory import Memory
from smartprov.plan.plan import Plan
from smartprov.plan.recheck import recheck
from smartprov.source.folder import Folder, read_folder
from smartprov.source.layout import is_chapter, place_of
from smartprov.source.load import Parsed, Source, parse_file, parse_source


@dataclass(slots=True)
class Workspace:
    """`typed` are the texts that lie open, by path; they count before what is on disk."""

    root: Path
    typed: dict[str, str] = field(default_factory=dict)
    source: Source | None = None
    checked: Checked | None = None
    _parsed: Parsed = field(default_factory=dict)
    _files: Mapping[str, bytes] = field(default_factory=dict)
    _of_rules: dict[str, tuple[Diagnostic, ...]] = field(default_factory=dict)

    def check(self) -> Mapping[str, tuple[Diagnostic, ...]]:
        """All findings of the plan by path, as `smartprov check` would tell them; files without one have none."""
        folder = self._folder()
        kept = {key: found for key, found in self._parsed.items() if folder.files.get(key[0]) == key[1]}
        self.source = parse_source(folder.files, folder.assets, folder.diagnostics, kept)
        self._parsed, self._files, self._of_rules = kept, folder.files, {}
        self.checked = check_source(self.source, Memory(self.root, parsed=kept, has_reviews=False))
        return by_path(self.checked.diagnostics)

    def check_typed(self, path: str) -> tuple[Diagnostic, ...] | None:
        """What is wrong with one open file in itself and with what it names; None where that cannot be said yet.

        What the rules found in it last stays where its lines stand now, until `check` looks again.
        """
        plan = self.checked.plan if self.checked else None
        if plan is None or path not in self.typed or not is_of_plan(path):
            return None
        typed = self.typed[path].encode()
        of_rules = moved(self._found_by_rules(path, plan), self._files.get(path, b""), typed)
        return in_order((*recheck(parse_file(path, typed), plan), *of_rules))

    def _found_by_rules(self, path: str, plan: Plan) -> tuple[Diagnostic, ...]:
        """What the whole plan was found to have in a file, and the file by itself has not."""
        if path not in self._of_rules:
            itself = {each.order for each in recheck(parse_file(path, self._files.get(path, b"")), plan)}
            found = self.checked.diagnostics if self.checked else ()
            own = tuple(each for each in found if each.span.path == path and each.order not in itself)
            self._of_rules[path] = own
        return self._of_rules[path]

    def text(self, path: str) -> str:
        """A file as its writer sees it."""
        if path in self.typed:
            return self.typed[path]
        try:
            return (self.root / path).read_bytes().decode("utf-8-sig", "replace")
        except OSError:
            return ""

    def path_of(self, file: Path) -> str | None:
        """The path of a file within the plan's folder; None outside of it."""
        try:
            return file.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return None

    def _folder(self) -> Folder:
        folder = read_folder(self.root)
        open_files = {path: text.encode() for path, text in self.typed.items() if is_of_plan(path)}
        return replace(folder, files={**folder.files, **open_files})


def moved(findings: Iterable[Diagnostic], base: bytes, revision: bytes) -> Iterator[Diagnostic]:
    """Findings at the lines where their words stand after an edit; those on lines that it touched are left out."""
    before, after = base.split(b"\n"), revision.split(b"\n")
    head = _equal(before, after)
    tail = min(_equal(before[::-1], after[::-1]), min(len(before), len(after)) - head)
    by = len(after) - len(before)
    for each in findings:
        span = each.span
        if (span.end_line or span.line) <= head:
            yield each
        elif span.line > len(before) - tail:
            end_line = span.end_line and span.end_line + by
            yield replace(each, span=replace(span, line=span.line + by, end_line=end_line))


def _equal(first: list[bytes], second: list[bytes]) -> int:
    """How many lines are equal from the start."""
    return next(
        (count for count, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
        min(len(first), len(second)),
    )


def by_path(diagnostics: tuple[Diagnostic, ...]) -> dict[str, tuple[Diagnostic, ...]]:
    """Findings by the file they stand in."""
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in in_order(diagnostics):
        found.setdefault(diagnostic.span.path, []).append(diagnostic)
    return {path: tuple(own) for path, own in found.items()}


def is_of_plan(path: str) -> bool:
    """Whether the format knows the file."""
    return is_chapter(path) or place_of(path) is not None


def plan_root(file: Path) -> Path | None:
    """The folder with `masterplan.yaml` that holds a file, or lies in a folder as `masterplan-src`."""
    for folder in (file, *file.parents):
        for root in (folder, folder / "masterplan-src"):
            if (root / "masterplan.yaml").is_file():
                return root
    return None
