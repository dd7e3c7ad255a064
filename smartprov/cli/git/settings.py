"""What `smartprov git` keeps in a repository: settings of this clone, and attributes that travel with the plan."""

from __future__ import annotations

import os
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from smartprov.diagnostics import SmartprovError
from smartprov.source.git import git_text, repository_prefix, why_no_work_tree

SETTINGS = {
    "diff.smartprov.textconv": "{command} git diff-driver",
    "merge.smartprov.name": "plan files, merged by id and field",
    "merge.smartprov.driver": "{command} git merge-driver %O %A %B %P %L",
}
COMMENT = "# smartprov git install: git compares and merges the plan by id and field."
PATTERN = "*.yaml diff=smartprov merge=smartprov"
SAMPLES = ("masterplan.yaml", "registries/agencies.yaml", "programs/x.yaml")
"""Files that a plan has or may have; they stand for all others."""


def command() -> str:
    """How git calls this smartprov: with its whole path, for git may run where PATH is another."""
    program = Path(sys.executable).parent / ("smartprov.exe" if os.name == "nt" else "smartprov")
    if program.exists():
        return shlex.quote(program.as_posix())
    return f"{shlex.quote(Path(sys.executable).as_posix())} -P -m smartprov"


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that holds a plan's folder."""

    folder: Path

    @classmethod
    def of(cls, folder: Path) -> Repository:
        """Raises `SmartprovError` without git, a repository or a work tree."""
        if repository_prefix(folder) is None:
            raise why_no_work_tree(folder)
        return cls(folder)

    @classmethod
    def following(cls, folder: Path) -> Repository:
        """The repository, where something is to be written into it; one that only happens to lie around is refused.

        Raises `SmartprovError` where it does not follow the plan.
        """
        repository = cls.of(folder)
        if repository.prefix and not git_text(folder, "ls-files", "--", "."):
            root = repository.root.as_posix()
            raise SmartprovError("git-plan-untracked", folder=folder.as_posix(), root=root)
        return repository

    @property
    def prefix(self) -> str:
        """The folder's path in the repository, without a slash at its end."""
        return (repository_prefix(self.folder) or "").rstrip("/")

    @property
    def root(self) -> Path:
        """The repository's own folder, as seen from where one stands."""
        up = (git_text(self.folder, "rev-parse", "--show-cdup") or "").rstrip("\n")
        return Path(os.path.relpath(self.folder / up))

    @property
    def settings_file(self) -> str:
        """The file of the settings, as seen from where one stands; that of the repository, for all its work trees."""
        found = (git_text(self.folder, "rev-parse", "--git-path", "config") or "").rstrip("\n")
        return Path(os.path.relpath(self.folder / found)).as_posix()

    @property
    def attributes_file(self) -> Path:
        """Inside the plan's folder, whose files it speaks of."""
        return self.folder / ".gitattributes"

    def setting(self, name: str) -> str:
        """A setting of this repository; nothing if it has none."""
        return (git_text(self.folder, "config", "--local", "--get", name) or "").removesuffix("\n")

    def set(self, name: str, value: str) -> None:
        """Set it, in place of whatever was set."""
        if git_text(self.folder, "config", "--local", "--replace-all", name, value) is None:
            raise SmartprovError("git-config-failed", file=self.settings_file)

    def unset(self, name: str) -> None:
        """Remove a setting, and its section with the last one."""
        if git_text(self.folder, "config", "--local", "--unset-all", name) is None:
            raise SmartprovError("git-config-failed", file=self.settings_file)

    def has_attributes(self) -> bool:
        """Whether git goes by our drivers for the plan's files, wherever that is said."""
        said = git_text(self.folder, "check-attr", "-z", "diff", "merge", "--", *SAMPLES) or ""
        return said.split("\0")[2::3] == ["smartprov"] * 2 * len(SAMPLES)

    def add_attributes(self) -> None:
        """Put our line behind those that are there, and in force over them."""
        text = self._attributes()
        gap = "" if not text or text.endswith("\n") else "\n"
        self._write(f"{text}{gap}{COMMENT}\n{PATTERN}\n")

    def remove_attributes(self) -> bool:
        """Take our lines out, and the file with them if it has no other; whether there were any."""
        text = self._attributes()
        kept = "".join(line for line in text.splitlines(keepends=True) if line.strip() not in (COMMENT, PATTERN))
        if kept == text:
            return False
        if kept:
            self._write(kept)
        else:
            self.attributes_file.unlink()
        return True

    def is_uncommitted(self) -> bool:
        """Whether the attributes differ from those that the last commit has, if it has any."""
        return bool(git_text(self.folder, "diff-index", "--name-only", "HEAD", "--", ".gitattributes"))

    def _attributes(self) -> str:
        try:
            return self.attributes_file.read_bytes().decode("utf-8", "surrogateescape")
        except FileNotFoundError:
            return ""
        except OSError as exc:
            raise self._trouble("cannot-read", exc) from exc

    def _write(self, text: str) -> None:
        try:
            self.attributes_file.write_bytes(text.encode("utf-8", "surrogateescape"))
        except OSError as exc:
            raise self._trouble("cannot-write", exc) from exc

    def _trouble(self, code: str, exc: OSError) -> SmartprovError:
        return SmartprovError(code, file=self.attributes_file.as_posix(), reason=exc.strerror or str(exc))
