"""What every reader of a chapter shares: its places, its link definitions, and what was found wrong so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown_it.utils import EnvType

from smartprov.diagnostics import Diagnostic, Related, Span, error, warning
from smartprov.source.markdown.places import Places

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+)*")
REGION_CODE = re.compile(r"[0-9]+(\.[0-9]+)*")


@dataclass(slots=True)
class Report:
    """Of one chapter. Offsets are the body's."""

    places: Places
    env: EnvType = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]` of the body."""
        return self.places.span(start, end)

    def error(self, code: str, start: int, end: int, /, *related: Related, **arguments: object) -> None:
        """The author erred between these offsets."""
        self.diagnostics.append(error(code, self.span(start, end), *related, **arguments))

    def warning(self, code: str, start: int, end: int, /, **arguments: object) -> None:
        """The author may have erred between these offsets."""
        self.diagnostics.append(warning(code, self.span(start, end), **arguments))

    def checked_id(self, text: str, start: int, end: int) -> str:
        """The id, or nothing where it may not be one, which is then said."""
        if ID.fullmatch(text):
            return text
        self.error("bad-id", start, end, id=text)
        return ""
