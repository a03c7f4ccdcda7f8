"""A question under oath: never answered before, confirmed one by one."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.answers import paths, proposals
from app.answers.claim import Sworn
from app.answers.history import Event
from app.answers.states import Answer
from app.i18n import N_, _
from app.interview import questions as kinds
from app.interview.asked import Asked
from app.ui.announce import announce
from app.ui.answer_words import date_in_words
from app.ui.bilingual import Plain, WideButton, Words
from app.ui.both_languages import in_english
from app.ui.fields.field import Parts
from app.ui.fields.options import YesNoField
from app.ui.fields.story import StoryField
from app.ui.household import isolated
from app.ui.question_view import CHANGE, Badges, QuestionFrame
from app.ui.store import CaseStore
from app.ui.theme import set_role

CONFIRM = N_("I confirm this answer")
CONFIRMED = N_("\u2713 You confirmed this on {day}.")
WAITS = N_("This answer goes on the form only after you confirm it.")
CHANGED = N_("What you told us has changed since. Read the question again, then confirm.")
TOLD = N_("You told us about this. It may belong here. You decide.")
CONFIRM_ACT = N_("Confirm: {question}")


class SwornView(QuestionFrame):
    """A yes or no that prints only once confirmed; a changed answer must be confirmed anew."""

    def __init__(self, asked: Asked, store: CaseStore, badges: Badges) -> None:
        super().__init__(asked, badges)
        self._store = store
        self.filing = asked.subject.filing or ""
        self.key = proposals.key_of(asked.path.removeprefix(f"filings.{self.filing}."))
        self.told = Told(self)
        self.field = YesNoField(asked.question, self)
        self.explanation: StoryField | None = None
        self.standing = Words("", "hint", self)
        self.confirm = WideButton(CONFIRM, self)
        for widget in (self.told, self.field, self.standing):
            self.body.addWidget(widget)
        self.body.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeading)
        self.label.native.setBuddy(self.field.inputs[0])
        self.show_case()
        self.field.answered.connect(self._answer)
        self.confirm.clicked.connect(self._confirm)
        self.field.forgettable = True
        self.field.forget.connect(partial(self.ask_to_forget, store))
        self.describe()

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, in order."""
        below = self.explanation.stops() if self.explanation else ()
        return (*self.field.stops(), *below, self.confirm, *super().stops())

    def sworn(self) -> Sworn:
        """Return the item as the case has it now."""
        found = paths.get(self._store.case, self.asked.path)
        return found if isinstance(found, Sworn) else Sworn()

    def show_case(self) -> None:
        """Show answer, explanation, confirmation and what was told, as they are now."""
        if self.filing not in self._store.case.filings:
            return
        sworn = self.sworn()
        self.field.show_answer(sworn.answer)
        self._show_explanation(sworn)
        self._show_standing(sworn)

    def flush(self) -> None:
        """Tell what is in the fields now."""
        self.field.flush()
        if self.explanation:
            self.explanation.flush()

    def fault(self) -> str:
        """Return what has to be looked at in the explanation, and show it."""
        shown = self.explanation is not None and not self.explanation.isHidden()
        unread = self.explanation.fault() if self.explanation and shown else None
        self.fault_words.say(unread.message if unread else "", **(unread.values if unread else {}))
        self.fault_words.setVisible(unread is not None)
        self.describe()
        return self.fault_words.text()

    def focus_first(self) -> None:
        """Put the focus on the answer, or on the explanation that cannot be read."""
        if self.explanation and self.fault_words.text() and not self.fault_words.isHidden():
            self.explanation.inputs[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        chosen = (one for one in self.field.inputs if getattr(one, "isChecked", bool)())
        next(chosen, self.field.inputs[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def describe(self) -> None:
        """Tell screen readers the question at each of its fields."""
        told = "\n".join(part for part in (self.description(), self.told.text()) if part)
        self.field.describe(self.label.text(), told)
        if self.explanation:
            self.explanation.describe(_(self._question().explanation), self.label.text())
        self.confirm.setAccessibleDescription(f"{self.label.text()}\n{self.standing.text()}")

    def changeEvent(self, event: QEvent) -> None:
        """Say what was told and confirmed in the language used now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_case()
        super().changeEvent(event)

    def _question(self) -> kinds.Sworn:
        question = self.asked.question
        if not isinstance(question, kinds.Sworn):
            raise TypeError(type(question).__name__)
        return question

    def _show_explanation(self, sworn: Sworn) -> None:
        """Ask to explain where that is wanted, or was told already.

        Room for it is made then: most pages under oath have a dozen questions answered No.
        """
        question = self._question()
        wanted = sworn.answer.is_given and sworn.answer.value in question.explained
        told = sworn.explanation.is_given or bool(self._typed())
        asked = bool(question.explanation) and (wanted or told)
        if asked and self.explanation is None:
            self.explanation = self._explanation()
            self.body.insertWidget(self.body.indexOf(self.standing), self.explanation)
            self.describe()
        if self.explanation is not None:
            self.explanation.show_answer(sworn.explanation, self._typed())
            self.explanation.setVisible(asked)

    def _explanation(self) -> StoryField:
        question = self._question()
        field = StoryField(question, self._store.case.language, self)
        heading = Words(question.explanation, "question", field)
        field.area.insertWidget(0, heading)
        heading.native.setBuddy(field.said)
        field.answered.connect(self._explain)
        return field

    def _typed(self) -> Parts:
        """What was typed into the explanation and is none yet."""
        return self._store.draft(f"{self.asked.path}.explanation")

    def _answer(self, answer: Answer[bool]) -> None:
        """Keep the answer; whatever was confirmed before was another answer."""
        fresh = Sworn(answer=answer, explanation=self.sworn().explanation)
        self._store.set(self.asked.path, fresh, self._act(CHANGE))

    def _explain(self, answer: Answer[object]) -> None:
        beside = self.explanation.unsaid(answer) if self.explanation else ()
        self._store.set(f"{self.asked.path}.explanation", answer, self._act(CHANGE), beside)

    def _confirm(self) -> None:
        """Write down that the person confirmed this very item today."""
        self.flush()
        case = proposals.confirm(self._store.case, self.filing, self.key, date.today())
        self._store.seal()
        item = paths.get(case, self.asked.path)
        self._store.set(self.asked.path, item, self._act(CONFIRM_ACT))
        self._store.seal()
        announce(self, self.standing.text())

    def _act(self, act: str) -> str:
        return _(act).format(question=_(self.asked.question.label))

    def _show_standing(self, sworn: Sworn) -> None:
        case = self._store.case
        outrun = proposals.outrun(case, self.filing, self.key, date.today())
        done = proposals.confirmed(case, self.filing, self.key) and not outrun
        moved = sworn.confirmed is not None and not done
        # The button with the focus must not vanish under the person's fingers.
        had_focus = self.confirm.hasFocus()
        self.confirm.setVisible(sworn.answer.is_given and not done)
        if had_focus and done:
            self.focus_first()
        self.standing.setVisible(sworn.answer.is_given)
        if done and sworn.confirmed:
            self.standing.say(CONFIRMED, day=sworn.confirmed)
        else:
            self.standing.say(CHANGED if moved else WAITS)
        told = partial(_lines, self._store, self.filing, self.key)
        self.told.show_events(told(), in_english(told) or ())


class Told(QWidget):
    """What the person told elsewhere that may belong to an item. It chooses nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "note")
        self.heading = Words(TOLD, "", self)
        self.lines, self.english = Plain("", "", self), Plain("", "english", self)
        column = QVBoxLayout(self)
        for part in (self.heading, self.lines, self.english):
            column.addWidget(part)

    def text(self) -> str:
        """Return what is told, for screen readers; nothing when nothing is."""
        return "" if self.isHidden() else f"{self.heading.text()}\n{self.lines.text()}"

    def show_events(self, lines: tuple[str, ...], english: tuple[str, ...]) -> None:
        """Show one line for each event, the English beneath all; hide when there is none."""
        self.lines.setText("\n".join(lines))
        self.english.setText("\n".join(english))
        self.english.setVisible(bool(english))
        self.setVisible(bool(lines))


def _lines(store: CaseStore, filing: str, key: str) -> tuple[str, ...]:
    known = proposals.proposal(store.case, filing, key, date.today())
    return tuple(_line(event) for event in known.events) if known else ()


def _line(event: Event) -> str:
    if event.date is None:
        return event.label
    when = isolated(date_in_words(event.date))
    return _("{event} ({date})").format(event=isolated(event.label), date=when)
