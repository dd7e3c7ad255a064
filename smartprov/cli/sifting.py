"""Which findings are reported: `--select` and `--ignore` by code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from smartprov.diagnostics import UsageError
from smartprov.text.messages import FINDINGS

if TYPE_CHECKING:
    from smartprov.compiler import Checked
    from smartprov.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Sieve:
    """What was asked for; an ignored code is ignored though it is selected too. Raises `UsageError` when made."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()

    def __post_init__(self) -> None:
        """Refuse a code that no finding has."""
        from smartprov.plan.resolve import nearest_id

        for code in (*self.select, *self.ignore):
            if code not in FINDINGS:
                raise UsageError("unknown-rule", code=code, nearest=nearest_id(code, dict.fromkeys(FINDINGS)))

    def sifted(self, checked: Checked) -> Checked:
        """What is left; where there is no plan, all of it, for that is why."""
        if checked.plan is None:
            return checked
        return replace(checked, diagnostics=tuple(each for each in checked.diagnostics if self._passes(each)))

    def _passes(self, diagnostic: Diagnostic) -> bool:
        return (not self.select or diagnostic.code in self.select) and diagnostic.code not in self.ignore
