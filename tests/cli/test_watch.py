"""`smartprov watch`: a build for every set of changes, whatever the author writes in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from smartprov.cli import watch as command
from smartprov.diagnostics import SmartprovError, UsageError
from tests.cli.running import Run, change


def changes_of(monkeypatch: pytest.MonkeyPatch, *steps: Any) -> None:
    """Let these steps be what happens to the plan: each is called, and a set of changed files follows."""

    def changes(root: Path, output: Path) -> Iterator[set[Path]]:
        for step in steps:
            step()
            yield {root / "masterplan.yaml"}

    monkeypatch.setattr(command, "plan_changes", changes)


def test_it_builds_at_once_and_after_each_change(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changes_of(monkeypatch, lambda: change(plan / "masterplan.yaml", "Smart Province Contoh", "Baru"), lambda: None)
    watched = run("watch", "rencana", "-f", "json")
    assert (watched.code, watched.out) == (0, "")
    assert watched.err.splitlines() == [
        "1 berkas ditulis, 0 sudah mutakhir",
        "menunggu perubahan di 'rencana'; hentikan dengan Ctrl-C",
        "1 berkas ditulis, 0 sudah mutakhir",
        "0 berkas ditulis, 1 sudah mutakhir",
    ]
    assert b"Masterplan Baru" in Path("dist/plan.json").read_bytes()


def test_mistakes_are_shown_and_the_last_good_result_stays(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = plan / "programs/gov-01.yaml"
    changes_of(
        monkeypatch,
        lambda: change(program, "goal: goal-1", "goal: goal-9"),
        lambda: change(program, "goal: goal-9", "goal: goal-2"),
    )
    watched = run("watch", "rencana", "-f", "json", "-o", "hasil")
    assert watched.code == 0
    assert "rencana/programs/gov-01.yaml:7:7: error[unknown-reference]" in watched.err
    assert "tidak dibangun karena ada kesalahan" in watched.err
    assert watched.err.splitlines()[-1] == "1 berkas ditulis, 0 sudah mutakhir"
    assert b'"goal-2"' in Path("hasil/plan.json").read_bytes()


def test_a_plan_that_begins_broken_is_watched_too(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = (plan / "masterplan.yaml").read_text()
    (plan / "masterplan.yaml").write_text("title: [")
    changes_of(monkeypatch, lambda: (plan / "masterplan.yaml").write_text(good))
    assert run("watch", "rencana", "-f", "json").err.splitlines()[-1] == "1 berkas ditulis, 0 sudah mutakhir"


def test_messages_follow_the_plans_language(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(plan / "masterplan.yaml", "language: id", "language: en")
    changes_of(monkeypatch)
    assert "1 files written" in run("watch", "rencana", "-f", "json").err


def test_trouble_of_the_machine_does_not_end_it(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from smartprov import build as builder

    real = builder.build
    troubles: list[Exception] = [SmartprovError("output-busy", folder="dist"), UsageError("foreign-output", folder="d")]

    def build(*arguments: Any) -> builder.Built:
        if len(calls) in (1, 2):
            calls.append(1)
            raise troubles.pop(0)
        calls.append(1)
        return real(*arguments)

    calls: list[int] = []
    monkeypatch.setattr(builder, "build", build)
    changes_of(monkeypatch, lambda: None, lambda: None, lambda: None)
    watched = run("watch", "rencana", "-f", "json")
    assert watched.code == 0
    assert "pembangunan lain" in watched.err
    assert "tidak dibuat oleh smartprov" in watched.err
    assert watched.err.splitlines()[-1] == "0 berkas ditulis, 1 sudah mutakhir"


def test_an_output_that_fails_is_said_and_watching_goes_on(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> Any:
        raise SmartprovError("docx-failed", reason="no space")

    monkeypatch.setattr("smartprov.compiler.draw_docx", broken)
    changes_of(monkeypatch, lambda: None)
    watched = run("watch", "rencana", "-f", "docx")
    assert watched.code == 0
    assert watched.err.count("no space") == 2


def test_what_was_changed_is_said_when_asked_for(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changes_of(monkeypatch, lambda: None)
    assert "rencana/masterplan.yaml" in run("-v", "watch", "rencana", "-f", "json").err
    quiet = run("--quiet", "watch", "rencana", "-f", "json")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("nirgends",), "nirgends"),
        (("rencana", "-o", "rencana/dist"), "di dalam folder rencana"),
        (("rencana", "-f", "epub"), "'epub'"),
        (("rencana", "-f", "html", "-o", "orang-lain"), "tidak dibuat oleh smartprov"),
    ],
)
def test_a_wrong_call_is_refused_at_once(
    run: Run, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], reason: str
) -> None:
    (tmp_path / "orang-lain/html").mkdir(parents=True)
    (tmp_path / "orang-lain/html/x.html").write_text("x")
    changes_of(monkeypatch)
    refused = run("watch", *arguments)
    assert refused.code == 2
    assert reason in refused.err


def test_ctrl_c_ends_it_with_130(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    changes_of(monkeypatch, interrupt)
    assert run("watch", "rencana", "-f", "json").code == 130


@pytest.mark.parametrize(
    ("path", "is_watched"),
    [
        ("plan/masterplan.yaml", True),
        ("plan/chapters/buku-1/1.md", True),
        ("plan/assets/peta.png", True),
        ("plan/.smartprov/cache/v1/ab/abcd", False),
        ("plan/.git/index", False),
        ("plan/programs/.gov-01.yaml.swp", False),
        ("plan/programs/gov-01.yaml~", False),
        ("plan/out/html/index.html", False),
        ("other/masterplan.yaml", False),
    ],
)
def test_only_what_an_author_writes_is_watched(tmp_path: Path, path: str, is_watched: bool) -> None:
    is_of_plan = command.plan_filter(tmp_path / "plan", tmp_path / "plan" / "out")
    assert is_of_plan(tmp_path / path) is is_watched


def test_changes_that_come_together_are_one_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told: dict[str, Any] = {}

    def watch_files(root: Path, **options: Any) -> Iterator[set[tuple[int, str]]]:
        told.update(options, root=root)
        yield {(1, str(tmp_path / "a")), (2, str(tmp_path / "b"))}

    monkeypatch.setattr("watchfiles.watch", watch_files)
    assert list(command.plan_changes(tmp_path, tmp_path / "out")) == [{tmp_path / "a", tmp_path / "b"}]
    assert told["root"] == tmp_path
    assert told["watch_filter"](1, str(tmp_path / "x.yaml"))
    assert not told["watch_filter"](1, str(tmp_path / "out" / "x"))


def test_a_real_watcher_sees_a_real_change_and_ends_on_ctrl_c(plan: Path, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONUNBUFFERED": "1", "COLUMNS": "100"}
    for name in ("CI", "SMARTPROV_LANG"):
        environment.pop(name, None)
    process = subprocess.Popen(
        [sys.executable, "-m", "smartprov", "watch", "rencana", "-f", "json"],
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        assert process.stderr is not None
        assert process.stderr.readline() == "1 berkas ditulis, 0 sudah mutakhir\n"
        assert process.stderr.readline().startswith("menunggu perubahan")
        # The watcher may need a moment before it listens, so the change is made until it is seen.
        os.set_blocking(process.stderr.fileno(), False)
        for attempt in range(100):
            change_title(plan, attempt)
            if process.stderr.readline():
                break
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(timeout=0.3)
        else:
            pytest.fail("the change was not seen")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 130
    finally:
        process.kill()
        process.communicate()


def change_title(plan: Path, attempt: int) -> None:
    path = plan / "masterplan.yaml"
    lines = path.read_text().splitlines()
    lines = [f"title: Percobaan {attempt}" if line.startswith("title:") else line for line in lines]
    path.write_text("\n".join(lines) + "\n")
