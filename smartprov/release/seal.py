"""A release, sealed: its files are staged with their digests and a manifest, and moved into place as a whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from smartprov.cache import Cache
from smartprov.diagnostics import SmartprovError, UsageError
from smartprov.output import output_folder
from smartprov.release.artifacts import Reports, release_artifacts
from smartprov.release.candidate import Publication
from smartprov.release.manifest_v1 import MANIFEST, SUMS, File, Manifest, manifest_json, sums_text
from smartprov.release.record import record_release
from smartprov.release.verify import verify_release
from smartprov.render.artifact import Artifact


class ReleaseExists(UsageError):
    """A release of this version is there and is another one; it is never overwritten."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Sealed:
    """What came of it. `is_new` is False where the same release was there, byte for byte."""

    folder: Path
    manifest: Manifest
    is_new: bool

    @property
    def sums_digest(self) -> str:
        """SHA-256 of `SHA256SUMS`: who signs that, signs the whole release."""
        return sha256((self.folder / SUMS).read_bytes()).hexdigest()


def seal_release(publication: Publication, root: Path, output: Path, reports: Reports) -> Sealed:
    """Make a release below `output`. Its candidate must have passed the gate.

    Raises `SmartprovError` where something cannot be made or written, `ReleaseExists` for another one in its place.
    """
    folder = output / publication.version.plan.masterplan.version
    cache = Cache(root)
    with output_folder(output):
        staging = output / f".staging-{folder.name}-{os.getpid()}"
        try:
            files = _staged(staging, release_artifacts(publication, cache, reports))
            manifest = record_release(publication, files)
            _write_seal(staging, manifest)
            is_new = not folder.exists()
            if is_new:
                staging.rename(folder)
            else:
                _refuse_another(staging, folder, manifest)
        except OSError as exc:
            raise SmartprovError("cannot-write", file=folder.as_posix(), reason=exc.strerror or str(exc)) from exc
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    cache.trim()
    return Sealed(folder, manifest, is_new)


def _staged(staging: Path, artifacts: Iterable[Artifact]) -> tuple[File, ...]:
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    files = []
    for artifact in artifacts:
        target = staging / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(artifact.data)
        files.append(File(path=artifact.path, sha256=sha256(artifact.data).hexdigest(), size=len(artifact.data)))
    return tuple(sorted(files, key=lambda each: each.path))


def _write_seal(staging: Path, manifest: Manifest) -> None:
    written = manifest_json(manifest)
    (staging / MANIFEST).write_bytes(written)
    (staging / SUMS).write_bytes(sums_text(manifest.files, sha256(written).hexdigest()))


def _refuse_another(staging: Path, folder: Path, manifest: Manifest) -> None:
    """The release that is there must be whole and have the same seal."""
    for name in (SUMS, MANIFEST):
        if not (folder / name).is_file() or (folder / name).read_bytes() != (staging / name).read_bytes():
            raise ReleaseExists("release-exists", folder=folder.as_posix(), file=_first_other(folder, manifest))
    wrong = verify_release(folder).disagreements
    if wrong:
        raise ReleaseExists("release-exists", folder=folder.as_posix(), file=wrong[0].file)


def _first_other(folder: Path, manifest: Manifest) -> str:
    for each in manifest.files:
        path = folder / each.path
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != each.sha256:
            return each.path
    return MANIFEST
