"""The page and block templates: the plan's own or the shipped ones, with escaping on and nothing undefined let pass."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from traceback import walk_tb
from types import MappingProxyType

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from smartprov.diagnostics import Diagnostic, FindingError, SmartprovError, Span, error
from smartprov.render.html.escaping import in_attribute

FOLDER = "templates/html/"
SHIPPED = "shipped"
UNSTEADY_FILTERS, UNSTEADY_GLOBALS = ("random",), ("lipsum",)
"""Two builds would differ."""
FAULTS = (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What an override can raise while it is drawn."""
_COMMENT = re.compile(r"<!--.*?(-->|\Z)", re.DOTALL)


class Templates:
    """Templates by name: the plan's own, else that of the folder. Those of a plan run in a sandbox."""

    def __init__(self, folder: Path, own: Mapping[str, str] = MappingProxyType({})) -> None:
        self._folder = folder
        self._own = own
        shipped = FileSystemLoader(str(folder))
        self._environment = _environment(_sandboxed(own, shipped) if own else shipped, is_safe=bool(own))
        self._template = cache(self._environment.get_template)

    def fill(self, name: str, /, **values: object) -> str:
        """A template with its values. What is markup already has to come as `Markup`; all else is escaped."""
        try:
            return self._drawn(name, values)
        except FAULTS as problem:
            finding = self._finding(problem)
            if finding is not None:
                raise FindingError(finding) from problem
            if not isinstance(problem, TemplateError):
                raise
            raise SmartprovError("broken-template", template=_broken(problem, name), reason=problem) from problem

    def read(self, name: str) -> bytes:
        """A file that is shipped as it stands."""
        if name in self._own:
            return self._own[name].encode()
        if (self._folder / name).is_file():
            return (self._folder / name).read_bytes()
        raise SmartprovError("broken-template", template=name, reason="missing")

    def hold_to(self, policy: str, page: str) -> str:
        """The page, which must say what it may load: an override of its frame can leave much out, but not that."""
        said = f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
        if not self._own or said in _COMMENT.sub("", page.partition("</head>")[0]):
            return page
        frame = next((name for name in ("shell.html", "single.html") if name in self._own), min(self._own))
        raise FindingError(error("template-policy", Span(FOLDER + frame)))

    def _drawn(self, name: str, values: Mapping[str, object]) -> str:
        """What `Template.render` does, without its slow way to join Jinja's own names to the values."""
        template = self._template(name)
        context = template.new_context({**self._environment.globals, **values}, shared=True)
        try:
            return "".join(template.root_render_func(context))
        except FAULTS:
            self._environment.handle_exception()

    def _finding(self, problem: Exception) -> Diagnostic | None:
        """At the innermost line of an override that was being drawn."""
        lines = [(frame.f_code.co_filename, line) for frame, line in walk_tb(problem.__traceback__)]
        if isinstance(problem, TemplateSyntaxError):
            lines.append((problem.filename or "", problem.lineno))
        own = [
            (path, line) for path, line in lines if path.startswith(FOLDER) and path.removeprefix(FOLDER) in self._own
        ]
        if not own:
            return None
        path, line = own[-1]
        text = self._own[path.removeprefix(FOLDER)].split("\n")[line - 1]
        start = len(text) - len(text.lstrip()) + 1
        reason = str(problem) or type(problem).__name__
        return error("template-failed", Span(path, line, start, line, len(text) + 1), engine="jinja", reason=reason)


def _environment(loader: BaseLoader, *, is_safe: bool) -> Environment:
    """Whatever Jinja offers escapes as Jinja does it; the shipped templates, which only loop and test, as we do it."""
    kind = ImmutableSandboxedEnvironment if is_safe else Environment
    environment = kind(
        loader=loader,
        autoescape=is_safe,
        finalize=None if is_safe else _escaped,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    for name in UNSTEADY_FILTERS:
        del environment.filters[name]
    for name in UNSTEADY_GLOBALS:
        del environment.globals[name]
    return environment


def _sandboxed(own: Mapping[str, str], shipped: FileSystemLoader) -> ChoiceLoader:
    """An override first; `shipped/` before a name leads past it."""

    def load(name: str) -> tuple[str, str, None] | None:
        return (own[name], FOLDER + name, None) if name in own else None

    return ChoiceLoader([FunctionLoader(load), shipped, PrefixLoader({SHIPPED: shipped})])


def _escaped(value: object) -> str:
    """A value as a shipped template writes it. Jinja would make two objects of each, and remember none."""
    return value if isinstance(value, Markup) else in_attribute(str(value))


def _broken(problem: TemplateError, name: str) -> str:
    return (problem.name if isinstance(problem, TemplateSyntaxError) else None) or name


__all__ = ["Markup", "Templates"]
