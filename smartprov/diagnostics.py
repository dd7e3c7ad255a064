"""What is said to an author: a place, a code, a severity, and the author's own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. An error stops a build, a warning stops a strict one, a note only explains."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source file. Lines and columns count from 1, in characters; the end lies behind the last one."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Related:
    """The other place that a finding speaks of: the first of two ids, the far end of a reference."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement in a file; the span is what goes."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding for certain."""

    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `text/` makes message and hint from the code and the arguments, in the reader's language."""

    code: str
    severity: Severity
    span: Span
    arguments: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, int, int, str, tuple[tuple[str, str], ...]]:
        """The one order in which findings are ever shown."""
        return (self.span.path, self.span.line, self.span.column, self.code, tuple(sorted(self.arguments.items())))


def error(code: str, span: Span, /, *related: Related, **arguments: object) -> Diagnostic:
    """An error at a place; arguments are put into words by the catalogue."""
    return Diagnostic(code, Severity.ERROR, span, _spelled(arguments), related)


def warning(code: str, span: Span, /, *related: Related, **arguments: object) -> Diagnostic:
    """A warning at a place."""
    return Diagnostic(code, Severity.WARNING, span, _spelled(arguments), related)


def note(code: str, span: Span, /, *related: Related, **arguments: object) -> Diagnostic:
    """A note at a place."""
    return Diagnostic(code, Severity.NOTE, span, _spelled(arguments), related)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted, and each said once."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in sorted(diagnostics, key=lambda d: d.order):
        seen.setdefault(diagnostic.order, diagnostic)
    return tuple(seen.values())


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether anything here stops a build."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


class SmartprovError(Exception):
    """The environment is broken or the call was wrong; caught in `cli` alone. `code` words it, like a diagnostic's."""

    exit_code = 3

    def __init__(self, code: str, /, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = _spelled(arguments)


class FindingError(SmartprovError):
    """A mistake of the author's that shows only when something is drawn; it has its place like every other."""

    exit_code = 1

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code, **diagnostic.arguments)
        self.diagnostic = diagnostic


class UsageError(SmartprovError):
    """The call cannot be carried out as it was spelled."""

    exit_code = 2


def _spelled(arguments: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in arguments.items()}
