"""The pipelines of `smartprov git ci`: their shell steps run in a scratch repository, calls of the forge recorded."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.running import SETTINGS, Run, change
from tests.repositories import Repository, environment, new_repository

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="needs git and bash"
)
RECORDER = """#!{python}
import json, os, sys
with open({log!r}, "a", encoding="utf-8") as log:
    log.write(json.dumps(sys.argv[1:]) + "\\n")
if not {{"--output", "--field", "create"}} & set(sys.argv):
    sys.stdout.write(os.environ.get("FOUND", ""))
"""
ROOT = Path(__file__).parents[2]
MARK = "<!-- smartprov diff -->"


@dataclass(frozen=True, slots=True)
class Forge:
    """A runner: the repository, and a folder with programs that stand in for the forge's."""

    repository: Repository
    tools: Path

    def run(self, script: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A step, as a runner calls it."""
        home = self.repository.folder.parent
        kept = {name: value for name, value in environment(home).items() if name not in SETTINGS}
        path = f"{self.tools}{os.pathsep}{os.environ['PATH']}"
        summary = str(home / "summary.md")
        own = {"PATH": path, "CI": "true", "GITHUB_STEP_SUMMARY": summary, "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.repository.folder,
            env=kept | own | more,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    @property
    def summary(self) -> str:
        return (self.repository.folder.parent / "summary.md").read_text("utf-8")

    def calls(self, tool: str) -> list[list[str]]:
        """How a tool of the forge was called."""
        log = self.tools / f"{tool}.log"
        return [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []


@pytest.fixture(name="forge")
def _forge(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Forge:
    monkeypatch.setenv("HOME", str(tmp_path))
    repository = new_repository(tmp_path / "repo")
    shutil.move(plan, repository.folder / "rencana")
    repository.commit("start")
    monkeypatch.chdir(repository.folder)
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("gh", "curl"):
        write_tool(tools / tool, RECORDER.format(python=sys.executable, log=str(tools / f"{tool}.log")))
    write_tool(tools / "smartprov", f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m smartprov "$@"\n')
    write_tool(tools / "python", f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n')
    return Forge(repository, tools)


def write_tool(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    path.chmod(0o755)


def pipeline(run: Run, forge: str) -> Any:
    assert run("git", "ci", forge, "rencana").code == 0
    file = {"github": ".github/workflows/masterplan.yaml", "gitlab": ".gitlab-ci.yml"}[forge]
    return yaml.safe_load(Path(file).read_text("utf-8"))


def request(forge: Forge) -> None:
    """A branch that renames the plan, merged as a forge merges it to try it out."""
    git = forge.repository.git
    git("checkout", "--quiet", "-b", "usul")
    change(forge.repository.folder / "rencana/masterplan.yaml", "\ntitle: ", "\ntitle: Usul ")
    git("commit", "--quiet", "--all", "--message", "usul")
    git("checkout", "--quiet", "--detach", "main")
    git("merge", "--quiet", "--no-ff", "--message", "merge", "usul")


def words_of(file: Path) -> str:
    return file.read_text("utf-8")


# --- both --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_a_pipeline_is_written_once_and_never_over_another(run: Run, forge: Forge, name: str) -> None:
    pipeline(run, name)
    again = run("--lang", "en", "git", "ci", name, "rencana")
    assert (again.code, again.out.count("\n"), "is so already" in again.out) == (0, 1, True)
    file = next(path for path in (Path(".github/workflows/masterplan.yaml"), Path(".gitlab-ci.yml")) if path.exists())
    file.write_text("own: 1\n")
    refused = run("--lang", "en", "git", "ci", name, "rencana")
    assert (refused.code, "will not be replaced" in refused.err) == (2, True)
    assert words_of(file) == "own: 1\n"


def test_a_pipeline_installs_what_it_is_told_to(run: Run, forge: Forge) -> None:
    assert run("git", "ci", "gitlab", "rencana", "--package", './berkas "lain".whl').code == 0
    assert yaml.safe_load(words_of(Path(".gitlab-ci.yml")))["variables"]["SMARTPROV"] == './berkas "lain".whl'


def test_a_pipeline_that_cannot_be_written_is_trouble(run: Run, forge: Forge) -> None:
    Path(".github").write_text("")
    refused = run("--lang", "en", "git", "ci", "github", "rencana")
    assert (refused.code, "cannot be written" in refused.err) == (3, True)


# --- GitHub Actions ----------------------------------------------------------------------------


def steps(workflow: Any) -> Iterator[Any]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def script(workflow: Any, name: str) -> str:
    return str(next(step["run"] for step in steps(workflow) if step.get("name") == name))


def test_actions_are_pinned_to_commits_and_scripts_hold_no_expression(run: Run, forge: Forge) -> None:
    workflow = pipeline(run, "github")
    uses = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert uses
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", each) for each in uses)
    assert all("${{" not in step.get("run", "") for step in steps(workflow))
    assert workflow["permissions"] == {"contents": "read"}
    assert {step["with"]["fetch-depth"] for step in steps(workflow) if "checkout" in step.get("uses", "")} == {0}


def test_on_github_a_sound_plan_is_checked_and_built(run: Run, forge: Forge) -> None:
    workflow = pipeline(run, "github")
    assert workflow["env"]["PLAN"] == "rencana"
    done = forge.run(script(workflow, "Check"), PLAN="rencana")
    assert done.returncode == 0, done.stderr
    assert forge.summary == "## smartprov check\n\ntidak ada temuan\n"
    done = forge.run(script(workflow, "Build"), PLAN="rencana")
    assert done.returncode == 0, done.stderr
    assert (forge.repository.folder / "dist/html/index.html").is_file()


def test_on_github_a_mistake_fails_the_job_and_stands_in_its_summary(run: Run, forge: Forge) -> None:
    workflow = pipeline(run, "github")
    change(forge.repository.folder / "rencana/masterplan.yaml", "\ntitle: ", "\ntitel: ")
    done = forge.run(script(workflow, "Check"), PLAN="rencana")
    assert done.returncode == 1
    assert "::error file=rencana/masterplan.yaml,line=" in done.stdout
    assert "`unknown-key`" in forge.summary


def test_on_github_a_check_that_could_not_start_fails_with_its_own_code(run: Run, forge: Forge) -> None:
    assert forge.run(script(pipeline(run, "github"), "Check"), PLAN="lain").returncode == 2


@pytest.mark.parametrize("found", ["", "71"])
def test_on_github_a_pull_request_gets_one_comment_with_its_changes(run: Run, forge: Forge, found: str) -> None:
    workflow = pipeline(run, "github")
    request(forge)
    done = forge.run(script(workflow, "Compare"), PLAN="rencana")
    assert done.returncode == 0, done.stderr
    comment = words_of(forge.repository.folder / "changes.md")
    assert comment.startswith(f"{MARK}\n")
    assert "Usul" in comment
    assert comment in forge.summary
    place = {"GITHUB_REPOSITORY": "o/r", "NUMBER": "7", "FOUND": found and f"{found}\n"}
    done = forge.run(script(workflow, "Comment"), **place)
    assert done.returncode == 0, done.stderr
    asked, written = forge.calls("gh")
    assert MARK in asked[-1]
    address = "repos/o/r/issues/comments/71" if found else "repos/o/r/issues/7/comments"
    assert address in written
    assert ("PATCH" in written) == bool(found)
    assert written[-2:] == ["--field", "body=@changes.md"]


def test_on_github_a_tag_becomes_a_release(run: Run, forge: Forge) -> None:
    workflow = pipeline(run, "github")
    forge.repository.commit("pipeline")
    version = tagged(forge)
    done = forge.run(script(workflow, "Release"), PLAN="rencana", GITHUB_REF_NAME=f"v{version}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert words_of(forge.repository.folder / f"dist/{version}/release-notes.md") in forge.summary
    assert forge.run(script(workflow, "Publish"), GITHUB_REF_NAME=f"v{version}").returncode == 0
    (published,) = forge.calls("gh")
    assert published[:3] == ["release", "create", f"v{version}"]
    for file in (published[published.index("--notes-file") + 1], *published[-2:]):
        assert (forge.repository.folder / file).is_file()


def tagged(forge: Forge) -> str:
    """The plan's version, which is tagged."""
    said = re.search(r"^version: (\S+)$", words_of(forge.repository.folder / "rencana/masterplan.yaml"), re.MULTILINE)
    assert said is not None
    forge.repository.git("tag", f"v{said[1]}")
    return said[1]


# --- GitLab CI ---------------------------------------------------------------------------------


def lines(job: Any) -> str:
    return "\n".join(job["script"])


def test_on_gitlab_history_and_tags_are_fetched_whole(run: Run, forge: Forge) -> None:
    definition = pipeline(run, "gitlab")
    assert definition["variables"]["GIT_DEPTH"] == "0"
    assert definition["stages"] == ["plan", "release"]
    assert [definition[job]["stage"] for job in ("check", "build", "changes")] == ["plan"] * 3
    assert definition["release"]["rules"] == [{"if": "$CI_COMMIT_TAG =~ /^v/"}]


def test_on_gitlab_a_plan_is_checked_and_built_as_on_github(run: Run, forge: Forge) -> None:
    definition = pipeline(run, "gitlab")
    assert forge.run(lines(definition["check"]), PLAN="rencana").returncode == 0
    assert lines(definition["build"]) == script(pipeline(run, "github"), "Build")
    change(forge.repository.folder / "rencana/masterplan.yaml", "\ntitle: ", "\ntitel: ")
    assert forge.run(lines(definition["check"]), PLAN="rencana").returncode == 1
    reports = definition["check"]["artifacts"]["reports"]
    found = json.loads(words_of(forge.repository.folder / reports["codequality"]))
    assert "unknown-key" in {each["check_name"] for each in found}
    assert 'failures="' in words_of(forge.repository.folder / reports["junit"])


API = {"CI_API_V4_URL": "https://gitlab.invalid/api/v4", "CI_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "7"}
NOTES = json.dumps([{"id": 70, "body": "lain"}, {"id": 71, "body": f"{MARK}\nlama"}])


@pytest.mark.parametrize(("found", "method", "address"), [("[]", "POST", "/notes"), (NOTES, "PUT", "/notes/71")])
def test_on_gitlab_a_merge_request_gets_one_comment_with_its_changes(
    run: Run, forge: Forge, found: str, method: str, address: str
) -> None:
    definition = pipeline(run, "gitlab")
    request(forge)
    base = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": forge.repository.git("rev-parse", "main").strip()}
    more = API | base | {"PLAN": "rencana", "SMARTPROV_TOKEN": "t", "FOUND": found}
    done = forge.run(lines(definition["changes"]), **more)
    assert done.returncode == 0, done.stderr
    assert "Usul" in words_of(forge.repository.folder / "changes.md")
    _, written = forge.calls("curl")
    assert written[written.index("--request") + 1] == method
    assert written[-1].endswith(f"/projects/3/merge_requests/7{address}")
    assert "body=<changes.md" in written


def test_on_gitlab_without_a_token_the_changes_are_an_artifact(run: Run, forge: Forge) -> None:
    definition = pipeline(run, "gitlab")
    request(forge)
    base = forge.repository.git("rev-parse", "main").strip()
    done = forge.run(lines(definition["changes"]), PLAN="rencana", CI_MERGE_REQUEST_DIFF_BASE_SHA=base, **API)
    assert done.returncode == 0, done.stderr
    assert "SMARTPROV_TOKEN is not set" in done.stdout
    assert forge.calls("curl") == []
    assert definition["changes"]["artifacts"]["paths"] == ["changes.md"]


def test_on_gitlab_a_tag_becomes_a_release(run: Run, forge: Forge) -> None:
    definition = pipeline(run, "gitlab")
    forge.repository.commit("pipeline")
    version = tagged(forge)
    more = API | {"PLAN": "rencana", "CI_COMMIT_TAG": f"v{version}", "CI_JOB_URL": "https://gitlab.invalid/j/1"}
    done = forge.run(lines(definition["release"]), CI_JOB_TOKEN="t", **more)
    assert done.returncode == 0, done.stdout + done.stderr
    release = json.loads(words_of(forge.repository.folder / "release.json"))
    assert release["tag_name"] == f"v{version}"
    assert release["description"] == words_of(forge.repository.folder / f"dist/{version}/release-notes.md")
    (written,) = forge.calls("curl")
    assert written[-1] == "https://gitlab.invalid/api/v4/projects/3/releases"
    assert "JOB-TOKEN: t" in written
