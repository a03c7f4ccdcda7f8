"""The language of the window: our words and Qt's own, and the direction of writing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app import i18n
from app.ui.qt_words import QT_WORDS


class GettextTranslator(QTranslator):
    """Answers Qt's own questions (OK, Cancel, Undo ...) from our catalogue."""

    def isEmpty(self) -> bool:
        """Never: Qt does not ask a translator that says it is empty."""
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's word for where a text stands
        sourceText: str,  # noqa: N803 - the names are Qt's
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """The text in the active language, without a keyboard letter; Qt's own if not ours."""
        plain = sourceText.replace("&", "")
        return i18n._(plain) if plain in QT_WORDS else sourceText


class WindowLanguage(QObject):
    """Changes the language of the whole application at once."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translator = GettextTranslator(self)

    def use(self, language: str) -> None:
        """Show ``language`` from now on: every widget gets a ``LanguageChange`` event.

        Raises:
            Problem: there is no readable catalogue; nothing changes.
        """
        i18n.use(language)
        rtl = i18n.right_to_left()
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        # Qt tells every widget when a translator is installed, also when it was before.
        QCoreApplication.removeTranslator(self._translator)
        QCoreApplication.installTranslator(self._translator)
