"""A weekday is the weekday of its date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from smartprov.checks.context import Context
from smartprov.diagnostics import Diagnostic, warning
from smartprov.plan.plan import Plan
from smartprov.source.passages import Passage
from smartprov.text.forms.languages import LANGUAGES

DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
SPELLINGS = {"Jum'at": "Jumat", "Jum’at": "Jumat", "Ahad": "Minggu"}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def check(plan: Plan, context: Context) -> Iterator[Diagnostic]:
    """Dates in words or as dd/mm; a date without a year is taken to be of the only year that its paragraph names."""
    language = plan.masterplan.language
    days, months = DAYS[language], LANGUAGES[language].months
    dated = re.compile(
        rf"\b(?P<day>{'|'.join((*days, *SPELLINGS))})\s*[,(]?\s*(?:tanggal\s+)?(?P<date>\d{{1,2}})"
        rf"(?:\s(?P<month>{'|'.join(months)})|/(?P<number>\d{{1,2}}))(?:[\s/](?P<year>\d{{4}}))?"
    )
    for passage in context.prose.passages:
        for match in dated.finditer(passage.text):
            month = months.index(match["month"]) + 1 if match["month"] else int(match["number"])
            date = _date(match["year"] or _only_year(passage), month, int(match["date"]))
            if date is None:
                continue
            right = days[date.weekday()]
            if SPELLINGS.get(match["day"], match["day"]) != right:
                span = passage.span(*match.span("day"))
                yield warning("wrong-weekday", span, day=match["day"], date=date.isoformat(), right=right)


def _only_year(passage: Passage) -> str:
    years = set(_YEAR.findall(passage.text))
    return years.pop() if len(years) == 1 else ""


def _date(year: str, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(int(year), month, day) if year else None
    except ValueError:
        return None
