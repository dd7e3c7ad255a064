"""The writer's guide, followed to the letter: every command is run, every file saved, every shown line seen."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[2] / "docs" / "panduan-penulis.md"
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TIMEOUT_S = 240

pytestmark = pytest.mark.skipif(shutil.which("git") is None or os.name != "posix", reason="needs git and a shell")


@dataclass(frozen=True)
class Step:
    """A fenced block: a file to save, an edit, commands, or words that the commands before it must have printed."""

    kind: str
    argument: str
    text: str
    line: int


def steps() -> Iterator[Step]:
    guide = GUIDE.read_text()
    for block in BLOCK.finditer(guide):
        yield Step(block[1], block[2] or "", block[3], guide.count("\n", 0, block.start()) + 1)


def test_the_guide_leads_a_writer_from_nothing_to_a_release(tmp_path: Path) -> None:
    printed = ""
    for step in steps():
        match step.kind:
            case "sh":
                printed = _run(step, tmp_path)
            case "text":
                missing = [line for line in step.text.splitlines() if line not in printed.splitlines()]
                assert not missing, f"line {step.line} of the guide: {missing} is not among\n{printed}"
            case "yaml":
                (tmp_path / step.argument).write_text(step.text)
            case "diff":
                _edit(tmp_path / step.argument, step)
            case _:
                raise AssertionError(step)
    assert (tmp_path / "rilis" / "0.2.0" / "SHA256SUMS").is_file()


def _run(step: Step, folder: Path) -> str:
    """Run each line; those of a block with `exit=1` may fail with just that."""
    allowed = {0, *(int(code) for code in re.findall(r"exit=(\d)", step.argument))}
    printed = []
    for line in step.text.splitlines():
        done = subprocess.run(
            ["sh", "-c", line],
            cwd=folder,
            env=_environment(folder),
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            check=False,
        )
        assert done.returncode in allowed, f"{line}\n{done.stdout}\n{done.stderr}"
        printed.append(done.stdout + done.stderr)
    return "".join(printed)


def _environment(folder: Path) -> dict[str, str]:
    who = {f"GIT_{role}_{field}": "contoh" for role in ("AUTHOR", "COMMITTER") for field in ("NAME", "EMAIL")}
    when = {f"GIT_{role}_DATE": "1700000000 +0700" for role in ("AUTHOR", "COMMITTER")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {"HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "PATH": path, "LC_ALL": "C.UTF-8"} | who | when


def _edit(file: Path, step: Step) -> None:
    """Put the lines with `+` in place of those with `-`."""
    old = "".join(line[1:] for line in step.text.splitlines(keepends=True) if line.startswith("-"))
    new = "".join(line[1:] for line in step.text.splitlines(keepends=True) if line.startswith("+"))
    text = file.read_text()
    assert text.count(old) == 1, f"line {step.line} of the guide: {file.name} does not hold {old!r} once"
    file.write_text(text.replace(old, new))
