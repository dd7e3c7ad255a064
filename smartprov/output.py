"""Artifacts reach the output folder whole or not at all: written beside, then moved into place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import orjson
from filelock import FileLock, Timeout

from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.render.artifact import Artifact

MARKER = ".smartprov"
"""Stands in every folder that smartprov made; what lacks it is somebody else's and is never replaced."""

RELEASE_SEAL = ("manifest.json", "SHA256SUMS")
"""What every release has."""
LOCK = ".smartprov.lock"
STAMP = ".smartprov.json"


@contextmanager
def output_folder(folder: Path) -> Iterator[None]:
    """Hold an output folder: two builds never write to it at once, and what a killed build left behind goes."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK)
        lock.acquire(timeout=0)
    except Timeout as exc:
        raise SmartprovError("output-busy", folder=folder.as_posix()) from exc
    except OSError as exc:
        raise _cannot_write(folder, exc) from exc
    try:
        _sweep(folder)
        yield
    finally:
        lock.release()


def place_folder(folder: Path, artifacts: Iterable[Artifact], *, keep: bool = False) -> dict[Path, str]:
    """Put artifacts into a folder of their own, replacing it as one; with `keep`, its other files stay.

    A folder that holds just these already is left as it is, with the times of its files.
    Returns the SHA-256 of each file by its path, in the order of the artifacts. Raises `UsageError` where the folder is
    not ours, and `SmartprovError` where it cannot be written.
    """
    staging = folder.with_name(f".staging-{folder.name}-{os.getpid()}")
    refuse_foreign(folder)
    try:
        shutil.rmtree(staging, ignore_errors=True)
        if keep and folder.is_dir():
            shutil.copytree(folder, staging)
        staging.mkdir(exist_ok=True)
        (staging / MARKER).write_bytes(b"smartprov made this folder and replaces it as a whole.\n")
        written = {folder / artifact.path: _write(staging, artifact) for artifact in artifacts}
        if not _holds(folder, written, keep=keep):
            _swap(staging, folder)
    except OSError as exc:
        raise _cannot_write(folder, exc) from exc
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return written


def _write(folder: Path, artifact: Artifact) -> str:
    target = folder / artifact.path
    try:
        target.write_bytes(artifact.data)
    except FileNotFoundError:  # the first of its folder
        target.parent.mkdir(parents=True)
        target.write_bytes(artifact.data)
    return digest_of(artifact.data)


def place_file(path: Path, data: bytes) -> Path:
    """Put one file in place as a whole, in a folder that is made where it is not there yet; who may read it stays.

    A file that holds just this already is left as it is.
    """
    if _is_still(path, digest_of(data)):
        return path
    staging = path.with_name(f".staging-{path.name}-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            staging.write_bytes(data)
            if path.exists():
                shutil.copymode(path, staging)
            staging.replace(path)
        finally:
            staging.unlink(missing_ok=True)
    except OSError as exc:
        raise _cannot_write(path, exc) from exc
    return path


def refuse_foreign(folder: Path) -> None:
    """Raise `UsageError` for a folder that exists, holds something, and was not made by smartprov."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UsageError("foreign-output", folder=folder.as_posix())
    if folder.is_dir() and not (folder / MARKER).is_file() and any(folder.iterdir()):
        raise UsageError("foreign-output", folder=folder.as_posix())


def refuse_release(folder: Path) -> None:
    """Raise `UsageError` for a folder that is a release: nothing but its digests may be in it."""
    if all((folder / name).is_file() for name in RELEASE_SEAL):
        raise UsageError("output-is-release", folder=folder.as_posix())


def read_stamp(folder: Path) -> dict[str, Mapping[str, str]]:
    """What the last build recorded: for each output its key and the digest of each file; empty if unreadable."""
    try:
        stamp = orjson.loads((folder / STAMP).read_bytes())
    except (OSError, orjson.JSONDecodeError):
        return {}
    return stamp if _is_stamp(stamp) else {}


def _is_stamp(value: object) -> bool:
    outputs = value.values() if isinstance(value, dict) else (value,)
    return all(isinstance(each, dict) and all(isinstance(digest, str) for digest in each.values()) for each in outputs)


def write_stamp(folder: Path, stamp: Mapping[str, Mapping[str, str]]) -> None:
    """Record what a build made."""
    place_file(folder / STAMP, orjson.dumps(stamp, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS))


def is_untouched(folder: Path, files: Mapping[str, str]) -> bool:
    """Whether all files that a build recorded are still what they were."""
    return bool(files) and all(_is_still(folder / path, digest) for path, digest in files.items())


def digest_of(data: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    return sha256(data).hexdigest()


def _is_still(path: Path, digest: str) -> bool:
    try:
        return digest_of(path.read_bytes()) == digest
    except OSError:
        return False


def _holds(folder: Path, files: Mapping[Path, str], *, keep: bool) -> bool:
    """Whether the folder holds these files as they are, and with `keep` perhaps others."""
    held = {path for path in folder.rglob("*") if path.is_file() and path != folder / MARKER}
    is_complete = files.keys() <= held if keep else files.keys() == held
    return (
        is_complete and (folder / MARKER).is_file() and all(_is_still(path, digest) for path, digest in files.items())
    )


def _swap(staging: Path, folder: Path) -> None:
    """The old folder steps aside for the new one, and comes back if that one cannot take its place."""
    aside = folder.with_name(f".replaced-{folder.name}-{os.getpid()}")
    if folder.exists():
        folder.rename(aside)
    try:
        staging.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Undo what a build that was killed left half done."""
    for left in sorted(folder.glob(".replaced-*")):
        original = folder / left.name.removeprefix(".replaced-").rpartition("-")[0]
        if original.exists():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.rename(original)
    for left in sorted(folder.glob(".staging-*")):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _cannot_write(path: Path, exc: OSError) -> SmartprovError:
    return SmartprovError("cannot-write", file=path.as_posix(), reason=exc.strerror or str(exc))
