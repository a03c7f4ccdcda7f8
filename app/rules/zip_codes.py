"""Whether a ZIP code can lie in a state, by its first digit. Source: USPS, the ten zones."""

from __future__ import annotations

import re
from typing import Final

_ZIP: Final = re.compile(r"[0-9]{5}(-?[0-9]{4})?")
_LOWEST: Final = "005"
_ZONES: Final = (
    "CT MA ME NH NJ NY PR RI VI VT AE",
    "DE NY PA",
    "DC MD NC SC VA WV",
    "AL FL GA MS TN AA",
    "IN KY MI OH",
    "IA MN MT ND SD WI",
    "IL KS MO NE",
    "AR LA OK TX",
    "AZ CO ID NM NV TX UT WY",
    "AK AS CA GU HI MP OR WA AP FM MH PW",
)
_STATES: Final = frozenset(state for zone in _ZONES for state in zone.split())


def may_lie_in(code: str, state: str) -> bool:
    """False only where code and state are of shapes we know and of different zones.

    Codes below 005 belong to nobody and prove nothing.
    """
    if not _ZIP.fullmatch(code) or state not in _STATES or code[:3] < _LOWEST:
        return True
    return state in _ZONES[int(code[0])].split()
