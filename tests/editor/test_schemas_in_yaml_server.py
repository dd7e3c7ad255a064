"""The schemas that `smartprov schema --write` puts beside a plan, in the server that most editors read YAML with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from smartprov.cli.app import run
from tests.cli.running import SETTINGS
from tests.editor.yaml_server import MISSING, REACHED, YamlEditor, with_yaml_editor

pytestmark = [pytest.mark.system, pytest.mark.skipif(bool(MISSING), reason=MISSING)]

SAMPLE = Path(__file__).parents[2] / "masterplan-src"
PROGRAM, ANALYSIS, PLAN = "programs/gov-01.yaml", "analysis.yaml", "masterplan.yaml"


@pytest.fixture(name="plan")
def _plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A plan made by two commands, whose files carry the line that names their schema."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    root = tmp_path / "rencana"
    assert run(["new", str(root)]) == 0
    regions = root / "registries/regions.yaml"
    regions.write_text(regions.read_text().replace("# - {", "- {"))
    assert run(["schema", "--write", str(root)]) == 0
    capsys.readouterr()
    return root


def texts(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in sorted(root.rglob("*.yaml"))}


def test_a_clean_plan_has_no_finding_and_nothing_is_fetched(plan: Path) -> None:
    async def claim(editor: YamlEditor) -> None:
        for path, text in texts(plan).items():
            assert text.startswith("# yaml-language-server: $schema=")
            assert (path, await editor.open(path)) == (path, [])

    with_yaml_editor(plan, claim)
    assert not (plan.parent / REACHED).exists()


def test_the_sample_has_no_finding_either(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = Path(shutil.copytree(SAMPLE, tmp_path / "masterplan-src"))
    assert run(["schema", "--write", str(sample)]) == 0

    async def claim(editor: YamlEditor) -> None:
        for path in texts(sample):
            assert (path, await editor.open(path)) == (path, [])

    with_yaml_editor(sample, claim)


@pytest.mark.parametrize(
    ("path", "words", "indonesian", "english"),
    [
        (PROGRAM, "lead_agency", "Penanggung jawab, atau tbd.", "Who answers for it, or tbd."),
        (PROGRAM, "period", "Periode pelaksanaan.", "Its years."),
        (PROGRAM, "problem", "Masalah yang diatasi.", "The problem it ends."),
        (PROGRAM, "amount", "Rupiah utuh tanpa titik, atau tbd.", "Whole rupiah without separators, or tbd."),
        (ANALYSIS, "likelihood", "Kemungkinan, 1 sampai 5.", "1 to 5."),
        ("registries/agencies.yaml", "abbreviation", "Singkatan, bila dipakai.", "Short name, only if it is in use."),
        (PLAN, "status", "Statusnya.", "Its state."),
    ],
)
def test_a_field_is_explained_in_both_languages(
    plan: Path, path: str, words: str, indonesian: str, english: str
) -> None:
    async def claim(editor: YamlEditor) -> None:
        await editor.open(path)
        shown = await editor.hover(path, (plan / path).read_text(), words)
        assert indonesian in shown.split("\n\n")
        assert english in shown.split("\n\n")

    with_yaml_editor(plan, claim)


def test_a_field_that_names_an_entity_shows_and_offers_those_there_are(plan: Path) -> None:
    fields = {
        "lead_agency: ": {"diskominfo", "bappeda", "disdik", "tbd"},
        "supporting_agencies: [": {"diskominfo", "bappeda", "disdik"},
        "dimension: ": {"governance", "society"},
        "goal: ": {"goal-1", "goal-2"},
        "strategies: [": {"strategy-1a", "strategy-2a"},
        "addresses: [": {"gap-01", "gap-02", "issue-01", "issue-02"},
        "phase: ": {"short", "medium"},
        "plan: ": {"rpjmd"},
        "source: ": {"src-contoh"},
        "scheme: ": {"apbd", "kemitraan"},
    }

    async def claim(editor: YamlEditor) -> None:
        text = (plan / PROGRAM).read_text()
        await editor.open(PROGRAM)
        assert "`diskominfo`: Dinas Komunikasi dan Informatika" in await editor.hover(PROGRAM, text, "lead_agency")
        for words, ids in fields.items():
            offered = await editor.offered(PROGRAM, text, words)
            assert (words, set(offered)) == (words, ids)
        assert offered["apbd"] == "APBD"

    with_yaml_editor(plan, claim)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("depends_on:\n  - ", {"gov-01", "soc-01"}),
        ("regions:\n  - ", {'"99.01"', '"99.71"'}),
        ("regions: ", {"all"}),
        ("indicators:\n  - ", {"ind-kepuasan", "id", "title"}),
        ("quick_win:\n  ", {"problem", "innovation", "progress"}),
        ("supp", {"supporting_agencies"}),
        ("phase: ", {"short", "medium"}),
    ],
)
def test_what_is_half_typed_is_completed(plan: Path, line: str, offered: set[str]) -> None:
    text = f"# yaml-language-server: $schema=../.smartprov/schemas/program.json\nid: gov-02\n{line}"

    async def claim(editor: YamlEditor) -> None:
        await editor.open("programs/gov-02.yaml", text)
        assert offered <= set(await editor.offered("programs/gov-02.yaml", text, line))

    with_yaml_editor(plan, claim)


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (PROGRAM, "summary:", "sumary:", "sumary"),
        (PROGRAM, "  - id: gov-01.a1\n", "  - id: gov-01.a1\n    biaya: 1\n", "biaya"),
        (PROGRAM, "goal: goal-1", "goal: goal-9", "goal-1"),
        (PROGRAM, "supporting_agencies: [bappeda", "supporting_agencies: [bapeda", "bappeda"),
        (PROGRAM, "amount: 1500000000", "amount: 1.500.000.000", ""),
        (PROGRAM, "period: {start: 2025", "period: {start: dua ribu", "integer"),
        (PROGRAM, "strategies: [strategy-1a]", "strategies: strategy-1a", "array"),
        (PROGRAM, "progress: 0", "progress: 120", "100"),
        (ANALYSIS, "likelihood: 3", "likelihood: 7", "5"),
        (ANALYSIS, "sources: [src-contoh]}\n", "sources: [src-cntoh]}\n", "src-contoh"),
        (PLAN, "status: draft", "status: drft", "draft"),
        ("registries/agencies.yaml", "name: Dinas Pendidikan", "nama: Dinas Pendidikan", "nama"),
    ],
)
def test_a_mistake_is_told_on_its_line(plan: Path, path: str, old: str, new: str, told: str) -> None:
    text = (plan / path).read_text()
    assert old in text
    mistaken = text.replace(old, new, 1)
    line = mistaken[: mistaken.index(new) + len(new.rstrip("\n"))].count("\n") + 1

    async def claim(editor: YamlEditor) -> None:
        found = await editor.open(path, mistaken)
        assert any(told in words for at, words in found if at == line), found

    with_yaml_editor(plan, claim)
