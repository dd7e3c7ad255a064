"""Which findings are reported: those of some rules, those that are new, those that no baseline lists."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.text.messages import FINDINGS, message

if TYPE_CHECKING:
    from smartprov.cli.console import Console
    from smartprov.compiler import Checked
    from smartprov.diagnostics import Diagnostic
    from smartprov.source.load import Parsed


@dataclass(frozen=True, slots=True)
class Sieve:
    """What was asked for; an ignored code is ignored though it is selected too. Raises `UsageError` when made."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()

    def __post_init__(self) -> None:
        """Refuse a code that no finding has."""
        from smartprov.plan.resolve import nearest_id

        for code in (*self.select, *self.ignore):
            if code not in FINDINGS:
                raise UsageError("unknown-rule", code=code, nearest=nearest_id(code, dict.fromkeys(FINDINGS)))

    def sifted(self, checked: Checked) -> Checked:
        """What is left; where there is no plan, all of it, for that is why."""
        if checked.plan is None:
            return checked
        return replace(checked, diagnostics=tuple(each for each in checked.diagnostics if self._passes(each)))

    def _passes(self, diagnostic: Diagnostic) -> bool:
        return (not self.select or diagnostic.code in self.select) and diagnostic.code not in self.ignore


def unknown_to(checked: Checked, known: Collection[str]) -> Checked:
    """The findings whose fingerprints are not among these. Where there is no plan, all of them, for they say why."""
    from smartprov.cli.show.findings import fingerprints

    if checked.plan is None:
        return checked
    named = zip(checked.diagnostics, fingerprints(checked.diagnostics), strict=True)
    return replace(checked, diagnostics=tuple(each for each, fingerprint in named if fingerprint not in known))


def found_at(root: Path, name: str, parsed: Parsed) -> frozenset[str]:
    """The fingerprints of what was found in the plan at a git revision. Raises `SmartprovError`.

    `parsed` is what was parsed of the plan as it is now.
    """
    from smartprov.cli.show.findings import fingerprints
    from smartprov.compiler import check_files
    from smartprov.memory import Memory
    from smartprov.source.revision import find_revision, read_revision

    revision = find_revision(root, name)
    memory = Memory(root, at=revision, parsed=parsed)
    earlier = check_files(read_revision(root, revision), memory)
    return frozenset(fingerprints(earlier.diagnostics))


@dataclass(frozen=True, slots=True)
class BaselineFile:
    """What `--baseline` or `--write-baseline` names."""

    file: Path
    is_written: bool

    def known(self, said: Console, checked: Checked) -> tuple[frozenset[str], bool]:
        """The fingerprints that are not counted, and whether some entries of the file no longer occur.

        A baseline that is written anew keeps what still occurs of the one that is there; it never gains an entry.
        """
        from smartprov.cli.baseline import Baseline, baseline_json, compared, entries_of, read_baseline
        from smartprov.output import place_file

        is_new = self.is_written and not self.file.exists()
        if checked.plan is None:
            return frozenset(), False
        found = checked.diagnostics
        baseline = Baseline(entries_of(found)) if is_new else compared(read_baseline(self.file), found)
        name = self.file.as_posix()
        if self.is_written:
            place_file(self.file, baseline_json(baseline))
            counted = {"count": str(len(baseline.entries)), "file": name}
            said.log(message("baseline-written", counted, said.language))
        elif baseline.stale:
            entries = ", ".join(f"{each.path} [{each.code}]" for each in baseline.stale)
            said.trouble(SmartprovError("baseline-stale", file=name, entries=entries))
        return baseline.known, bool(baseline.stale) and not self.is_written


def baseline_file(read: Path | None, written: Path | None) -> BaselineFile | None:
    """Which of the two was asked for. Raises `UsageError` for both at once: what is written counts as read."""
    if read and written:
        raise UsageError("useless-flag", flag="--baseline", reason="--write-baseline")
    file = written or read
    return BaselineFile(file, is_written=written is not None) if file else None
