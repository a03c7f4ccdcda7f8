"""What every paper of a case is made from: the answers in use, the law, the filled forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.answers.case import Case
from app.answers.filing import FilingState
from app.filing import making
from app.filing.making import Order
from app.filing.ordering import ordered
from app.filing.report import FormReport
from app.filing.reporting import Made
from app.i18n import N_
from app.interview.in_use import in_use
from app.law.facts import Law
from app.papers.packet.front.sending import Sending
from app.papers.packet.packet import Packed, packet
from app.papers.refusal import Refusal
from app.rules.sentences import Words, told

_NOT_PROVED = N_(
    "The filled form does not match the answers. This is our mistake. Please report it, without "
    "the answers."
)


@dataclass
class Desk:
    """A case laid out to make papers from; each form is filled once, when the first one asks.

    ``case`` is whole; ``beside`` is the folder where exhibits with a relative name lie.
    """

    case: Case
    law: Law
    order: Order
    beside: Path
    filings: tuple[str, ...] = ()
    _made: dict[str, Made | Refusal] = field(default_factory=dict)
    _packed: dict[str, Packed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.case, chosen = ordered(self.case, self.order.forms, self.order.people)
        self.filings = tuple(chosen)
        self.told = in_use(self.case, self.today)

    @property
    def today(self) -> date:
        """The day that counts as today."""
        return self.order.today

    @property
    def people(self) -> tuple[str, ...]:
        """Who files something that is meant, each once."""
        return tuple(dict.fromkeys(self.case.filings[one].person for one in self.filings))

    @property
    def open_filings(self) -> tuple[str, ...]:
        """The filings meant that were not mailed yet."""
        sent = FilingState.SENT
        return tuple(one for one in self.filings if self.case.filings[one].state is not sent)

    def made(self, filing_id: str) -> Made | Refusal:
        """The filled form, proved; or why there is none."""
        if filing_id not in self._made:
            self._made[filing_id] = self._fill(filing_id)
        return self._made[filing_id]

    def sending(self, made: Made) -> Sending:
        """The filled form as the papers of its packet see it."""
        return Sending(self.told, made, self.law, self.today)

    def packed(self, made: Made) -> Packed:
        """The packet of a filled form; made once, since the list of what is missing needs it."""
        if made.filing_id not in self._packed:
            self._packed[made.filing_id] = packet(self.sending(made), self.beside)
        return self._packed[made.filing_id]

    def _fill(self, filing_id: str) -> Made | Refusal:
        form = making.made(self.case, filing_id, self.order)
        if isinstance(form, FormReport):
            return Refusal(tuple(map(told, form.warnings)))
        return form if form.proved else Refusal((Words(_NOT_PROVED),))
