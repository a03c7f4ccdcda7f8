"""What the notices say, written down a second time and by hand: amount by amount, day by day.

Each row: what is paid for, the day, the US dollars of each payment in order. The days are the last
one before a change, the first one after it, and one of today.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from app.answers.filing import Destination
from app.answers.forms import Form
from app.answers.i131 import TravelApplication
from app.answers.i765 import PermitCategory, PermitReason
from app.law.fees import Paying

TODAY: Final = date(2026, 11, 21)

I589: Final = Paying(Form.I589)
COURT: Final = Paying(Form.I589, to=Destination.COURT)
C8, A5 = PermitCategory.ASYLUM_PENDING, PermitCategory.ASYLEE
FIRST: Final = Paying(Form.I765, C8, PermitReason.INITIAL)
RENEWAL: Final = Paying(Form.I765, C8, PermitReason.RENEWAL)
RENEWAL_ONLINE: Final = Paying(Form.I765, C8, PermitReason.RENEWAL, paper=False)
ASYLEE: Final = Paying(Form.I765, A5, PermitReason.INITIAL)
ASYLEE_RENEWAL: Final = Paying(Form.I765, A5, PermitReason.RENEWAL)
ASYLEE_ONLINE: Final = Paying(Form.I765, A5, PermitReason.RENEWAL, paper=False)
RTD: Final = Paying(Form.I131, TravelApplication.REFUGEE_TRAVEL_ASYLEE, age=16)
RTD_CHILD: Final = Paying(Form.I131, TravelApplication.REFUGEE_TRAVEL_ASYLEE, age=15)
RTD_RESIDENT: Final = Paying(Form.I131, TravelApplication.REFUGEE_TRAVEL_RESIDENT, age=70)
PAROLE: Final = Paying(Form.I131, TravelApplication.ADVANCE_PAROLE_I589)
PAROLE_ONLINE: Final = Paying(Form.I131, TravelApplication.ADVANCE_PAROLE_I485, paper=False)
I485: Final = Paying(Form.I485, age=14)
I485_ONLINE: Final = Paying(Form.I485, age=40, paper=False)
CHILD: Final = Paying(Form.I485, age=13, with_parent=True)
CHILD_ONLINE: Final = Paying(Form.I485, age=0, with_parent=True, paper=False)
CHILD_ALONE: Final = Paying(Form.I485, age=13, with_parent=False)

ROWS: Final = (
    # The I-589 fee began on 2025-07-22.
    (I589, date(2025, 7, 21), (0,)),
    (I589, date(2025, 7, 22), (100,)),
    (I589, date(2026, 10, 16), (100,)),
    (I589, TODAY, (100,)),
    (COURT, date(2025, 7, 21), (0,)),
    (COURT, TODAY, (100,)),
    # (c)(8) initial: 0, 550, 560, 570 on top of an ordinary fee of 0.
    (FIRST, date(2025, 7, 21), (0, 0)),
    (FIRST, date(2025, 7, 22), (0, 550)),
    (FIRST, date(2025, 12, 31), (0, 550)),
    (FIRST, date(2026, 1, 1), (0, 560)),
    (FIRST, date(2026, 10, 15), (0, 560)),
    (FIRST, date(2026, 10, 16), (0, 570)),
    (FIRST, TODAY, (0, 570)),
    # (c)(8) renewal: 410 until March 2024, 520 or 470 since; 275 on top since 2025-07-22.
    (RENEWAL, date(2016, 12, 23), (410, 0)),
    (RENEWAL, date(2024, 3, 31), (410, 0)),
    (RENEWAL, date(2024, 4, 1), (520, 0)),
    (RENEWAL, date(2025, 7, 21), (520, 0)),
    (RENEWAL, date(2025, 7, 22), (520, 275)),
    (RENEWAL, TODAY, (520, 275)),
    (RENEWAL_ONLINE, date(2024, 3, 31), (410, 0)),
    (RENEWAL_ONLINE, date(2024, 4, 1), (470, 0)),
    (RENEWAL_ONLINE, TODAY, (470, 275)),
    # (a)(5): free at first; no H.R.1 fee.
    (ASYLEE, TODAY, (0,)),
    (ASYLEE_RENEWAL, date(2024, 4, 1), (520,)),
    (ASYLEE_RENEWAL, TODAY, (520,)),
    (ASYLEE_ONLINE, TODAY, (470,)),
    # I-131.
    (RTD, date(2024, 4, 1), (165,)),
    (RTD, TODAY, (165,)),
    (RTD_RESIDENT, TODAY, (165,)),
    (RTD_CHILD, date(2024, 4, 1), (135,)),
    (RTD_CHILD, TODAY, (135,)),
    (PAROLE, date(2024, 4, 1), (630,)),
    (PAROLE, TODAY, (630,)),
    (PAROLE_ONLINE, TODAY, (580,)),
    # I-485 of an asylee.
    (I485, date(2024, 4, 1), (1440,)),
    (I485, TODAY, (1440,)),
    (I485_ONLINE, TODAY, (1390,)),
    (CHILD, date(2024, 4, 1), (950,)),
    (CHILD, TODAY, (950,)),
    (CHILD_ONLINE, TODAY, (900,)),
    (CHILD_ALONE, TODAY, (1440,)),
)

ANNUAL: Final = (
    (date(2025, 9, 30), None),
    (date(2025, 10, 1), 100),
    (date(2025, 12, 31), 100),
    (date(2026, 1, 1), 102),
    (date(2026, 10, 15), 102),
    (date(2026, 10, 16), 105),
    (TODAY, 105),
)
BORDER: Final = (
    (date(2025, 10, 15), None),
    (date(2025, 10, 16), 1000),
    (date(2025, 12, 31), 1000),
    (date(2026, 1, 1), 1020),
    (date(2026, 10, 15), 1020),
    (date(2026, 10, 16), 1050),
    (TODAY, 1050),
)
OLDER: Final = (
    ("F-25", date(2016, 12, 22), None),
    ("F-42.adult", date(2024, 3, 31), 135),
    ("F-42.child", date(2024, 3, 31), 105),
    ("F-42.biometrics", date(2024, 3, 31), 85),
    ("F-42.adult", date(2024, 4, 1), None),
    ("F-40", date(2024, 3, 31), None),
    ("F-52.adult", date(2016, 12, 22), None),
    ("F-52.adult", date(2016, 12, 23), 1140),
    ("F-52.adult", date(2024, 3, 31), 1140),
    ("F-52.child", date(2024, 3, 31), 750),
    ("F-52.biometrics", date(2024, 3, 31), 85),
    ("F-50.paper", date(2024, 3, 31), None),
    ("F-44.paper", date(2024, 3, 31), None),
    ("F-28", date(2024, 4, 1), 260),
    ("F-28", date(2024, 3, 31), None),
    ("F-29", TODAY, 0),
    ("F-30.paper", TODAY, 520),
    ("F-30.online", TODAY, 470),
    ("F-31", TODAY, 0),
    ("F-32.paper", TODAY, 520),
    ("F-32.online", TODAY, 470),
    ("F-13", date(2026, 2, 5), 0),
    ("F-43", TODAY, 0),
    ("F-45", TODAY, 0),
    ("F-53", TODAY, 0),
    ("F-56", TODAY, 0),
    ("F-57", TODAY, 0),
    ("F-58", date(2024, 4, 1), 0),
)
