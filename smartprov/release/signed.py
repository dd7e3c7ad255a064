"""What was signed stays as it was signed: kept beside its release, never overwritten, its digest recorded."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from smartprov.diagnostics import UsageError
from smartprov.output import output_folder, place_file
from smartprov.release.manifest_v1 import SIGNED, SUMS
from smartprov.release.verify import read_manifest, signed_digests

_PDF = ".pdf"


class SignedExists(UsageError):
    """A signed file of this name is kept already and is another one."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """A signed file. `original` is the released PDF that it begins with, byte for byte, else empty.

    An electronic signature is appended to a PDF, so that what was signed still stands in front of it (ISO 32000-1,
    7.5.6, incremental updates); `added` bytes follow.
    """

    path: Path
    sha256: str
    original: str
    added: int


def keep_signed(folder: Path, file: Path) -> Kept:
    """Copy a signed file beside a release and record its digest. Raises `SignedExists` rather than replace one.

    A file of the release itself bears no signature: `UsageError`.
    """
    manifest = read_manifest(folder)
    try:
        data = file.read_bytes()
    except OSError as failure:
        raise UsageError("cannot-read", file=file.as_posix(), reason=failure.strerror or str(failure)) from failure
    digest = sha256(data).hexdigest()
    same = next((each.path for each in manifest.files if each.sha256 == digest), None)
    if same is not None:
        raise UsageError("signed-unchanged", file=file.as_posix(), original=same)
    target = folder / SIGNED / file.name
    with output_folder(folder.parent):
        recorded = signed_digests(folder)
        is_there = target.exists() and sha256(target.read_bytes()).hexdigest() == digest
        if not is_there and (target.exists() or recorded.get(file.name, digest) != digest):
            raise SignedExists("signed-exists", file=target.as_posix())
        _place(target, data, {**recorded, file.name: digest})
    released = [each.path for each in manifest.files if each.path.endswith(_PDF)]
    original = next((path for path in released if _begins_with(data, folder / path)), "")
    added = len(data) - (folder / original).stat().st_size if original else 0
    return Kept(target, digest, original, added)


def _place(target: Path, data: bytes, digests: dict[str, str]) -> None:
    if not target.exists():
        place_file(target, data)
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    place_file(target.parent / SUMS, lines.encode())


def _begins_with(data: bytes, path: Path) -> bool:
    return path.is_file() and data.startswith(path.read_bytes())
