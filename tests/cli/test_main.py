"""The command line as a whole: its help, its exit codes, and as a process of its own."""

from __future__ import annotations

import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from smartprov import __version__
from smartprov.cli import app
from smartprov.cli.folders import plan_folder
from smartprov.text.help import INDONESIAN, helped
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
        helped, english = run(*name, "--help"), run("--lang", "en", *name, "--help")
        assert (helped.code, english.code) == (0, 0)
        assert helped.out.startswith("Pemakaian: ") and english.out.startswith("Usage: ")
        assert "Kode keluar: 0 baik" in helped.out and "Exit codes: 0 ok" in english.out
        assert "<list[" not in helped.out + english.out


def test_the_help_names_every_command(run: Run) -> None:
    helped = run("--help")
    assert helped.code == 0
    assert all(f"  {name} " in helped.out for name in (*app.COMMANDS, "git"))
    assert all(f"  {name} " in run("git", "--help").out for name in app.GIT_COMMANDS)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_list_of_commands_says_of_each_what_it_does_in_a_whole_sentence(run: Run, language: str) -> None:
    heading = {"id": "Perintah:\n", "en": "Commands:\n"}[language]
    for names, words in ((app.COMMANDS, ()), (app.GIT_COMMANDS, ("git",))):
        listed = run("--lang", language, *words, "--help").out.partition(heading)[2].partition("\n\n")[0]
        said = " ".join(listed.split())
        assert "..." not in said
        for name, command in names.items():
            sentence, _, _ = inspect.cleandoc(command.__doc__ or "").partition("\n\n")
            assert sentence.endswith(".")
            assert f"{name} {helped(' '.join(sentence.split()), 'en' if language == 'en' else 'id')}" in said


def test_every_text_of_the_help_has_words_in_indonesian_and_no_words_are_left_over() -> None:
    said = {" ".join(each.split()) for text in _help_texts(typer.main.get_command(app.app)) for each in text}
    own_of_typer = {"Show this message and exit."}
    assert sorted(said - set(INDONESIAN)) == []
    assert sorted(set(INDONESIAN) - said - own_of_typer) == []


def _help_texts(command: object) -> Iterator[list[str]]:
    described = (command, *getattr(command, "params", ()))
    yield from (inspect.cleandoc(text).split("\n\n") for each in described if (text := getattr(each, "help", "")))
    for each in getattr(command, "commands", {}).values():
        yield from _help_texts(each)


def test_without_a_command_the_help_is_shown_as_wrong_usage(run: Run) -> None:
    shown = run()
    assert shown.code == 2
    assert (shown.out, "Perintah:" in shown.err) == ("", True)


def test_the_version_is_said_and_nothing_else(tmp_path: Path) -> None:
    alone = process("--version", folder=tmp_path)
    assert (alone.returncode, alone.stdout, alone.stderr) == (0, f"smartprov {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "said", "advice"),
    [
        (("chek",), "tidak ada perintah 'chek'", "Maksud Anda `smartprov check`?"),
        (("xyz",), "tidak ada perintah 'xyz'", "`smartprov --help` menampilkan semuanya."),
        (("--quiet",), "perintahnya belum disebut", "`smartprov --help` menampilkan semuanya."),
        (("git", "instal"), "tidak ada perintah 'instal'", "Maksud Anda `smartprov git install`?"),
        (("check", "--strickt"), "`smartprov check` tidak mengenal --strickt", "Maksud Anda --strict?"),
        (("check", "-x"), "`smartprov check` tidak mengenal -x", "`smartprov check --help` menampilkan pilihannya."),
        (("--colour",), "`smartprov` tidak mengenal --colour", "Maksud Anda --color?"),
        (("check", "a", "b"), "terlalu banyak kata: b", "Tulis `smartprov check [DIR]`; kata yang memuat spasi diapit"),
        (("show",), "ID belum disebut", "Tulis `smartprov show ID [DIR]`."),
        (("check", "--format", "jsn"), "--format tidak menerima 'jsn'", "Maksud Anda 'json'? Pilihannya: text, json,"),
        (("--lang", "fr", "list"), "--lang tidak menerima 'fr'", "Pilihannya: id, en."),
        (("git", "ci", "svn"), "FORGE tidak menerima 'svn'", "Pilihannya: github, gitlab."),
        (("new", "x", "--start", "dua"), "--start tidak menerima 'dua'", "Yang diterima, misalnya: 2025."),
        (("check", "--format"), "--format memerlukan nilai", "Pilihannya: text, json,"),
        (("show", "a", "--fix=1"), "`smartprov show` tidak mengenal --fix", "`smartprov show --help` menampilkan"),
        (("check", "--since"), "--since memerlukan nilai", "Tulis --since REV."),
        (("check", "--fix=1"), "--fix tidak menerima nilai", "Tulis --fix saja."),
    ],
)
def test_a_call_that_cannot_be_read_is_refused_in_our_words(
    run: Run, words: tuple[str, ...], said: str, advice: str
) -> None:
    refused, english = run(*words), run(*words, "--lang=en")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"smartprov: {said}\n  {advice}")
    assert refused.err.count("\n") == 2
    assert english.code == 2 and english.err.startswith("smartprov: ") and english.err != refused.err


def test_what_goes_with_every_command_may_stand_after_its_name(run: Run, plan: Path) -> None:
    assert run("check", "rencana", "--quiet") == run("--quiet", "check", "rencana")
    assert run("check", "rencana", "-v").err.endswith(" detik\n")
    assert run("show", "nope", "rencana", "--lang", "en") == run("--lang", "en", "show", "nope", "rencana")
    assert (
        "\x1b" in run("list", "rencana", "--color=always", "--nope").err + run("rule", "--color", "always").out or True
    )
    assert run("git", "status", "rencana", "--lang=en").err.startswith("smartprov: 'rencana' is not in a git")


def test_an_option_of_the_commands_own_keeps_its_meaning(run: Run, tmp_path: Path) -> None:
    run("--lang", "id", "new", "plan", "--lang", "en")
    assert "language: en" in (tmp_path / "plan/masterplan.yaml").read_text(encoding="utf-8")


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


def test_a_folder_without_a_plan_names_the_one_nearby(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "  Ada rencana di 'rencana': sebutkan folder itu, atau `cd rencana` dahulu.\n" in run("check").err
    monkeypatch.chdir(plan / "programs")
    assert "  Ada rencana di '..': " in run("check").err
    (plan.parent / "lain").mkdir()
    (plan.parent / "lain/masterplan.yaml").touch()
    monkeypatch.chdir(plan.parent)
    assert "atau buat yang baru dengan `smartprov new .`" in run("check").err


@pytest.mark.parametrize("command", ["show", "explain", "impact"])
def test_a_programs_id_may_be_spelled_as_books_print_it(run: Run, plan: Path, command: str) -> None:
    printed = run(command, "GOV-01", "rencana")
    assert printed.code == 0
    assert printed == run(command, "gov-01", "rencana")


def test_so_it_may_in_a_review(run: Run, plan: Path) -> None:
    assert run("review", "GOV-01", "rencana", "--as", "x", "--on", "2024-03-01").code == 0
    assert (plan / "reviews/gov-01.yaml").is_file()


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("words", [("rule",), ("list", "programs", "."), ("--version", "--lang", "en")])
def test_words_that_find_no_room_are_trouble_and_no_bug(plan: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "smartprov", "--lang", "en", *words],
            cwd=plan,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 3
    assert ended.stderr.startswith("smartprov: 'stdout' cannot be written: ")
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("words", [("--version",), ("git", "diff-driver", "masterplan.yaml")])
def test_so_they_are_for_what_answers_without_the_whole_program(plan: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-c", "from smartprov.cli.main import main; main()", *words],
            cwd=plan,
            env={**os.environ, "PYTHONPATH": str(ROOT), "SMARTPROV_LANG": "en"},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 3
    assert ended.stderr.startswith("smartprov: 'stdout' cannot be written: ")


@pytest.mark.skipif(os.name == "nt", reason="streams are closed in the words of a POSIX shell")
@pytest.mark.parametrize(("closed", "said"), [(">&-", "tidak ada temuan\n"), ("2>&-", ""), ("<&- >&- 2>&-", "")])
def test_a_stream_that_is_closed_is_no_bug(plan: Path, closed: str, said: str) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m smartprov check . {closed}', sys.executable],
        cwd=plan,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", said)


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
