"""What a merge is made of, text that is agreed on and places that are not, and how both are written into a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MARKER_SIZE = 7
SIDES = ("ours", "theirs")
KeyPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two people made of one place. A side that took it away has no text. `paths` are the fields it is about."""

    ours: str
    theirs: str
    paths: tuple[KeyPath, ...]


Piece = str | Conflict
Pieces = list[Piece]


def conflicts_in(pieces: Iterable[Piece]) -> list[Conflict]:
    """The places that are not agreed on."""
    return [piece for piece in pieces if isinstance(piece, Conflict)]


def one_side(pieces: Iterable[Piece], side: str) -> str:
    """The text as one side, `ours` or `theirs`, would have it."""
    return "".join(piece if isinstance(piece, str) else getattr(piece, side) for piece in pieces)


def write_pieces(pieces: Iterable[Piece], size: int = MARKER_SIZE) -> str:
    """The text with conflict markers as git writes them, around whole lines and no more of those than must be.

    Lines of one side that are blank are left out, for then that side has nothing there.
    """
    writer = _Writer(size)
    for piece in pieces:
        if isinstance(piece, Conflict):
            writer.disagree(piece)
        else:
            writer.agree(piece)
    return writer.end()


class _Writer:
    def __init__(self, size: int) -> None:
        self._size = size
        self._written: list[str] = []
        self._line = ""
        self._sides: tuple[str, str] | None = None

    def agree(self, text: str) -> None:
        if self._sides is not None:
            line, end, text = text.partition("\n")
            self._sides = (self._sides[0] + line, self._sides[1] + line)
            if not end:
                return
            self._close(self._sides)
        lines, end, rest = text.rpartition("\n")
        if end:
            self._written.append(self._line + lines + end)
            self._line = ""
        self._line += rest

    def disagree(self, conflict: Conflict) -> None:
        ours, theirs = self._sides or (self._line, self._line)
        self._line = ""
        self._sides = (ours + conflict.ours, theirs + conflict.theirs)

    def end(self) -> str:
        if self._sides is not None:
            self._close(self._sides)
        return "".join(self._written) + self._line

    def _close(self, sides: tuple[str, str]) -> None:
        self._sides = None
        ours, theirs = (f"{side}\n" if side.strip() else "" for side in sides)
        marks = [sign * self._size for sign in "<=>"]
        self._written.append(f"{marks[0]} ours\n{ours}{marks[1]}\n{theirs}{marks[2]} theirs\n")
