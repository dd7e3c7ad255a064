"""`smartprov build`: which files it leaves where, what stops it, and what it never touches."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from smartprov.diagnostics import SmartprovError
from tests.cli.running import Run, change


def files_in(folder: Path) -> set[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not path.name.startswith(".")}


def test_all_outputs_stand_where_the_contract_says(run: Run, plan: Path) -> None:
    built = run("build", "rencana")
    assert built.code == 0
    assert built.out.splitlines() == [
        "dist/docx/buku-1.docx",
        "dist/docx/ringkasan.docx",
        "dist/html/index.html",
        "dist/pdf/buku-1.pdf",
        "dist/pdf/komitmen-1-disdik.pdf",
        "dist/pdf/komitmen-1-diskominfo.pdf",
        "dist/pdf/komitmen-1.pdf",
        "dist/pdf/ringkasan.pdf",
        "dist/plan.json",
    ]
    made = files_in(Path("dist"))
    assert {path for path in made if not path.startswith("html/")} == {
        line.removeprefix("dist/") for line in built.out.splitlines() if "html" not in line
    }
    assert Path("dist/pdf/buku-1.pdf").read_bytes().startswith(b"%PDF-")
    assert Path("dist/docx/buku-1.docx").read_bytes().startswith(b"PK")
    assert json.loads(Path("dist/plan.json").read_bytes())["masterplan"]["id"]
    assert built.err == ""


def test_one_format_alone_into_a_folder_of_ones_choice(run: Run, plan: Path) -> None:
    assert run("build", "rencana", "-f", "json", "-o", "hasil").out == "hasil/plan.json\n"
    assert files_in(Path("hasil")) == {"plan.json"}


def test_a_second_build_of_the_same_plan_makes_nothing_anew(run: Run, plan: Path) -> None:
    run("build", "rencana", "-f", "json", "-f", "html")
    before = Path("dist/plan.json").stat().st_mtime_ns
    again = run("build", "rencana", "-f", "json", "-f", "html")
    assert (again.code, again.out) == (0, "dist/html/index.html\ndist/plan.json\n")
    assert Path("dist/plan.json").stat().st_mtime_ns == before


def test_an_error_stops_it_and_the_last_good_files_stay(run: Run, plan: Path) -> None:
    run("build", "rencana", "-f", "json")
    good = Path("dist/plan.json").read_bytes()
    change(plan / "programs/gov-01.yaml", "goal: goal-1", "goal: goal-9")
    stopped = run("build", "rencana", "-f", "json")
    assert (stopped.code, stopped.out) == (1, "")
    assert "rencana/programs/gov-01.yaml:7:7: error[unknown-reference]" in stopped.err
    assert Path("dist/plan.json").read_bytes() == good


def test_a_warning_stops_only_what_is_strict(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (plan / "chapters/buku-1/9.md").write_text("---\nid: x\ntitle: X\n---\n\nIsi.\n")
    built = run("build", "rencana", "-f", "json")
    assert built.code == 0
    assert "warning[" in built.err
    assert run("build", "rencana", "-f", "json", "--strict").code == 1
    monkeypatch.setenv("CI", "1")
    assert run("build", "rencana", "-f", "json", "-o", "ci").code == 1
    assert run("build", "rencana", "-f", "json", "-o", "ci", "--no-strict").code == 0


def test_one_book_is_made_as_docx_and_pdf(run: Run, plan: Path) -> None:
    built = run("build", "rencana", "--book", "ringkasan")
    assert built.code == 0
    assert built.out.splitlines() == ["dist/docx/ringkasan.docx", "dist/pdf/ringkasan.pdf"]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--book", "buku-9"), "buku-1, ringkasan"),
        (("--book", "buku-1", "-f", "json"), "--book tidak berpengaruh"),
        (("-f", "epub"), "html, docx, pdf, json"),
        (("-o", "rencana/dist"), "di dalam folder rencana"),
    ],
)
def test_a_wrong_call_is_refused_before_anything_is_written(
    run: Run, plan: Path, options: tuple[str, ...], reason: str
) -> None:
    refused = run("build", "rencana", *options)
    assert (refused.code, refused.out) == (2, "")
    assert reason in refused.err
    assert not Path("dist").exists()
    assert not (plan / "dist").exists()


def test_a_folder_that_smartprov_did_not_make_is_never_replaced(run: Run, plan: Path) -> None:
    Path("dist/html").mkdir(parents=True)
    Path("dist/html/tesis.html").write_text("milik orang lain")
    refused = run("build", "rencana", "-f", "html")
    assert refused.code == 2
    assert "dist/html" in refused.err
    assert files_in(Path("dist")) == {"html/tesis.html"}


def test_other_files_in_the_output_folder_stay(run: Run, plan: Path) -> None:
    Path("dist").mkdir()
    Path("dist/catatan.txt").write_text("tetap")
    run("build", "rencana", "-f", "json")
    assert Path("dist/catatan.txt").read_text() == "tetap"


def test_a_format_that_fails_does_not_take_the_others_along(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> Any:
        raise SmartprovError("docx-failed", reason="no space")

    monkeypatch.setattr("smartprov.compiler.draw_docx", broken)
    built = run("build", "rencana", "-f", "docx", "-f", "json")
    assert built.code == 3
    assert built.out == "dist/plan.json\n"
    assert "no space" in built.err


def test_ctrl_c_leaves_the_last_good_files(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build", "rencana", "-f", "docx")
    good = Path("dist/docx/buku-1.docx").read_bytes()

    def interrupt(*_: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("smartprov.compiler.draw_docx", interrupt)
    change(plan / "masterplan.yaml", "Smart Province Contoh", "Baru")
    shutil.rmtree(plan / ".smartprov")
    assert run("build", "rencana", "-f", "docx").code == 130
    assert Path("dist/docx/buku-1.docx").read_bytes() == good
    assert sorted(path.name for path in Path("dist").iterdir() if path.is_dir()) == ["docx"]


def test_the_same_plan_gives_the_same_bytes_elsewhere(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build", "rencana", "-f", "html", "-f", "json", "-o", "a")
    plan.rename(plan.parent / "lain")
    shutil.rmtree(plan.parent / "lain/.smartprov", ignore_errors=True)
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    monkeypatch.setenv("LC_ALL", "C")
    run("build", "lain", "-f", "html", "-f", "json", "-o", "b")
    assert files_in(Path("a")) == files_in(Path("b"))
    assert all(Path("a", path).read_bytes() == Path("b", path).read_bytes() for path in files_in(Path("a")))


def test_an_epoch_that_is_no_number_is_wrong_usage(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "kemarin")
    refused = run("build", "rencana", "-f", "json")
    assert refused.code == 2
    assert "'kemarin'" in refused.err


def test_what_goes_on_is_said_when_asked_for(run: Run, plan: Path) -> None:
    assert "json: done" in run("-v", "build", "rencana", "-f", "json").err


def test_an_extract_stands_in_a_folder_of_its_own(run: Run, plan: Path) -> None:
    done = run("build", "rencana", "--for", "each-agency", "-f", "docx")
    assert done.code == 0, done.err
    folders = sorted(path.name for path in Path("dist/for").iterdir())
    assert folders and all(name.startswith("agency-") for name in folders)
    assert all((Path("dist/for") / name / "docx" / f"{name}.docx").is_file() for name in folders)
    assert not Path("dist/docx").exists()


def test_an_extract_of_nothing_in_the_plan_is_a_wrong_call(run: Run, plan: Path) -> None:
    done = run("build", "rencana", "--for", "agency:nirwana")
    assert (done.code, done.out) == (2, "")
    assert "nirwana" in done.err


def test_an_extract_and_one_book_exclude_each_other(run: Run, plan: Path) -> None:
    assert run("build", "rencana", "--for", "each-agency", "--book", "x").code == 2


def test_a_plan_with_errors_makes_no_extracts(run: Run, plan: Path) -> None:
    (plan / "masterplan.yaml").write_text((plan / "masterplan.yaml").read_text("utf-8") + "lain: 1\n", "utf-8")
    done = run("build", "rencana", "--for", "each-agency")
    assert done.code == 1
    assert "unknown-key" in done.err and not Path("dist/for").exists()


def test_the_website_as_one_file_stands_beside_the_site_and_states_its_size(run: Run, plan: Path) -> None:
    done = run("build", "rencana", "-f", "html", "--single-file")
    assert done.code == 0, done.err
    single = [line for line in done.out.splitlines() if "/html/" not in line]
    assert len(single) == 1 and Path(single[0]).is_file()
    assert f"{single[0]}: " in done.err and " MB" in done.err


def test_one_file_without_the_website_is_a_flag_without_effect(run: Run, plan: Path) -> None:
    assert run("build", "rencana", "-f", "pdf", "--single-file").code == 2


def test_the_website_offers_the_books_that_were_made_beside_it(run: Run, plan: Path) -> None:
    run("build", "rencana", "-f", "docx", "-f", "html")
    home = Path("dist/html/index.html").read_text("utf-8")
    made = sorted(path.name for path in Path("dist/docx").glob("*.docx"))
    assert made and all(f'href="../docx/{name}"' in home for name in made)
    assert "../pdf/" not in home


def test_a_build_that_ci_stops_says_why(run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(plan / "programs/soc-01.yaml", "title: Ruang belajar", "title: Ruang  belajar")
    monkeypatch.setenv("CI", "1")
    stopped = run("build", "rencana", "-f", "json")
    assert (stopped.code, stopped.out) == (1, "")
    assert stopped.err.splitlines()[-3:] == [
        "1 peringatan",
        "CI terisi, jadi peringatan pun menggagalkan; --no-strict mencabutnya",
        "tidak ada yang dibangun",
    ]
    assert run("check", "rencana").err.count("CI terisi") == 1
    assert "CI terisi" not in run("check", "rencana", "--strict").err
    assert run("build", "rencana", "-f", "json", "--no-strict").code == 0


def test_an_output_in_the_plan_is_refused_with_one_beside_it(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(plan)
    assert "misalnya --output ../dist." in run("build").err
    assert "misalnya --output ../dist." in run("build", "-o", ".").err
    assert "satu buku hanya sebagai docx dan pdf" in run("build", "-o", "../dist", "-f", "json", "--book", "buku-1").err
