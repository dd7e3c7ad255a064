"""`smartprov new`: a small plan to start from, which is complete, free of findings and ready to build."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import orjson
import typer

from smartprov.cli.console import Lang, console
from smartprov.diagnostics import Severity, SmartprovError, UsageError
from smartprov.resources import templates_folder
from smartprov.text.messages import Language, message

SCAFFOLD = "scaffold"
PLACEHOLDER = re.compile(r"@([a-z_]+)@")
FIRST_YEAR, LAST_YEAR = 1901, 2200
USUAL_START, USUAL_LENGTH = 2025, 5
FIRST_CITY = 71
"""In the official codes of regions, a second part from 71 on is a kota, one below that a kabupaten."""

TITLE = {Lang.ID: "Masterplan Smart Province Contoh", Lang.EN: "Example Smart Province Masterplan"}
REGION_NAME = {Lang.ID: "Provinsi Contoh", Lang.EN: "Example Province"}
PHASES = {
    Lang.ID: ("Jangka pendek", "Jangka menengah", "Jangka panjang"),
    Lang.EN: ("Short term", "Medium term", "Long term"),
}
PHASE_IDS = ("short", "medium", "long")


@dataclass(frozen=True, slots=True)
class Yaml:
    """A word that is YAML already and needs no quotes."""

    text: str


Words = Mapping[str, str | int | Yaml]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the author said of the plan; what is empty is filled in."""

    title: str = ""
    region_code: str = "99"
    region_name: str = ""
    start: int = USUAL_START
    end: int = USUAL_START + USUAL_LENGTH - 1
    lang: Lang = Lang.ID


def new(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or does not exist yet.")],
    title: Annotated[str | None, typer.Option(metavar="TITLE", help="Title of the plan.", show_default=False)] = None,
    region_code: Annotated[str, typer.Option(metavar="CODE", help="Official code of the region: 32, or 32.73.")] = "99",
    region_name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Name of the region.", show_default=False)
    ] = None,
    start: Annotated[
        int | None, typer.Option(metavar="YEAR", help="First year; default 2025, or what --end asks for.")
    ] = None,
    end: Annotated[
        int | None, typer.Option(metavar="YEAR", help="Last year; default four years after the first.")
    ] = None,
    lang: Annotated[Lang, typer.Option(help="Language of the plan and its books.")] = Lang.ID,
) -> int:
    """Write a small example plan, with the schemas that an editor reads.

    A .git in the folder does not count.
    """
    said = console(context.obj)
    said.speak(lang.value)
    answers = Answers(
        _said("--title", title),
        region_code,
        _said("--region-name", region_name),
        *_period(start, end),
        lang,
    )
    if not re.fullmatch(r"[0-9]{2}(\.[0-9]{2})?", region_code):
        raise UsageError("bad-flag-value", option="--region-code", value=region_code, expected="32, 32.73")
    _refuse_used(folder)
    files = scaffold_files(answers)
    _refuse_bad(files, said.language)
    _write(folder, files)
    from smartprov.cli.reading import read_plan
    from smartprov.cli.schema import write_schemas
    from smartprov.plan.schema import FILE_KINDS

    write_schemas(folder, FILE_KINDS, read_plan(folder).known)
    said.result(message("new-done", {"folder": folder.as_posix(), "count": str(len(files))}, said.language))
    for step in ("new-edit", "new-check", "new-build", "new-schema"):
        said.result(f"  {message(step, {'folder': folder.as_posix()}, said.language)}")
    return 0


def scaffold_files(answers: Answers) -> dict[str, bytes]:
    """The files of the small plan by path, with the answers filled in."""
    root = templates_folder() / SCAFFOLD / answers.lang
    words = _words(answers)
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {
        path.relative_to(root).as_posix(): fill(path.read_text(encoding="utf-8"), words, quoted=path.suffix == ".yaml")
        for path in files
    }


def fill(template: str, words: Words, *, quoted: bool) -> bytes:
    """Put words in the place of `@name@`; in YAML texts are quoted, so that nothing in them can be read as YAML.

    A name without a word is our own mistake and raises `KeyError`.
    """

    def word(match: re.Match[str]) -> str:
        value = words[match[1]]
        if isinstance(value, Yaml):
            return value.text
        return orjson.dumps(value).decode() if quoted and isinstance(value, str) else str(value)

    return PLACEHOLDER.sub(word, template).encode()


def _words(answers: Answers) -> Words:
    title = answers.title or TITLE[answers.lang]
    ends = _phase_ends(answers.start, answers.end)
    phases = zip(PHASE_IDS, PHASES[answers.lang], ends, strict=False)
    return {
        "id": Yaml(_slug(title)),
        "title": title,
        "region_code": answers.region_code,
        "region_name": answers.region_name or REGION_NAME[answers.lang],
        "level": Yaml(_level(answers.region_code)),
        "before": answers.start - 1,
        "start": answers.start,
        "second": answers.start + 1,
        "end": answers.end,
        "open_years": Yaml("".join(f"{year}: tbd, " for year in range(answers.start, answers.end))),
        "phases": Yaml("".join(f"\n  - {{id: {id}, title: {name}, end: {end}}}" for id, name, end in phases)),
        "first_phase": Yaml(PHASE_IDS[0]),
        "last_phase": Yaml(PHASE_IDS[len(ends) - 1]),
    }


def _phase_ends(start: int, end: int) -> list[int]:
    """Where the phases end: after two years, after five, and with the plan; as many as the period has room for."""
    return sorted({year for year in (start + 1, start + 4) if year < end} | {end})


def _level(code: str) -> str:
    _, _, second = code.partition(".")
    return "province" if not second else "city" if int(second) >= FIRST_CITY else "regency"


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    return slug if slug[:1].isalpha() else f"plan-{slug}".rstrip("-")


def _said(option: str, value: str | None) -> str:
    if value is not None and not value.strip():
        raise UsageError("bad-flag-value", option=option, value=value, expected="text")
    return (value or "").strip()


def _period(start: int | None, end: int | None) -> tuple[int, int]:
    if start is None:
        start = USUAL_START if end is None else end - USUAL_LENGTH + 1
    if end is None:
        end = start + USUAL_LENGTH - 1
    if not FIRST_YEAR <= start < end <= LAST_YEAR:
        raise UsageError("bad-period", start=start, end=end, first=FIRST_YEAR, last=LAST_YEAR)
    return start, end


def _refuse_used(folder: Path) -> None:
    try:
        if folder.exists() and (not folder.is_dir() or any(each.name != ".git" for each in folder.iterdir())):
            raise UsageError("folder-not-empty", folder=folder.as_posix())
    except OSError as exc:
        raise SmartprovError("cannot-write", file=folder.as_posix(), reason=exc.strerror or str(exc)) from exc


def _refuse_bad(files: Mapping[str, bytes], language: Language) -> None:
    """What the author typed may hold characters that no source file may: said now, not at the first check."""
    from smartprov.plan.resolve import resolve_plan
    from smartprov.source.load import parse_source

    source = parse_source({path: data for path, data in files.items() if not path.startswith("README")}, {})
    resolved = resolve_plan(source.documents, source.chapters, source.assets)
    for each in (*source.diagnostics, *resolved.diagnostics):
        if each.severity is Severity.ERROR:
            raise UsageError("bad-answer", reason=message(each.code, each.arguments, language))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    try:
        for path, data in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except OSError as exc:
        raise SmartprovError("cannot-write", file=folder.as_posix(), reason=exc.strerror or str(exc)) from exc
