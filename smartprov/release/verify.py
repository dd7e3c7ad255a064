"""Whether a release is what its manifest says: every file there, none more, sizes and digests right. Needs no git."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import orjson

from smartprov.diagnostics import UsageError
from smartprov.plan.fingerprints import fingerprint_of
from smartprov.release.manifest_v1 import MANIFEST, SIGNED, SUMS, File, Manifest, parse_manifest, sums_text
from smartprov.versions import PLAN_FILE

CHUNK = 1 << 20
_SUM = re.compile(r"([0-9a-f]{64})  (\S.*)")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing that is not as it should be; `code` and arguments word it."""

    code: str
    file: str
    arguments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verified:
    """A release with everything about it that is wrong."""

    folder: Path
    manifest: Manifest
    disagreements: tuple[Disagreement, ...]


def verify_release(folder: Path) -> Verified:
    """Compare a release with its manifest. Raises `UsageError` where there is none, or a damaged one."""
    manifest = read_manifest(folder)
    found = [
        *_files(folder, manifest),
        *_extra(folder, manifest),
        *_sums(folder, manifest),
        *_fingerprint(folder, manifest),
        *_signed(folder),
    ]
    return Verified(folder, manifest, tuple(sorted(found, key=lambda each: (each.file, each.code))))


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a release's folder. Raises `UsageError` without one, `DamagedManifest` for a broken one."""
    path = folder / MANIFEST
    if not path.is_file():
        raise UsageError("no-release", folder=folder.as_posix(), reason=MANIFEST)
    return parse_manifest(_read(path), path.as_posix())


def signed_digests(folder: Path) -> dict[str, str]:
    """What was recorded of the signed files beside a release, by name; a line that is no record is left out."""
    try:
        lines = (folder / SIGNED / SUMS).read_text("utf-8", "replace").splitlines()
    except OSError:
        return {}
    found = (_SUM.fullmatch(line) for line in lines)
    return {match[2]: match[1] for match in found if match}


def digest_and_size(path: Path) -> tuple[str, int]:
    """SHA-256 and size of a file, read in pieces."""
    digest, size = sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size


def _files(folder: Path, manifest: Manifest) -> Iterator[Disagreement]:
    for each in manifest.files:
        path = folder / each.path
        if not path.exists() and not path.is_symlink():
            yield Disagreement("verify-missing", each.path)
        elif not _is_ordinary(folder, path):
            yield Disagreement("verify-not-a-file", each.path)
        else:
            yield from _content(path, each)


def _content(path: Path, wanted: File) -> Iterator[Disagreement]:
    try:
        digest, size = digest_and_size(path)
    except OSError as failure:
        raise UsageError("cannot-read", file=path.as_posix(), reason=failure.strerror or str(failure)) from failure
    if size != wanted.size:
        sizes = {"actual": str(size), "wanted": str(wanted.size)}
        yield Disagreement("verify-size", wanted.path, sizes)
    elif digest != wanted.sha256:
        yield Disagreement("verify-digest", wanted.path, {"actual": digest, "wanted": wanted.sha256})


def _is_ordinary(folder: Path, path: Path) -> bool:
    """A file of its own, not one that is elsewhere, nor in a folder that is."""
    inside = [parent for parent in path.parents if parent.is_relative_to(folder) and parent != folder]
    return path.is_file() and not any(each.is_symlink() for each in (path, *inside))


def _extra(folder: Path, manifest: Manifest) -> Iterator[Disagreement]:
    known = {*manifest.paths, MANIFEST, SUMS}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        is_place = path.is_dir() and not path.is_symlink()
        if not is_place and name not in known and not name.startswith(f"{SIGNED}/"):
            yield Disagreement("verify-extra", name)


def _sums(folder: Path, manifest: Manifest) -> Iterator[Disagreement]:
    wanted = sums_text(manifest.files, digest_and_size(folder / MANIFEST)[0])
    path = folder / SUMS
    if not path.is_file():
        yield Disagreement("verify-missing", SUMS)
    elif _read(path) != wanted:
        yield Disagreement("verify-sums", SUMS)


def _fingerprint(folder: Path, manifest: Manifest) -> Iterator[Disagreement]:
    """A plan.json that was altered together with its digest still has another fingerprint than the books print."""
    try:
        actual = fingerprint_of(orjson.loads((folder / PLAN_FILE).read_bytes()))
    except (OSError, orjson.JSONDecodeError, AttributeError, LookupError, TypeError):
        return
    if actual != manifest.fingerprints.plan:
        wanted = manifest.fingerprints.plan
        yield Disagreement("verify-fingerprint", PLAN_FILE, {"actual": actual, "wanted": wanted})


def _signed(folder: Path) -> Iterator[Disagreement]:
    recorded = signed_digests(folder)
    for name, wanted in recorded.items():
        path = folder / SIGNED / name
        if not path.is_file():
            yield Disagreement("verify-missing", f"{SIGNED}/{name}")
            continue
        actual, _ = digest_and_size(path)
        if actual != wanted:
            yield Disagreement("verify-signed", f"{SIGNED}/{name}", {"actual": actual, "wanted": wanted})
    for path in sorted((folder / SIGNED).rglob("*")):
        name = path.relative_to(folder / SIGNED).as_posix()
        if path.is_file() and name != SUMS and name not in recorded:
            yield Disagreement("verify-signed-unknown", f"{SIGNED}/{name}")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as failure:
        raise UsageError("cannot-read", file=path.as_posix(), reason=failure.strerror or str(failure)) from failure
