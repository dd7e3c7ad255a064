"""The command line as a whole: its help, its exit codes, and as a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from smartprov import __version__
from smartprov.cli import app
from smartprov.cli.folders import plan_folder
from smartprov.text.messages import CATALOGUE
from tests.cli.running import SETTINGS, Run, change

ROOT = Path(__file__).parents[2]


def process(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return subprocess.run(
        [sys.executable, "-m", "smartprov", *arguments],
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_every_command_explains_itself_and_its_exit_codes(run: Run) -> None:
    for name in [(name,) for name in app.COMMANDS] + [("git", name) for name in app.GIT_COMMANDS]:
        helped = run(*name, "--help")
        assert helped.code == 0
        assert " ".join(helped.out.split()).startswith(("Usage:", "Cara"))
        assert "Exit codes: 0 ok" in helped.out
        assert "<list[" not in helped.out


def test_the_help_names_every_command(run: Run) -> None:
    helped = run("--help")
    assert helped.code == 0
    assert all(f"  {name} " in helped.out for name in (*app.COMMANDS, "git"))
    assert all(f"  {name} " in run("git", "--help").out for name in app.GIT_COMMANDS)


def test_the_list_of_commands_says_of_each_what_it_does_in_whole_sentences(run: Run) -> None:
    for names, words in ((app.COMMANDS, ()), (app.GIT_COMMANDS, ("git",))):
        lines = run(*words, "--help").out.splitlines()
        said = {line.split()[0]: line.rstrip() for line in lines if line.startswith("  ") and line.split()[0] in names}
        assert [line for line in said.values() if not line.endswith(".") or line.endswith("..")] == []
        assert said.keys() == names.keys()


def test_without_a_command_the_help_is_shown_as_wrong_usage(run: Run) -> None:
    shown = run()
    assert shown.code == 2
    assert "Commands:" in shown.out + shown.err


def test_the_version_is_said_and_nothing_else(tmp_path: Path) -> None:
    alone = process("--version", folder=tmp_path)
    assert (alone.returncode, alone.stdout, alone.stderr) == (0, f"smartprov {__version__}\n", "")


@pytest.mark.parametrize("words", [("chek",), ("check", "--strickt"), ("check", "a", "b"), ("show",), ("new",)])
def test_a_call_that_cannot_be_read_is_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    refused = run(*words)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err


def test_a_bug_of_ours_exits_70_with_a_report(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("smartprov.compiler.check_folder", fail)
    failed = run("check", "rencana")
    assert (failed.code, failed.out) == (70, "")
    assert "ZeroDivisionError: ours" in failed.err
    assert f"smartprov {__version__}, Python" in failed.err
    assert "['check', 'rencana']" in failed.err


def test_ctrl_c_exits_130(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("smartprov.compiler.check_folder", interrupt)
    assert run("check", "rencana").code == 130


def test_trouble_is_worded_in_the_language_of_the_environment(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTPROV_LANG", "en")
    assert (
        "smartprov: there is no 'gov-02' in this plan\n  Did you mean 'gov-01'?\n"
        in run("show", "gov-02", "rencana").err
    )


@pytest.mark.parametrize("words", [("show", "nope"), ("seal", "nope"), ("review",), ("diff", "HEAD"), ("rule", "nope")])
def test_trouble_before_the_plan_is_read_is_worded_in_the_language_of_the_plan(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    change(plan / "masterplan.yaml", "language: id", "language: en")
    indonesian = run(*words).err
    monkeypatch.chdir(plan)
    english = run(*words).err
    assert english and english != indonesian
    assert english == run("--lang", "en", *words).err


def test_a_folder_among_the_words_says_the_language(run: Run, plan: Path) -> None:
    change(plan / "masterplan.yaml", "language: id", "language: 'en'")
    assert "there is no 'nope'" in run("show", "nope", "rencana").err
    assert "rencana\0" not in run("show", "nope", "rencana\0").err


def test_the_plan_is_where_it_was_said_else_where_one_stands(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert plan_folder(Path("rencana")) == Path("rencana")
    monkeypatch.chdir(plan)
    assert plan_folder(None) == Path()


def test_a_process_exits_with_the_same_codes_and_writes_no_colour_into_pipes(plan: Path, tmp_path: Path) -> None:
    clean = process("check", "rencana", folder=tmp_path, GITHUB_ACTIONS="true")
    assert (clean.returncode, clean.stdout, clean.stderr) == (0, "", "tidak ada temuan\n")
    (plan / "strategy.yaml").unlink()
    broken = process("check", "rencana", folder=tmp_path, GITHUB_ACTIONS="true")
    assert broken.returncode == 1
    assert "\x1b" not in broken.stdout + broken.stderr
    refused = process("check", "--strickt", folder=tmp_path, GITHUB_ACTIONS="true")
    assert refused.returncode == 2
    assert "\x1b" not in refused.stderr


def unread(
    *arguments: str, folder: Path, given: bytes = b"", is_both: bool = False
) -> subprocess.CompletedProcess[bytes]:
    """A process whose standard output nobody reads; nor, where `is_both`, what it says about the run."""
    ours, theirs = os.pipe()
    os.close(ours)
    try:
        return subprocess.run(
            [sys.executable, "-m", "smartprov", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            input=given,
            stdout=theirs,
            stderr=theirs if is_both else subprocess.PIPE,
            timeout=120,
            check=False,
        )
    finally:
        os.close(theirs)


@pytest.mark.parametrize("words", [("rule",), ("schema", "program"), ("list", "rencana")])
def test_a_reader_that_leaves_early_is_no_error(plan: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    done = unread(*words, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", [("check", "rencana"), ("check", "--format=json", "rencana"), ("show", "nope")])
def test_nor_is_one_who_reads_both_streams(plan: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    (plan / "strategy.yaml").unlink()
    assert unread(*words, folder=tmp_path, is_both=True).returncode == 0


def test_an_editor_that_dies_leaves_a_server_that_ends_quietly(tmp_path: Path) -> None:
    calls = (
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"method": "initialized", "params": {}},
        {"id": 2, "method": "shutdown"},
    )
    bodies = (json.dumps({"jsonrpc": "2.0", **call}).encode() for call in calls)
    given = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)
    done = unread("lsp", folder=tmp_path, given=given)
    assert (done.returncode, done.stderr) == (0, b"")


def test_every_code_of_the_tool_has_words_with_the_same_arguments_in_both_languages() -> None:
    from smartprov.text.messages.tool import TOOL
    from smartprov.text.messages.wording import placeholders

    for code, wording in TOOL.items():
        assert set(placeholders(wording.id.message)) == set(placeholders(wording.en.message)), code
        assert len(wording.id.hints) == len(wording.en.hints), code


def test_every_trouble_that_is_raised_has_words() -> None:
    raised = {
        code
        for path in (ROOT / "smartprov").rglob("*.py")
        for code in re.findall(r'(?:SmartprovError|UsageError)\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8"))
    }
    assert sorted(raised - set(CATALOGUE)) == []
