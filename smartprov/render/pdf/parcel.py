"""How a compile travels to the child process: one line of JSON, then the files' bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO


@dataclass(frozen=True, slots=True)
class Parcel:
    """The engine's files by name, and the time that the PDF's metadata tell (seconds since 1970)."""

    timestamp: int
    files: Mapping[str, bytes]


def packed(parcel: Parcel) -> bytes:
    """The bytes that `unpacked` reads."""
    head = {"timestamp": parcel.timestamp, "files": [[name, len(data)] for name, data in parcel.files.items()]}
    return json.dumps(head).encode("ascii") + b"\n" + b"".join(parcel.files.values())


def unpacked(stream: IO[bytes]) -> Parcel:
    """Reads one parcel and not a byte more."""
    head = json.loads(stream.readline())
    return Parcel(head["timestamp"], {name: _exactly(stream, size) for name, size in head["files"]})


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
