"""Real git repositories for tests, away from the settings of whoever runs them."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

EPOCH = 1_700_000_000


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder in which git is called as one person at one time."""

    folder: Path

    def git(self, *arguments: str, check: bool = True, **more: str) -> str:
        """What git prints, streams together; a refusal is a failed test unless it is expected."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=environment(self.folder.parent) | more,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0 or not check, done.stdout
        return done.stdout

    def commit(self, words: str) -> None:
        """Everything that is there, as one commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", words)


def new_repository(folder: Path) -> Repository:
    """An empty one, on its branch `main`."""
    folder.mkdir(parents=True, exist_ok=True)
    repository = Repository(folder)
    repository.git("init", "--quiet", "--initial-branch=main")
    return repository


def git(folder: Path, *arguments: str, epoch: int = EPOCH) -> str:
    """What git prints when it is called in a folder at a time; a refusal is a failed test."""
    dates = {f"GIT_{role}_DATE": f"{epoch} +0700" for role in ("AUTHOR", "COMMITTER")}
    return Repository(folder).git(*arguments, **dates).strip()


def environment(home: Path) -> dict[str, str]:
    """An environment in which git finds no settings but ours."""
    who = {f"GIT_{role}_{what}": word for role in ("AUTHOR", "COMMITTER") for what, word in PERSON.items()}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "XDG_"))}
    return kept | who | {"HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "SMARTPROV_LANG": "en"}


PERSON = {"NAME": "Contoh", "EMAIL": "contoh@example.invalid", "DATE": f"{EPOCH} +0700"}
