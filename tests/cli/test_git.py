"""`smartprov git`, with real repositories in which git calls the drivers itself."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from smartprov.cli import main
from smartprov.cli.git import drivers
from smartprov.cli.git.settings import COMMENT, PATTERN, SETTINGS, command
from tests.cli.running import Run, change
from tests.repositories import Repository, new_repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture(name="home", autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("SMARTPROV_LANG", "en")


@pytest.fixture(name="repository")
def _repository(plan: Path) -> Repository:
    repository = new_repository(plan.parent)
    repository.commit("start")
    return repository


def program(plan: Path) -> Path:
    return min((plan / "programs").iterdir())


def english(run: Run) -> Run:
    return lambda *arguments: run("--lang", "en", *arguments)


# --- what is set -------------------------------------------------------------------------------


def test_installing_writes_settings_and_attributes_and_says_so(run: Run, plan: Path, repository: Repository) -> None:
    done = english(run)("git", "install", "rencana")
    assert done.code == 0
    assert done.out.count("set in .git/config: ") == len(SETTINGS)
    assert "written to rencana/.gitattributes\n" in done.out
    assert (plan / ".gitattributes").read_text("utf-8") == f"{COMMENT}\n{PATTERN}\n"
    assert repository.git("config", "merge.smartprov.driver").strip() == f"{command()} git merge-driver %O %A %B %P %L"


def test_installing_again_writes_nothing(run: Run, plan: Path, repository: Repository) -> None:
    run("git", "install", "rencana")
    before = (plan / ".gitattributes").read_bytes(), (repository.folder / ".git/config").read_bytes()
    again = english(run)("git", "install", "rencana")
    assert again.code == 0
    assert len(again.out.splitlines()) == 1
    assert before == ((plan / ".gitattributes").read_bytes(), (repository.folder / ".git/config").read_bytes())


def test_what_others_wrote_into_the_attributes_stays(run: Run, plan: Path, repository: Repository) -> None:
    attributes = plan / ".gitattributes"
    attributes.write_bytes(b"*.png binary\n*.yaml diff=other")
    run("git", "install", "rencana")
    assert attributes.read_text("utf-8") == f"*.png binary\n*.yaml diff=other\n{COMMENT}\n{PATTERN}\n"
    assert english(run)("git", "uninstall", "rencana").out.count("rencana/.gitattributes") == 1
    assert attributes.read_text("utf-8") == "*.png binary\n*.yaml diff=other\n"


def test_attributes_that_stand_elsewhere_are_enough(run: Run, plan: Path, repository: Repository) -> None:
    (repository.folder / ".gitattributes").write_text(f"rencana/**/{PATTERN}\n")
    assert run("git", "install", "rencana").code == 0
    assert not (plan / ".gitattributes").exists()


def test_attributes_that_overrule_ours_are_an_error(run: Run, plan: Path, repository: Repository) -> None:
    (repository.folder / ".git/info").mkdir(exist_ok=True)
    (repository.folder / ".git/info/attributes").write_text("*.yaml -merge\n")
    refused = english(run)("git", "install", "rencana")
    assert refused.code == 3
    assert "overruled" in refused.err


def test_uninstalling_takes_back_what_was_written(run: Run, plan: Path, repository: Repository) -> None:
    before = (repository.folder / ".git/config").read_text("utf-8")
    run("git", "install", "rencana")
    assert run("git", "uninstall", "rencana").code == 0
    assert (repository.folder / ".git/config").read_text("utf-8") == before
    assert not (plan / ".gitattributes").exists()
    assert repository.git("status", "--porcelain") == ""
    assert len(english(run)("git", "uninstall", "rencana").out.splitlines()) == 1


def test_uninstalling_what_was_committed_says_how_to_save_it(run: Run, plan: Path, repository: Repository) -> None:
    run("git", "install", "rencana")
    repository.commit("attributes")
    done = english(run)("git", "uninstall", "rencana")
    assert "not saved in git yet: `git commit rencana/.gitattributes`.\n" in done.out
    repository.git("commit", "--quiet", "--message", "by line", "rencana/.gitattributes")
    assert repository.git("status", "--porcelain") == ""


@pytest.mark.parametrize("words", [("install",), ("ci", "github")])
def test_a_repository_that_only_lies_around_the_plan_is_left_alone(
    run: Run, plan: Path, repository: Repository, words: tuple[str, ...]
) -> None:
    inner = plan.parent / "bahan/rencana"
    inner.parent.mkdir()
    plan.rename(inner)
    before = (repository.folder / ".git/config").read_bytes()
    refused = english(run)("git", *words, "bahan/rencana")
    assert (refused.code, refused.out) == (3, "")
    assert "'bahan/rencana' is not followed by the repository around it, '.'" in refused.err
    assert before == (repository.folder / ".git/config").read_bytes()
    assert not (inner / ".gitattributes").exists() and not (repository.folder / ".github").exists()
    repository.git("add", "bahan")
    assert run("git", *words, "bahan/rencana").code == 0


def test_the_status_says_what_is_missing(run: Run, plan: Path, repository: Repository) -> None:
    missing = english(run)("git", "status", "rencana")
    assert missing.code == 1
    assert missing.out.count("no  ") == len(SETTINGS) + 1
    run("git", "install", "rencana")
    assert run("git", "status", "rencana").code == 0
    repository.git("config", "diff.smartprov.textconv", "elsewhere/smartprov git diff-driver")
    other = english(run)("git", "status", "rencana")
    assert (other.code, "other  diff.smartprov.textconv = elsewhere" in other.out) == (1, True)


def test_attributes_that_cannot_be_written_are_said(run: Run, plan: Path, repository: Repository) -> None:
    (plan / ".gitattributes").mkdir()
    refused = english(run)("git", "install", "rencana")
    assert (refused.code, "cannot be read" in refused.err) == (3, True)


def test_settings_that_cannot_be_written_are_said(run: Run, plan: Path, repository: Repository) -> None:
    (repository.folder / ".git/config.lock").touch()
    refused = english(run)("git", "install", "rencana")
    assert refused.code == 3
    assert ".git/config.lock" in refused.err
    (repository.folder / ".git/config.lock").unlink()
    run("git", "install", "rencana")
    (repository.folder / ".git/config.lock").touch()
    assert run("git", "uninstall", "rencana").code == 3


def test_where_no_program_lies_beside_python_git_calls_the_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/at all/python3")
    assert command() == "'/nowhere/at all/python3' -P -m smartprov"


# --- where one stands --------------------------------------------------------------------------


def test_all_work_trees_share_the_settings(run: Run, plan: Path, repository: Repository, tmp_path: Path) -> None:
    run("git", "install", "rencana")
    repository.commit("attributes")
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "kedua"))
    assert run("git", "status", "kedua/rencana").code == 0


def test_a_submodule_has_settings_of_its_own(run: Run, plan: Path, repository: Repository, tmp_path: Path) -> None:
    outer = new_repository(tmp_path / "luar")
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(repository.folder), "dalam")
    assert run("git", "install", "luar/dalam/rencana").code == 0
    assert "smartprov" not in (outer.folder / ".git/config").read_text("utf-8")
    assert run("git", "status", "luar/dalam/rencana").code == 0


def test_without_a_repository_git_init_is_the_advice(run: Run, plan: Path) -> None:
    refused = english(run)("git", "install", "rencana")
    assert (refused.code, refused.out) == (3, "")
    assert "not in a git repository" in refused.err
    assert "`git init`" in refused.err


def test_without_git_its_lack_is_said(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    refused = english(run)("git", "status", "rencana")
    assert (refused.code, "git was not found" in refused.err) == (3, True)


def test_in_a_repository_without_work_tree_a_clone_is_the_advice(run: Run, tmp_path: Path, plan: Path) -> None:
    new_repository(tmp_path / "kosong").git("init", "--quiet", "--bare", str(tmp_path / "kosong.git"))
    plan.rename(tmp_path / "kosong.git/rencana")
    refused = english(run)("git", "install", "kosong.git/rencana")
    assert refused.code == 3
    assert "`git clone`" in refused.err


@pytest.mark.parametrize("words", [("git", "install", "rencana"), ("diff", "HEAD", "--plan", "rencana")])
def test_what_git_refuses_is_said_in_its_words(
    run: Run, plan: Path, repository: Repository, words: tuple[str, ...]
) -> None:
    repository.git("config", "core.repositoryFormatVersion", "99")
    refused = english(run)(*words)
    assert refused.code == 3
    assert re.search(r"git refuses the repository at 'rencana': .* 99", refused.err)


# --- what git makes of it ----------------------------------------------------------------------


def test_git_shows_fields_with_their_paths(run: Run, plan: Path, repository: Repository) -> None:
    run("git", "install", "rencana")
    repository.commit("attributes")
    change(program(plan), "\ntitle: ", "\n# dibahas ulang\ntitle: Baru ")
    changed = re.findall(r"^[-+][^-+].*", repository.git("diff"), re.MULTILINE)
    assert [line[:7] for line in changed] == ["-title:", "+title:"]
    repository.commit("title")
    assert "+title: Baru " in repository.git("log", "-p", "-1")


def test_layout_and_comments_are_no_change(run: Run, plan: Path, repository: Repository) -> None:
    run("git", "install", "rencana")
    repository.commit("attributes")
    text = program(plan).read_text("utf-8")
    program(plan).write_text("# catatan\n" + text.replace("\ntitle: ", "\ntitle:   "), "utf-8")
    assert [
        line for line in repository.git("diff").splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ] == []


def two_sides(plan: Path, repository: Repository, ours: tuple[str, str], theirs: tuple[str, str]) -> str:
    """Two branches with one edit each, and what git says of their merge."""
    repository.commit("attributes")
    repository.git("checkout", "--quiet", "-b", "theirs")
    change(program(plan), *theirs)
    repository.commit("theirs")
    repository.git("checkout", "--quiet", "main")
    change(program(plan), *ours)
    repository.commit("ours")
    return repository.git("merge", "theirs", "--message", "merge", check=False)


def test_git_merges_two_fields_of_neighbouring_lines(run: Run, plan: Path, repository: Repository) -> None:
    run("git", "install", "rencana")
    text = program(plan).read_text("utf-8")
    line = re.search(r"^ +- \{year: .*\}$", text, re.MULTILINE)
    assert line is not None
    both = line[0].replace("{year: ", "{status: approved, year: ") + "  # disetujui"
    said = two_sides(
        plan,
        repository,
        (line[0], line[0] + "  # disetujui"),
        (line[0], line[0].replace("{year: ", "{status: approved, year: ")),
    )
    assert "CONFLICT" not in said
    assert both in program(plan).read_text("utf-8")


def test_git_stops_where_both_changed_one_field_and_the_driver_names_it(
    run: Run, plan: Path, repository: Repository
) -> None:
    run("git", "install", "rencana")
    said = two_sides(plan, repository, ("\ntitle: ", "\ntitle: Satu "), ("\ntitle: ", "\ntitle: Dua "))
    path = program(plan).relative_to(repository.folder).as_posix()
    assert f"smartprov: {path}: both sides changed title\n" in said
    assert f"CONFLICT (content): Merge conflict in {path}" in said
    assert re.search(
        r"<<<<<<< ours\ntitle: Satu .*\n=======\ntitle: Dua .*\n>>>>>>> theirs\n", program(plan).read_text("utf-8")
    )
    shown = repository.git("diff")
    assert "++<<<<<<< ours\n +title: Satu" in shown
    assert len(re.findall(r"^\+\+[<=>]", shown, re.MULTILINE)) == 3


def test_a_rebase_on_a_detached_head_uses_the_driver_too(run: Run, plan: Path, repository: Repository) -> None:
    run("git", "install", "rencana")
    two_sides(plan, repository, ("\ntitle: ", "\ntitle: Satu "), ("\nphase: ", "\nphase: x"))
    repository.git("reset", "--quiet", "--hard", "HEAD~1")
    repository.git("checkout", "--quiet", "--detach")
    repository.git("rebase", "theirs")
    text = program(plan).read_text("utf-8")
    assert "\ntitle: Satu " in text
    assert "\nphase: x" in text


# --- the drivers by themselves -----------------------------------------------------------------


def files(folder: Path, *texts: str | bytes) -> list[str]:
    names = []
    for name, text in zip(("base", "ours", "theirs"), texts, strict=True):
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        names.append(name)
    return names


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("a: 1\n", "a: 1\n", "a: 2\n", "a: 2\n"),
        ("a: 1\n", "a: 2\n", "a: 1\n", "a: 2\n"),
        ("a: 1\n", "a: 2\n", "a: 2\n", "a: 2\n"),
        ("a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 1\nb: 2\n", "a: 2\nb: 2\n"),
        ("a: 1\r\nb: 1\r\n", "a: 2\r\nb: 1\r\n", "a: 1\nb: 2\n", "a: 2\r\nb: 2\r\n"),
        ("a: 1\nb: 1\n", "\ufeffa: 2\nb: 1\n", "a: 1\nb: 2\n", "\ufeffa: 2\nb: 2\n"),
        ("a: [\nb\nc\nd\n", "A: [\nb\nc\nd\n", "a: [\nb\nc\nD\n", "A: [\nb\nc\nD\n"),
        (b"\xff\nb\nc\nd\n", b"\xffA\nb\nc\nd\n", b"\xff\nb\nc\nD\n", b"\xffA\nb\nc\nD\n"),
    ],
)
def test_the_merge_is_written_to_ours(
    run: Run, tmp_path: Path, base: str, ours: str, theirs: str, merged: str | bytes
) -> None:
    done = run("git", "merge-driver", *files(tmp_path, base, ours, theirs), "plan.yaml", "7")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (tmp_path / "ours").read_bytes() == (merged if isinstance(merged, bytes) else merged.encode())


@pytest.mark.parametrize(
    ("language", "said"), [("en", "both sides changed a › b"), ("id", "kedua pihak mengubah a › b")]
)
def test_a_conflict_is_named_and_exits_1(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setenv("SMARTPROV_LANG", language)
    names = files(tmp_path, "a: {b: 1}\n", "a: {b: 2}\n", "a: {b: 3}\n")
    done = run("git", "merge-driver", *names, "registries/plan.yaml")
    assert (done.code, done.err) == (1, f"smartprov: registries/plan.yaml: {said}\n")
    assert (tmp_path / "ours").read_text() == "<<<<<<< ours\na: {b: 2}\n=======\na: {b: 3}\n>>>>>>> theirs\n"
    again = files(tmp_path, "a: {b: 1}\n", "a: {b: 2}\n", "a: {b: 3}\n")
    assert drivers.quick(["merge-driver", *again, "plan.yaml", "7"]) == 1


def test_a_conflict_by_line_has_markers_and_exits_1(run: Run, tmp_path: Path) -> None:
    done = run("git", "merge-driver", *files(tmp_path, "a: [\n", "b: [\n", "c: [\n"), "plan.yaml", "9")
    assert done.code == 1
    assert (tmp_path / "ours").read_text() == "<<<<<<<<< ours\nb: [\n=========\nc: [\n>>>>>>>>> theirs\n"


def test_a_file_that_is_not_there_is_trouble_and_ours_is_left_alone(run: Run, tmp_path: Path) -> None:
    files(tmp_path, "a: 1\n", "a: 2\n", "a: 3\n")
    done = english(run)("git", "merge-driver", "base", "ours", "missing", "plan.yaml")
    assert done.code == 3
    assert "missing" in done.err
    assert (tmp_path / "ours").read_text() == "a: 2\n"


def test_a_merge_that_cannot_be_written_is_trouble(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, data: bytes) -> int:
        raise PermissionError(13, "Permission denied")

    names = files(tmp_path, "a: 1\n", "a: 1\n", "a: 3\n")
    monkeypatch.setattr(Path, "write_bytes", refuse)
    done = english(run)("git", "merge-driver", *names, "plan.yaml")
    assert (done.code, "cannot be written" in done.err) == (3, True)


def test_without_git_what_is_not_yaml_cannot_be_merged(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = files(tmp_path, "a: [\n", "b: [\n", "c: [\n")
    monkeypatch.setenv("PATH", "")
    assert run("git", "merge-driver", *names, "plan.yaml").code == 3


def test_what_is_not_yaml_is_shown_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a: [\r\n")
    done = run("git", "diff-driver", "file")
    assert (done.code, done.out) == (0, "a: [\r\n")
    assert drivers.quick(["diff-driver", "file"]) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["install"],
        ["merge-driver"],
        ["merge-driver", "a", "b", "c"],
        ["merge-driver", "a", "b", "c", "d", "seven"],
        ["merge-driver", "--help", "b", "c", "d"],
        ["diff-driver"],
        ["diff-driver", "missing"],
    ],
)
def test_what_the_quick_way_cannot_answer_goes_the_long_way(arguments: list[str], tmp_path: Path) -> None:
    assert drivers.quick(arguments) is None


def test_git_is_answered_without_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("a:\n  - {id: x, n: 12345}\n")
    monkeypatch.setattr(sys, "argv", ["smartprov", "git", "diff-driver", "file"])
    with pytest.raises(SystemExit) as left:
        main.main()
    assert left.value.code == 0
    assert capfdbinary.readouterr().out.decode() == "a › x › n: 12.345\n"
