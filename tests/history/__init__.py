"""A small history of the sample plan in a repository of its own: three tagged versions to try comparisons on."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.history.steps import STEPS, Step
from tests.repositories import Repository, new_repository

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "masterplan-src"
FILES = Path(__file__).parent / "files"
PLAN = "masterplan-src"
IGNORED = ".smartprov/\ndist/\n"


def write_history(folder: Path) -> Repository:
    """Make the repository; the same sample gives the same commits, on any machine and any day."""
    repository = new_repository(folder)
    plan = folder / PLAN
    shutil.copytree(SAMPLE, plan, ignore=shutil.ignore_patterns(".*"))
    (folder / ".gitignore").write_bytes(IGNORED.encode())
    for step in STEPS:
        write_step(step, plan)
        moment = {f"GIT_{role}_DATE": f"{step.day}T09:00:00+07:00" for role in ("AUTHOR", "COMMITTER")}
        repository.git("add", "--all")
        repository.git("commit", "--quiet", "--message", step.words, **moment)
        if step.tag:
            repository.git("tag", "--annotate", "--message", step.words, step.tag, **moment)
    return repository


def write_step(step: Step, plan: Path) -> None:
    """Carry out one step; what it replaces must be there once."""
    for path, pairs in step.replaced.items():
        text = (plan / path).read_text("utf-8")
        for old, new in pairs:
            if text.count(old) != 1:
                raise ValueError(f"{path} no longer holds once: {old}")
            text = text.replace(old, new)
        (plan / path).write_bytes(text.encode())
    for path in step.added:
        shutil.copyfile(FILES / path, plan / path)
