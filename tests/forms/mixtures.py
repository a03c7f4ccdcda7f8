"""Editions in which a dozen small things changed at once, at random but repeatable."""

from __future__ import annotations

import random

from tests.forms.alterations import Alteration, Altering, Band


def at_random(seed: int) -> Alteration:
    """A dozen small changes, the same for the same ``seed``."""

    def change(form: Altering) -> None:
        chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
        for _ in range(12):
            _one_change(form, chance)

    return change


def _one_change(form: Altering, chance: random.Random) -> None:
    edition = form.edition
    alive = edition.truth.keys()
    page = [one for one in edition.boxes(chance.choice(form.pages)) if one.name in alive]
    if len(page) < 2:
        return
    one, other = chance.sample(page, 2)
    kind = chance.randrange(6)
    if kind == 0:
        edition.rename(one.name)
    elif kind == 1 and one.kind == other.kind:
        edition.exchange_places(one.name, other.name, tooltips_stay=chance.random() < 0.5)
    elif kind == 2 and one.kind == other.kind == "check":
        edition.exchange_on_states(one.name, other.name)
    elif kind == 3:
        edition.take_away([one.name])
    elif kind == 4:
        edition.move(one.name, 0, chance.uniform(-3, 3))
    elif kind == 5 and form.bands:
        _reword_somewhere(form, chance.choice(form.bands))


def _reword_somewhere(form: Altering, band: Band) -> None:
    if not form.edition.reword(band.page, band.strip):
        return
    for box in band.boxes:
        for name, old in form.edition.truth.items():
            if old == box.name:
                form.edition.truth[name] = None
