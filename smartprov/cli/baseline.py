"""A baseline: the findings that an old plan had when checking began. It may only shrink."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from smartprov.checks.verdict import REMEMBERED
from smartprov.cli.show.findings import fingerprints
from smartprov.diagnostics import Severity, UsageError

if TYPE_CHECKING:
    from smartprov.diagnostics import Diagnostic

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding that is not counted; file and rule say to a reader which one it is."""

    path: str
    code: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a baseline that still occur, and those that do not."""

    entries: tuple[Entry, ...]
    stale: tuple[Entry, ...] = ()

    @property
    def known(self) -> frozenset[str]:
        """The fingerprints of what is not counted."""
        return frozenset(each.fingerprint for each in self.entries)


def entries_of(diagnostics: tuple[Diagnostic, ...]) -> tuple[Entry, ...]:
    """All findings of a run as entries."""
    named = zip(diagnostics, fingerprints(diagnostics), strict=True)
    return tuple(sorted(Entry(each.span.path, each.code, fingerprint) for each, fingerprint in named))


def compared(entries: tuple[Entry, ...], diagnostics: tuple[Diagnostic, ...]) -> Baseline:
    """What of a baseline still occurs. While there is an error that is not in it, the rest may hide behind that."""
    known = {each.fingerprint for each in entries}
    found = fingerprints(diagnostics)
    hides = any(
        each.severity is Severity.ERROR and fingerprint not in known
        for each, fingerprint in zip(diagnostics, found, strict=True)
    )
    gone = {each for each in entries if not hides and each.fingerprint not in found and each.code not in REMEMBERED}
    return Baseline(tuple(each for each in entries if each not in gone), tuple(sorted(gone)))


def baseline_json(baseline: Baseline) -> bytes:
    """The file: sorted, so that a removed entry is a removed line."""
    lines = ",\n".join(
        "    " + orjson.dumps({"path": each.path, "code": each.code, "fingerprint": each.fingerprint}).decode()
        for each in sorted(baseline.entries)
    )
    findings = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "findings": {findings}\n}}\n'.encode()


def read_baseline(file: Path) -> tuple[Entry, ...]:
    """Raises `UsageError` for a file that cannot be read or is no baseline."""
    try:
        document = orjson.loads(file.read_bytes())
        if document["schema_version"] != SCHEMA_VERSION:
            raise UsageError("bad-baseline", file=file.as_posix())
        return tuple(
            Entry(str(each["path"]), str(each["code"]), str(each["fingerprint"])) for each in document["findings"]
        )
    except OSError as failure:
        raise UsageError("cannot-read", file=file.as_posix(), reason=failure.strerror or str(failure)) from failure
    except (orjson.JSONDecodeError, KeyError, TypeError) as failure:
        raise UsageError("bad-baseline", file=file.as_posix()) from failure
