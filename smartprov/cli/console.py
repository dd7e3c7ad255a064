"""The two streams and how to write on them: results on stdout, progress and log on stderr; colour is decided here."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from smartprov.diagnostics import Diagnostic, FindingError, SmartprovError, UsageError
from smartprov.text.messages import Language, hint, message


class Color(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Lang(StrEnum):
    """The language of messages."""

    ID = "id"
    EN = "en"


@dataclass(slots=True)
class Settings:
    """What was asked for before the command's name, and the language of the plan that the call speaks of."""

    color: Color = Color.AUTO
    lang: Lang | None = None
    quiet: bool = False
    verbose: int = 0
    plan_language: Language | None = None


@dataclass(slots=True)
class Console:
    """One run's streams. `language` is the plan's until an option or the environment says otherwise."""

    settings: Settings
    environment: Mapping[str, str]
    out: TextIO
    err: TextIO
    language: Language = "id"

    def speak(self, plan_language: Language | None) -> None:
        """Settle the language: `--lang`, `SMARTPROV_LANG`, the plan's, Indonesian."""
        given = self.environment.get("SMARTPROV_LANG", "")
        if self.settings.lang is not None:
            self.language = self.settings.lang.value
        elif given in ("id", "en"):
            self.language = "id" if given == "id" else "en"
        elif given:
            raise UsageError("bad-language", value=given)
        elif language := plan_language or self.settings.plan_language:
            self.language = language

    def is_colored(self, stream: TextIO) -> bool:
        """`--color`, then `NO_COLOR`, then `FORCE_COLOR`, then whether the stream is a terminal."""
        if self.settings.color is not Color.AUTO:
            return self.settings.color is Color.ALWAYS
        if self.environment.get("NO_COLOR"):
            return False
        if self.environment.get("FORCE_COLOR"):
            return True
        return stream.isatty() and self.environment.get("TERM") != "dumb"

    def result(self, text: str) -> None:
        """A line that was asked for."""
        self.out.write(f"{text}\n")

    def log(self, text: str) -> None:
        """A line about the run; `--quiet` takes it away."""
        if not self.settings.quiet:
            self.err.write(f"{text}\n")

    def detail(self, text: str) -> None:
        """A line that `-v` asks for."""
        if self.settings.verbose:
            self.err.write(f"{text}\n")

    def trouble(self, exc: SmartprovError) -> None:
        """What went wrong with the call or the environment."""
        self.err.write(f"smartprov: {message(exc.code, exc.arguments, self.language)}\n")
        advice = hint(exc.code, exc.arguments, self.language)
        if advice:
            self.err.write(f"  {advice}\n")


def console(settings: Settings) -> Console:
    """The console of this process."""
    return Console(settings, os.environ, sys.stdout, sys.stderr)


class SourceLines:
    """Gives the lines of the plan's files for excerpts, and their paths as seen from where one stands."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def lines(self, path: str) -> list[str]:
        """The lines of a file; none if it cannot be read, or holds no text."""
        if path not in self._lines:
            try:
                data = (self._root / path).read_bytes()
            except OSError:
                data = b""
            text = "" if b"\0" in data else data.decode("utf-8-sig", "replace")
            self._lines[path] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._lines[path]

    def shown(self, path: str) -> str:
        """The path relative to where one stands, with forward slashes."""
        full = (self._root / path).absolute()
        try:
            return Path(os.path.relpath(full)).as_posix()
        except ValueError:
            return full.as_posix()


def show_failure(console: Console, root: Path, failure: SmartprovError) -> None:
    """Why something was not made: a finding at its place, or what is wrong with the machine."""
    if isinstance(failure, FindingError):
        show_diagnostics(console, root, (failure.diagnostic,), console.err)
    else:
        console.trouble(failure)


def show_diagnostics(console: Console, root: Path, diagnostics: tuple[Diagnostic, ...], stream: TextIO) -> None:
    """Findings on a stream: with the source line and a caret on a terminal, plain in a pipe."""
    from smartprov.cli.show.text import diagnostic_lines

    source = SourceLines(root)
    lines = source.lines if stream.isatty() or console.is_colored(stream) else None
    for diagnostic in diagnostics:
        stream.writelines(
            f"{line}\n"
            for line in diagnostic_lines(
                diagnostic, console.language, shown_path=source.shown, lines=lines, color=console.is_colored(stream)
            )
        )
