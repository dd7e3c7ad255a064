"""Where text came from: offsets of the body as spans of the file, and offsets of a cut-out as offsets of the body."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from smartprov.diagnostics import Span


class Places:
    """Offsets of a chapter's body, as lines and columns of its file."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path = path
        self.text = text
        self.first_line = first_line
        self._line_starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._line_starts.append(at + 1)
            at = text.find("\n", at + 1)

    def span(self, start: int, end: int) -> Span:
        """The span of `text[start:end]`; an end before the start, or one outside the body, is pulled in."""
        size = len(self.text)
        start = min(max(start, 0), size)
        end = min(max(end, start), size)
        first = bisect_right(self._line_starts, start)
        last = first if end == start else bisect_right(self._line_starts, end)
        starts, lift = self._line_starts, self.first_line - 1
        return Span(self.path, first + lift, start - starts[first - 1] + 1, last + lift, end - starts[last - 1] + 1)

    def line_end(self, line: int) -> int:
        """The offset behind the last character of the line with this index (from 0), line end not counted."""
        starts = self._line_starts
        return starts[line + 1] - 1 if line + 1 < len(starts) else len(self.text)

    def line(self, line: int) -> str:
        """The line with this index (from 0)."""
        return self.text[self._line_starts[line] : self.line_end(line)]


@dataclass(frozen=True, slots=True)
class Placement:
    """A text that was cut from the body in pieces: lines without their indent, a cell without its escapes.

    The piece from `starts[i]` of the cut-out was taken from `sources[i]` of the body.
    """

    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def source(self, offset: int) -> int:
        """The body's offset of the cut-out's."""
        piece = max(bisect_right(self.starts, offset) - 1, 0)
        return self.sources[piece] + offset - self.starts[piece]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The body's offsets of a stretch of the cut-out; it ends behind its last character, whatever was cut there."""
        first = self.source(start)
        return first, self.source(end - 1) + 1 if end > start else first

    def moved(self, offset: int) -> Placement:
        """The placement of the cut-out from `offset` on."""
        first = max(bisect_right(self.starts, offset) - 1, 0)
        starts = (0, *(start - offset for start in self.starts[first + 1 :]))
        return Placement(starts, (self.source(offset), *self.sources[first + 1 :]))


def contiguous(source: int) -> Placement:
    """The placement of a text that was cut in one piece."""
    return Placement((0,), (source,))
