"""The page and block templates: found by file name, with escaping on and nothing undefined let pass."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from smartprov.diagnostics import SmartprovError


class Templates:
    """Templates by name. Of several folders, the first that holds a file of that name gives it."""

    def __init__(self, *folders: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._folders = folders

    def fill(self, name: str, /, **values: object) -> str:
        """A template with its values. What is markup already has to come as `Markup`; all else is escaped."""
        try:
            return self._environment.get_template(name).render(values)
        except TemplateSyntaxError as problem:
            raise SmartprovError("broken-template", template=problem.name or name, reason=problem) from problem
        except TemplateError as problem:
            raise SmartprovError("broken-template", template=name, reason=problem) from problem

    def read(self, name: str) -> bytes:
        """A file that is shipped as it stands."""
        for folder in self._folders:
            if (folder / name).is_file():
                return (folder / name).read_bytes()
        raise SmartprovError("broken-template", template=name, reason="missing")


__all__ = ["Markup", "Templates"]
