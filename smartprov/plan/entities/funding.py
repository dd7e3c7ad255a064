"""A funding scheme: where money is to come from."""

from __future__ import annotations

from typing import Annotated

from smartprov.plan.values import Code, Entity, Flag, Id, Text, about


class Funding(Entity):
    """A scheme of financing, and the official code of its source where there is one."""

    id: Annotated[Id, about("Its id.", "Id skema.")]
    title: Annotated[Text, about("Its name.", "Nama skema.")]
    official_code: Annotated[Code | None, about("Official code of the source.", "Kode sumber pendanaan resmi.")] = None
    needs_partner: Annotated[Flag, about("Whether it needs a partner.", "Apakah memerlukan mitra.")] = False
