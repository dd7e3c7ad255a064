"""An abbreviation, for the list of abbreviations and the glossary."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.values import Entity, Text, about


class Abbreviation(Entity):
    """A term and what it stands for. The term is its id."""

    term: Annotated[Text, about("The abbreviation.", "Singkatan.")]
    expansion: Annotated[Text, about("What it stands for.", "Kepanjangannya.")]
    definition: Annotated[Text | None, about("What it means.", "Artinya.")] = None
