"""One form on the page of official PDFs: here or not, taken or not, and where it is found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.i18n import N_, _
from app.ui.bilingual import Words
from app.ui.forms_state import FormState
from app.ui.qr_code import QrCode
from app.ui.theme import set_role

_HERE = N_("\u2713 The official PDF is here.")
_MISSING = N_("The official PDF is not here yet. Until then a practice copy is filled.")
_OTHER = N_("Another edition is here: {other}. This program knows {edition} best.")
_NEEDED = N_("Form {form}, edition {edition}: your case needs it")
_ALSO = N_("Form {form}, edition {edition}")
_VERDICTS = {
    "yes": N_("Taken on {day}, as far as we know."),
    "no": N_("Not taken on {day}. Get the edition that the page below names."),
    "unconfirmed": N_(
        "Not sure whether it is taken on {day}. Look at the page below first. Then note its "
        "edition where you said who receives the form."
    ),
}
_NEWER = N_("Edition {newer} seems to be out.")
_ADDRESS = N_("Where to get it")


class FormCard(QFrame):
    """All that is known about one form. The address can be read and copied, never opened."""

    def __init__(self, state: FormState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        set_role(self, "card")
        across = QHBoxLayout(self)
        across.setContentsMargins(20, 16, 20, 16)
        across.setSpacing(20)
        column = QVBoxLayout()
        column.setSpacing(6)
        across.addLayout(column, 1)
        edition = state.edition
        title = _NEEDED if state.needed else _ALSO
        column.addWidget(Words(title, "heading", form=edition.name, edition=edition.edition))
        column.addWidget(self._presence())
        for reason in state.wrong:
            column.addWidget(Words(reason, "attention"))
        self._verdict = Words("", "")
        column.addWidget(self._verdict)
        newer = edition.accepted.newer
        if newer is not None and state.acceptance.verdict != "yes":
            column.addWidget(Words(_NEWER, "attention", newer=newer))
        column.addSpacing(6)
        column.addWidget(Words(_ADDRESS, "hint"))
        self._address = QLineEdit(edition.get)
        self._address.setObjectName(f"forms.address.{edition.form}")
        self._address.setReadOnly(True)
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        column.addWidget(self._address)
        column.addStretch(1)
        self._code = QrCode(edition.get)
        self._code.setObjectName(f"forms.code.{edition.form}")
        across.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say the day in the language that is used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _presence(self) -> Words:
        if self._state.here:
            return Words(_HERE, "done")
        if self._state.other:
            edition = self._state.edition.edition
            return Words(_OTHER, "question", other=self._state.other, edition=edition)
        return Words(_MISSING, "question")

    def _retranslate(self) -> None:
        verdict = self._state.acceptance.verdict
        self._verdict.say(_VERDICTS[verdict], day=self._state.mail_date)
        self._address.setAccessibleName(
            _("Address of Form {form}").format(form=self._state.edition.name)
        )
        self._code.setAccessibleName(
            _("QR code of the address {address}").format(address=self._state.edition.get)
        )
