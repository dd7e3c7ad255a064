"""Words for what the rules over a plan find."""

from __future__ import annotations

from smartprov.text.messages.wording import Wording

RULES: dict[str, Wording] = {}
