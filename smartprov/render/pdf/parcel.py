"""How a compile travels to the child process and its outcome back: one line of JSON, then the bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

from smartprov.render.pdf.engine import Compiled


@dataclass(frozen=True, slots=True)
class Parcel:
    """The engine's files by name, the time that the PDF's metadata tell (seconds since 1970), and whether to say where
    each anchor stands.
    """

    timestamp: int
    files: Mapping[str, bytes]
    pages: bool = False


def packed(parcel: Parcel) -> bytes:
    """The bytes that `unpacked` reads."""
    sizes = [[name, len(data)] for name, data in parcel.files.items()]
    head = {"timestamp": parcel.timestamp, "pages": parcel.pages, "files": sizes}
    return json.dumps(head).encode("ascii") + b"\n" + b"".join(parcel.files.values())


def unpacked(stream: IO[bytes]) -> Parcel:
    """Reads one parcel and not a byte more."""
    head = json.loads(stream.readline())
    files = {name: _exactly(stream, size) for name, size in head["files"]}
    return Parcel(head["timestamp"], files, head["pages"])


def packed_outcome(outcome: Compiled) -> bytes:
    """The bytes that `unpacked_outcome` reads."""
    return json.dumps(dict(outcome.pages)).encode("ascii") + b"\n" + outcome.data


def unpacked_outcome(data: bytes) -> Compiled:
    """What the child made."""
    head, _, pdf = data.partition(b"\n")
    return Compiled(pdf, json.loads(head))


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
