"""`smartprov new`: what it writes is complete, clean and builds; what it cannot write it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartprov.cli import new as command
from smartprov.cli.new import Answers, Words, Yaml, fill, scaffold_files
from smartprov.resources import templates_folder
from smartprov.source.document import load_document
from tests.cli.running import Run


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--lang", "en"),
        ("--start", "2024", "--end", "2033"),
        ("--start", "2030", "--end", "2031"),
        ("--start", "2030", "--end", "2032", "--lang", "en"),
        ("--end", "2045", "--region-code", "32", "--region-name", "Provinsi Jawa Barat"),
        ("--title", 'Rencana: {a} "b" # & <c> *d* \\ @title@', "--region-name", "- no: [x]"),
    ],
    ids=" ".join,
)
def test_the_new_plan_is_clean_even_when_it_is_strict(run: Run, options: tuple[str, ...]) -> None:
    assert run("new", "p", *options).code == 0
    checked = run("check", "--strict", "p")
    assert (checked.code, checked.out) == (0, "")


def test_it_says_what_to_do_next_and_writes_nothing_on_stderr(run: Run) -> None:
    made = run("new", "rencana-kami")
    assert made.err == ""
    assert made.out.splitlines()[0] == "20 berkas ditulis ke 'rencana-kami'. Langkah berikutnya:"
    for command_line in ("check", "build", "schema --write"):
        assert f"smartprov {command_line} rencana-kami" in made.out


def test_the_answers_stand_in_the_plan(run: Run, tmp_path: Path) -> None:
    given = ("--title", "Rencana: Kota #1", "--region-code", "32.73", "--region-name", 'Kota "B"', "--start", "2030")
    run("new", "p", *given)
    data = load_document("masterplan.yaml", (tmp_path / "p" / "masterplan.yaml").read_bytes()).data
    assert isinstance(data, dict)
    assert data["title"] == "Rencana: Kota #1"
    assert data["id"] == "rencana-kota-1"
    assert data["region"] == {"code": "32.73", "name": 'Kota "B"', "level": "city"}
    assert data["period"] == {"start": 2030, "end": 2034}
    assert data["example"] is True


@pytest.mark.parametrize(("code", "level"), [("32", "province"), ("32.01", "regency"), ("32.70", "regency")])
def test_the_code_tells_the_level(run: Run, tmp_path: Path, code: str, level: str) -> None:
    run("new", "p", "--region-code", code)
    assert f"level: {level}}}" in (tmp_path / "p" / "masterplan.yaml").read_text(encoding="utf-8")


def test_phases_are_as_many_as_the_years_have_room_for() -> None:
    def ids(start: int, end: int) -> list[str]:
        data = load_document("m", scaffold_files(Answers(start=start, end=end))["masterplan.yaml"]).data
        assert isinstance(data, dict)
        assert isinstance(data["phases"], list)
        return [f"{each['id']} {each['end']}" for each in data["phases"] if isinstance(each, dict)]

    assert ids(2024, 2033) == ["short 2025", "medium 2028", "long 2033"]
    assert ids(2025, 2029) == ["short 2026", "medium 2029"]
    assert ids(2025, 2026) == ["short 2026"]


def test_it_writes_the_schemas_that_the_files_name(run: Run, tmp_path: Path) -> None:
    run("new", "p")
    for path in (tmp_path / "p").rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / first.partition("$schema=")[2]).is_file()
    assert '"diskominfo"' in (tmp_path / "p/.smartprov/schemas/program.json").read_text(encoding="utf-8")


def test_a_folder_that_holds_files_is_refused_and_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "catatan.txt").write_text("penting")
    refused = run("new", "p")
    assert refused.code == 2
    assert refused.out == ""
    assert "'p' sudah berisi berkas" in refused.err
    assert [path.name for path in (tmp_path / "p").iterdir()] == ["catatan.txt"]


def test_a_file_is_no_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p").write_text("x")
    assert run("new", "p").code == 2


def test_an_empty_folder_and_a_fresh_repository_will_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p" / ".git").mkdir(parents=True)
    assert run("new", "p").code == 0
    (tmp_path / "q").mkdir()
    assert run("new", "q").code == 0


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--start", "2030", "--end", "2030"), "periode 2030 sampai 2030"),
        (("--start", "1800"), "periode 1800"),
        (("--end", "2300"), "sampai 2300"),
        (("--region-code", "Bandung"), "--region-code tidak menerima 'Bandung'"),
        (("--title", "  "), "--title tidak menerima"),
        (("--title", "a\u202eb"), "tidak dapat ditulis"),
        (("--region-name", "a\x07b"), "tidak dapat ditulis"),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is(
    run: Run, tmp_path: Path, options: tuple[str, ...], reason: str
) -> None:
    refused = run("new", "p", *options)
    assert refused.code == 2
    assert reason in refused.err
    assert not (tmp_path / "p").exists()


def test_a_folder_that_cannot_be_written_is_an_environment_error(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    refused = run("new", "p")
    assert refused.code == 3
    assert "ruang penyimpanan habis" in refused.err


def test_both_languages_have_the_same_data() -> None:
    def shape(lang: str) -> dict[str, int]:
        root = templates_folder() / command.SCAFFOLD / lang
        files = (path for path in root.rglob("*.yaml") if path.parent.name != "commitments")
        return {path.relative_to(root).as_posix(): len(path.read_text("utf-8").splitlines()) for path in files}

    assert shape("id") == shape("en")


def test_texts_are_quoted_in_yaml_and_plain_in_prose() -> None:
    words: Words = {"a": "x: y", "b": 2030, "c": Yaml("[1]")}
    assert fill("@a@ @b@ @c@", words, quoted=True) == b'"x: y" 2030 [1]'
    assert fill("@a@ e@mail", words, quoted=False) == b"x: y e@mail"


def test_a_placeholder_nobody_fills_is_our_own_mistake() -> None:
    with pytest.raises(KeyError):
        fill("@nobody@", {}, quoted=True)


def test_a_title_without_letters_still_gives_an_id(run: Run) -> None:
    assert run("new", "p", "--title", "2045 計画").code == 0
    assert run("check", "p").code == 0
