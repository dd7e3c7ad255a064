"""`smartprov doctor`: what is installed, and whether each output can really be made with it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smartprov import __version__
from smartprov.cli.console import console
from smartprov.cli.formats import Answer
from smartprov.diagnostics import SmartprovError
from smartprov.text.messages import Language, message

if TYPE_CHECKING:
    from smartprov.book.model import Edition

SCHEMA_VERSION = 1
OLDEST_PYTHON = (3, 11)
BROKEN = 3
TIMEOUT_S = 30


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. Where it is not required, its absence only takes something away."""

    name: str
    is_fine: bool
    version: str = ""
    is_required: bool = True
    cause: Exception | None = None

    def reason(self, language: Language) -> str:
        """Why it is not fine, on one line."""
        if isinstance(self.cause, SmartprovError):
            return " ".join(message(self.cause.code, self.cause.arguments, language).split())
        return " ".join(f"{type(self.cause).__name__}: {self.cause}".split()) if self.cause else ""


def doctor(
    context: typer.Context,
    format: Annotated[Answer, typer.Option(help="How to write the findings.")] = Answer.TEXT,
) -> int:
    """Look at Python, pandoc, typst, git and the fonts, and make a small book.

    It is made in every format, in memory.
    """
    said = console(context.obj)
    said.speak(None)
    findings = tuple(examine())
    if format is Answer.JSON:
        said.out.write(_json(findings, said.language))
    else:
        for line in _lines(findings, said.language):
            said.result(line)
    return BROKEN if any(each.is_required and not each.is_fine for each in findings) else 0


def examine() -> Iterator[Finding]:
    """Everything that a build needs, and then the outputs themselves."""
    yield Finding("smartprov", is_fine=True, version=__version__)
    yield Finding("python", sys.version_info >= OLDEST_PYTHON, platform.python_version())
    yield from (_tried(name, look) for name, look in (("pandoc", _pandoc), ("typst", _typst), ("fonts", _fonts)))
    yield _tried("git", _git, is_required=False)
    yield from _outputs()


def _tried(name: str, look: Callable[[], str], *, is_required: bool = True) -> Finding:
    """The result of a look that may fail in any way: a doctor reports what is broken and does not break."""
    try:
        return Finding(name, is_fine=True, version=look(), is_required=is_required)
    except Exception as exc:  # noqa: BLE001 - see above
        return Finding(name, is_fine=False, is_required=is_required, cause=exc)


def _pandoc() -> str:
    """The pandoc inside the package that brings it, else the one on the path: where the DOCX renderer looks, too."""
    found = importlib.util.find_spec("pypandoc")
    bundled = Path(found.origin).parent / "files" if found and found.origin else Path()
    program = shutil.which("pandoc", path=str(bundled)) or shutil.which("pandoc")
    if program is None:
        raise SmartprovError("pandoc-missing")
    return _version_of(program)


def _git() -> str:
    if shutil.which("git") is None:
        raise SmartprovError("git-needed")
    return _version_of("git")


def _version_of(program: str) -> str:
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=True, timeout=TIMEOUT_S)
    first = (done.stdout.splitlines() or [""])[0]
    version = re.search(r"[0-9]+(\.[0-9]+)+", first)
    return version[0] if version else first


def _typst() -> str:
    """Whether it works is seen when a PDF is made."""
    return importlib.metadata.version("typst")


def _fonts() -> str:
    from smartprov.render.pdf.fonts import FONT_PACKAGES, font_folders

    for package, folder in zip(FONT_PACKAGES, font_folders(), strict=True):
        if not any(folder.glob("*.ttf")):
            raise SmartprovError("font-missing", package=package)
    names = (package.replace("_", "-") for package in FONT_PACKAGES)
    return ", ".join(f"{name.removeprefix('fontpkg-')} {importlib.metadata.version(name)}" for name in names)


def _outputs() -> Iterator[Finding]:
    """Each format, made from the plan that `smartprov new` writes; without that plan none can be tried."""
    composed: list[Edition] = []

    def compose() -> str:
        composed.append(_small_edition())
        return ""

    base = _tried("compose", compose)
    for format in ("html", "docx", "pdf", "json"):
        if not composed:
            yield Finding(f"output {format}", is_fine=False, cause=base.cause)
        else:
            yield _tried(f"output {format}", partial(_made, composed[0], format))


def _small_edition() -> Edition:
    from smartprov.book.facts import UNKNOWN_EPOCH, BuildFacts
    from smartprov.cli.new import Answers, scaffold_files
    from smartprov.compiler import check_source, compose
    from smartprov.source.load import parse_source

    files = {path: data for path, data in scaffold_files(Answers()).items() if not path.startswith("README")}
    checked = check_source(parse_source(files, {}))
    if checked.plan is None:
        raise SmartprovError("plan-has-errors", errors=len(checked.diagnostics))
    return compose(checked, BuildFacts(UNKNOWN_EPOCH, "", "", False, f"smartprov {__version__}"))


def _made(edition: Edition, format: str) -> str:
    """Make one format in memory; a cache would only show that it could be made once."""
    from smartprov.cache import Cache
    from smartprov.compiler import Format, plan_artifact, render_site, render_tasks

    match Format(format):
        case Format.HTML:
            artifacts = tuple(render_site(edition, ()))
        case Format.JSON:
            artifacts = (plan_artifact(edition),)
        case one:
            artifacts = next(iter(render_tasks(edition, one, Cache(None)).values()))()
    if not all(artifact.data for artifact in artifacts):
        raise SmartprovError("renderer-failed", format=format, book="", reason="0 bytes")
    return ""


def _lines(findings: tuple[Finding, ...], language: Language) -> Iterator[str]:
    width = max(len(each.name) for each in findings)
    for each in findings:
        state = "doctor-fine" if each.is_fine else "doctor-broken" if each.is_required else "doctor-absent"
        rest = " ".join(part for part in (message(state, {}, language), each.version, each.reason(language)) if part)
        yield f"{each.name:{width}}  {rest}"


def _json(findings: tuple[Finding, ...], language: Language) -> str:
    import orjson

    document = {
        "schema_version": SCHEMA_VERSION,
        "platform": platform.platform(),
        "is_fine": all(each.is_fine for each in findings if each.is_required),
        "findings": [
            {
                "name": each.name,
                "is_fine": each.is_fine,
                "is_required": each.is_required,
                "version": each.version or None,
                "reason": each.reason(language) or None,
            }
            for each in findings
        ],
    }
    return orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n"
