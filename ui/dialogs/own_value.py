"""One value typed in by hand, put on a list of one's own."""

from PySide6.QtWidgets import QWidget

from sroi_app.guide.choices import MONEY
from sroi_app.text import _
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.shelf import (
    OwnValue,
    Shelf,
    Terms,
    put_value,
    refused_terms,
    typed_value,
)
from ui.values.asked import AskedChoice, AskedLine
from ui.values.form_dialog import FormDialog
from ui.values.terms import term_lines, typed_terms

NEW_LIST = ""


class OwnValueDialog(FormDialog):
    """What the value is, and which list it is from."""

    def __init__(self, parent: QWidget, folders: Folders, shelf: Shelf) -> None:
        super().__init__(parent, _("Type in one value"))
        self._folders, self._shelf = folders, shelf
        self._value = _value_questions()
        for name, asked in self._value.items():
            self.ask(name, asked)
        lists = [(own.id, own.title) for own in shelf.lists]
        self._list = AskedChoice(
            _("Which list is it from?"), [*lists, (NEW_LIST, _("A list that is not there yet"))]
        )
        self.ask("list", self._list)
        self._terms = term_lines()
        for name, asked in self._terms.items():
            self.ask(f"terms/{name}", asked)
        self._list.changed.connect(self._show_terms)
        self._show_terms()
        self.finish(_("Put it on the shelf"))
        self._value["name"].take_keyboard()

    def do(self) -> None:
        """Put the value on its list, if everything is said that has to be."""
        value = typed_value({name: asked.text for name, asked in self._value.items()})
        terms = self._chosen_terms()
        refused = {f"terms/{name}": words for name, words in refused_terms(terms).items()}
        if not isinstance(value, OwnValue):
            refused |= value
        if self.refuse(refused) or not isinstance(value, OwnValue):
            return
        folders, done = self._folders, _("“{name}” is on your shelf.").format(name=value.name)
        self.keeping.emit(lambda: put_value(folders, terms, value), done)

    def _chosen_terms(self) -> Terms:
        for own in self._shelf.lists:
            if own.id == self._list.text:
                return own.terms
        return typed_terms(self._terms)

    def _show_terms(self) -> None:
        for asked in self._terms.values():
            asked.setVisible(self._list.text == NEW_LIST)


def _value_questions() -> dict[str, AskedLine | AskedChoice]:
    kinds = [("", _("I do not know")), *((str(o.value), o.label) for o in MONEY.options)]
    return {
        "name": AskedLine(_("What does it stand for?"), _("As the list calls it.")),
        "unit": AskedLine(_("What does it buy one of?"), _("For example: one person for a year")),
        "value": AskedLine(_("How much is it, in pounds?"), _("For example: £1,250")),
        "low": AskedLine(_("The lowest its source gives, if it does")),
        "high": AskedLine(_("The highest its source gives, if it does")),
        "price_year": AskedLine(
            _("Which year’s price is it?"), _("For example: 2024, or 2024-25 from April")
        ),
        "kind": AskedChoice(_("What kind of money is it?"), kinds),
        "who_gains": AskedLine(_("Who gains it, if the list says so?")),
        "source": AskedLine(
            _("Where does the list have it from?"), _("Leave it empty if it is silent.")
        ),
        "notes": AskedLine(_("What else is there to know?")),
    }
