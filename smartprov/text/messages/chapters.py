"""Words for what goes wrong in chapters: Markdown, values, directives, references."""

from __future__ import annotations

from smartprov.text.messages.wording import Wording

CHAPTERS: dict[str, Wording] = {}
