"""The published social value models, and what of one of them the tender papers ask for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sroi_app.guide.buyers_models import OUR_WORDS, WHICH, is_in, who_uses
from sroi_app.library.social_value_models import Item, Model, Theme, models
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.dialogs.grouped_ticks import GroupedTicks, Tick, TickGroup
from ui.values.asked import AskedChoice
from ui.values.form_dialog import FormDialog
from ui.words import label

MOST_ROWS = 9  # in sight at once


class ModelsDialog(FormDialog):
    """No model is chosen at first, and none by the date: the tender papers name it."""

    chosen = Signal(object, object)  # Model, list[Item]

    def __init__(self, parent: QWidget, case: Case) -> None:
        super().__init__(parent, _("Choose from a published model"))
        self._case = case
        self.asked = AskedChoice(
            _("Which model do your tender papers name?"),
            [("", _("None chosen yet")), *((model.id, model.title) for model in models())],
        )
        self._who, self._ours = label("", "claim"), label(OUR_WORDS, "hint")
        self._tick = label(_("Tick what the papers ask for"), "question")
        self.ticks = GroupedTicks(MOST_ROWS)
        self._looked_at = ""  # the id of a model
        self._ticked: dict[str, list[Item]] = {}  # by the id of the model, while it is not shown
        self._tick.setBuddy(self.ticks)
        self.ticks.setAccessibleName(self._tick.text())
        self.column.addWidget(label(WHICH))
        self.ask("model", self.asked)
        for part in (self._who, self._ours, self._tick, self.ticks):
            self.column.addWidget(part)
        self.asked.combo.currentIndexChanged.connect(lambda _number: self._show_model())
        self.finish(_("Add what is ticked"))
        self._show_model()
        self.asked.take_keyboard()

    @property
    def model(self) -> Model | None:
        """The model that is chosen; None until one is."""
        return next((model for model in models() if model.id == self.asked.text), None)

    def do(self) -> None:
        """Hand on what is ticked, if anything is."""
        model, ticked = self.model, self.ticks.ticked
        if model is None:
            self.refuse({"model": _("Choose the model that your tender papers name first.")})
        elif not ticked:
            self.refuse({"model": _("Nothing is ticked yet: tick what the papers ask for.")})
            self.ticks.setFocus()
        else:
            self.accept()
            self.chosen.emit(model, ticked)

    def _show_model(self) -> None:
        self._ticked[self._looked_at] = self.ticks.ticked
        model, self._looked_at = self.model, self.asked.text
        self.refuse({})
        self._who.setText("" if model is None else who_uses(model))
        self.ticks.show_groups(() if model is None else self._groups(model))
        for part in (self._who, self._tick, self.ticks, self._ours):
            part.setVisible(model is not None)

    def _groups(self, model: Model) -> Iterable[TickGroup]:
        ticked = self._ticked.get(model.id, ())
        return [TickGroup(theme.title, self._theme(theme, ticked)) for theme in model.themes]

    def _theme(self, theme: Theme, ticked: Sequence[Item]) -> list[Tick]:
        return [
            _tick(theme, item, ticked=item in ticked, there=is_in(self._case, item))
            for item in theme.items
        ]


def _tick(theme: Theme, item: Item, *, ticked: bool, there: bool) -> Tick:
    words = _("{item} (listed already)").format(item=item.told) if there else item.told
    told = f"{theme.title}: {words}"
    return Tick(key=item, words=words, told=told, ticked=ticked, fixed=there)
