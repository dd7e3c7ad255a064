"""A small plan in a repository of its own, to be released, changed and released again."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from smartprov.cli.new import Answers, scaffold_files
from smartprov.cli.show.change_files import change_files
from smartprov.release.candidate import Candidate, Publication, load_candidate
from smartprov.release.gate import refusals
from smartprov.release.seal import Sealed, seal_release
from tests.repositories import EPOCH, git


@dataclass(frozen=True, slots=True)
class Repository:
    """`root` is the plan's folder."""

    root: Path

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def commit(self, tag: str = "", epoch: int = EPOCH) -> str:
        git(self.root, "add", "--all", ".")
        git(self.root, "commit", "--quiet", "--allow-empty", "-m", "x", epoch=epoch)
        if tag:
            git(self.root, "tag", tag)
        return git(self.root, "rev-parse", "HEAD")

    def raise_version(self, version: str, **amendment: list[str]) -> None:
        """Another version, with its amendment."""
        text = (self.root / "masterplan.yaml").read_text(encoding="utf-8")
        self.write("masterplan.yaml", re.sub(r"(?m)^version: .*$", f"version: {version}", text))
        lists = "".join(f"{name}: [{', '.join(ids)}]\n" for name, ids in amendment.items())
        self.write(f"amendments/{version}.yaml", f"version: {version}\ndate: tbd\nreason: Alasan {version}.\n{lists}")

    def candidate(self) -> Candidate:
        return load_candidate(self.root, {})

    def refused(self) -> list[str]:
        """What refuses, as `path: severity[code.reason]`."""
        return [
            f"{each.span.path}: {each.severity}[{'.'.join(filter(None, (each.code, each.arguments.get('reason'))))}]"
            for each in refusals(self.candidate())
        ]

    def publication(self) -> Publication:
        found = self.candidate().publication
        assert found is not None
        return found

    def release(self, output: Path) -> Sealed:
        return seal_release(self.publication(), self.root, output, change_files)


def make_repository(folder: Path) -> Repository:
    """A plan that checks clean, committed, in `rencana` below a repository."""
    made = Repository(folder / "rencana")
    for path, data in scaffold_files(Answers()).items():
        made.write(path, data.decode())
    made.write(".gitignore", ".smartprov/\n")
    git(folder, "init", "--quiet")
    made.commit()
    return made


def files_of(folder: Path) -> dict[str, bytes]:
    """Everything below a folder."""
    return {
        Path(top, name).relative_to(folder).as_posix(): Path(top, name).read_bytes()
        for top, _, names in os.walk(folder)
        for name in names
    }
