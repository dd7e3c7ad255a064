"""A thing made: bytes, and the path it takes below the output folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """`path` is relative to the format's folder, with forward slashes."""

    path: str
    data: bytes
