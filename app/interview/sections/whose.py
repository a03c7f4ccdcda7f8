"""Of whom a fact is asked: the roles that the four forms' maps name, joined where words agree."""

from __future__ import annotations

from typing import Final

from app.interview.conditions import AnyOf, FormFiled, Kin

ASYLUM: Final = FormFiled("i589")
WORK: Final = FormFiled("i765")
TRAVEL: Final = FormFiled("i131")
GREEN_CARD: Final = FormFiled("i485")
FILES: Final = AnyOf(ASYLUM, WORK, TRAVEL, GREEN_CARD)
ASYLUM_OR_GREEN_CARD: Final = AnyOf(ASYLUM, GREEN_CARD)
TRAVEL_OR_GREEN_CARD: Final = AnyOf(TRAVEL, GREEN_CARD)

ASYLUM_FAMILY: Final = AnyOf(Kin("spouse", "i589"), Kin("child", "i589"))
ASYLUM_CHILD: Final = Kin("child", "i589")
ASYLUM_ORIGIN: Final = AnyOf(Kin("parent", "i589"), Kin("sibling", "i589"))
GREEN_CARD_SPOUSE: Final = Kin("spouse", "i485")
GREEN_CARD_FORMER: Final = Kin("former spouse", "i485")
GREEN_CARD_PARENT: Final = Kin("parent", "i485")
GREEN_CARD_CHILD: Final = Kin("child", "i485")
PRINCIPAL: Final = Kin("principal", "i485")

FILES_OR_FAMILY: Final = AnyOf(FILES, ASYLUM_FAMILY)
BORN_WHEN: Final = AnyOf(
    FILES_OR_FAMILY,
    GREEN_CARD_SPOUSE,
    GREEN_CARD_FORMER,
    GREEN_CARD_PARENT,
    GREEN_CARD_CHILD,
    PRINCIPAL,
)
BORN_WHERE: Final = AnyOf(
    FILES_OR_FAMILY, ASYLUM_ORIGIN, GREEN_CARD_SPOUSE, GREEN_CARD_FORMER, GREEN_CARD_PARENT
)
