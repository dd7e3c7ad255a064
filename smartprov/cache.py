"""Content-addressed results: what is made of the same things is not made again."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from smartprov.resources import templates_folder

FORMAT = b"smartprov cache 1"
FOLDER = Path(".smartprov") / "cache" / "v1"
MOST_BYTES = 512 * 2**20


class Cache:
    """Results by key, beside the plan. One that cannot be read, or is not what was written, is simply not there."""

    def __init__(self, root: Path | None) -> None:
        self._folder = None if root is None else root / FOLDER

    def get(self, key: str) -> bytes | None:
        """The result of a key."""
        if self._folder is None:
            return None
        try:
            stored = (self._folder / key[:2] / key).read_bytes()
        except OSError:
            return None
        digest, data = stored[:32], stored[32:]
        return data if sha256(data).digest() == digest else None

    def put(self, key: str, data: bytes) -> None:
        """Keep a result. Where that fails, the next build is slower and nothing else."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            target = self._folder / key[:2] / key
            target.parent.mkdir(parents=True, exist_ok=True)
            ignore = self._folder.parent.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sha256(data).digest() + data)
                Path(name).replace(target)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    def trim(self) -> None:
        """Let the longest unused results go once there are too many bytes."""
        if self._folder is None or not self._folder.is_dir():
            return
        with contextlib.suppress(OSError):
            kept = sorted(
                (path for path in self._folder.glob("*/*") if path.is_file()), key=lambda path: path.stat().st_mtime
            )
            total = sum(path.stat().st_size for path in kept)
            while total > MOST_BYTES and kept:
                oldest = kept.pop(0)
                total -= oldest.stat().st_size
                oldest.unlink(missing_ok=True)


def key_of(*parts: bytes | str) -> str:
    """A key from parts, each with its length, so that no two different lists of parts give the same one."""
    digest = sha256(FORMAT)
    for part in (tool_digest(), *parts):
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


@cache
def tool_digest() -> str:
    """SHA-256 over smartprov's own code and templates: another version never answers from this one's results."""
    package = Path(__file__).parent
    files = [*_files(package, (".py",)), *_files(templates_folder(), None)]
    digest = sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0")
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path, suffixes: tuple[str, ...] | None) -> Iterable[Path]:
    return (
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (suffixes is None or path.suffix in suffixes) and "__pycache__" not in path.parts
    )
