"""What the shell offers: asked as bash asks, and of what is behind it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from smartprov.cli.completing import complete_code, complete_file_kind, complete_id, complete_table, ids_of
from tests.cli.running import Run


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("che", {"check"}),
        ("rule unknown-ch", {"unknown-choice"}),
        ("check --select unknown-ch", {"unknown-choice"}),
        ("check --ignore not-n", {"not-nfc"}),
        ("check --format s", {"sarif"}),
        ("explain gov-01.a", {"gov-01.a1", "gov-01.a2"}),
        ("log goal-", {"goal-1", "goal-2"}),
        ("seal k", {"komitmen-1"}),
        ("schema fact", {"facts"}),
        ("list cons", {"consultations"}),
        ("list --agency dis", {"disdik", "diskominfo"}),
        ("list --dimension s", {"society"}),
    ],
)
def test_bash_is_offered_what_may_stand_there(plan: Path, typed: str, offered: set[str]) -> None:
    words = f"smartprov {typed}"
    asked = {"_SMARTPROV_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    command = [sys.executable, "-c", "from smartprov.cli.main import main; main()"]
    environment = {"PATH": os.environ["PATH"], **asked}
    done = subprocess.run(command, cwd=plan, env=environment, capture_output=True, text=True, check=False)
    assert (set(done.stdout.split()), done.stderr) == (offered, "")


def completed(folder: str | None, incomplete: str) -> list[tuple[str, str]]:
    context: Any = SimpleNamespace(params={"folder": folder})
    return complete_id(context, incomplete)


def test_the_shell_completes_ids_with_their_titles(run: Run, plan: Path) -> None:
    assert completed("rencana", "gov-01.a") == [
        ("gov-01.a1", "Satu akun warga"),
        ("gov-01.a2", "Pedoman penyederhanaan syarat layanan"),
    ]
    assert completed("rencana", "zzz") == []


def test_completion_sees_ids_in_a_broken_plan(run: Run, plan: Path) -> None:
    (plan / "masterplan.yaml").write_text("x: [")
    assert ("soc-01", "Ruang belajar digital desa") in completed("rencana", "soc")


def test_completion_is_silent_about_any_trouble(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed("nowhere", "") == []
    broken: Any = SimpleNamespace()
    assert complete_id(broken, "") == []


def test_completion_looks_where_the_command_would(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan)
    assert [id for id, _ in completed(None, "goal")] == ["goal-1", "goal-2"]
    plan.rename(plan.parent / "masterplan-src")
    monkeypatch.chdir(plan.parent)
    assert [id for id, _ in completed(None, "goal")] == ["goal-1", "goal-2"]


def test_what_is_offered_begins_with_what_was_typed_and_is_sorted(run: Run, plan: Path) -> None:
    assert complete_code("unknown-ch") == ["unknown-choice"]
    assert complete_file_kind("m") == ["masterplan", "milestones"]
    assert complete_table("prog") == ["programs"]
    context: Any = SimpleNamespace(params={"folder": "rencana"})
    assert [id for id, _ in ids_of("agency")(context, "d")] == ["disdik", "diskominfo"]
    assert ids_of("program")(context, "dis") == []
