"""A list that was read from a table: what it is, what of it was taken, and whether to keep it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sroi_app.guide import figures
from sroi_app.guide.choices import MONEY
from sroi_app.guide.kinds import PriceYear
from sroi_app.guide.numbers import BadText
from sroi_app.text import _, plural
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.shelf import (
    Filling,
    ListReading,
    OwnValue,
    Shelf,
    differences,
    fill,
    put_list,
    refused_terms,
)
from ui.values.asked import AskedChoice, AskedLine
from ui.values.form_dialog import FormDialog
from ui.values.plain_table import MOST_SHOWN, plain_table
from ui.values.terms import term_lines, typed_terms
from ui.words import label


class ListImportDialog(FormDialog):
    """Everything on one page: the questions first, then every row, taken or not."""

    def __init__(
        self, parent: QWidget, folders: Folders, file: str, reading: ListReading, shelf: Shelf
    ) -> None:
        super().__init__(parent, _("Put a list on your shelf"))
        self._folders, self._reading, self._shelf = folders, reading, shelf
        self._terms = term_lines()
        self._filling: dict[str, AskedLine | AskedChoice] = {}
        self._difference = label("", "claim")
        self.column.addWidget(label(_read_words(file, reading)))
        for name, asked in self._terms.items():
            self.ask(name, asked)
            asked.line.textChanged.connect(lambda _text: self._say_difference())
        self._ask_for_gaps()
        self.column.addWidget(self._difference)
        self._show_rows()
        self._say_difference()
        self.finish(_("Put it on the shelf"))
        self._terms["name"].take_keyboard()

    def do(self) -> None:
        """Put the list on the shelf, if everything is said that has to be."""
        terms = typed_terms(self._terms)
        year = PriceYear().parse(self._filled("price_year"))
        refused = dict(refused_terms(terms))
        if isinstance(year, BadText):
            refused["price_year"] = year.message
        if self.refuse(refused) or isinstance(year, BadText):
            return
        values, folders = self._values(year), self._folders
        done = plural(
            "{count} value is on your shelf.", "{count} values are on your shelf.", len(values)
        )
        self.keeping.emit(lambda: put_list(folders, terms, values), done)

    def _values(self, year: str) -> tuple[OwnValue, ...]:
        kind = MONEY.parse(self._filled("kind"))
        filling = Filling(unit=self._filled("unit").strip(), price_year=year, kind=kind)
        return fill(self._reading.values, filling)

    def _filled(self, name: str) -> str:
        asked = self._filling.get(name)
        return "" if asked is None else asked.text

    def _ask_for_gaps(self) -> None:
        """Ask for what some rows do not say, once for all of them."""
        values = self._reading.values
        if any(not value.unit for value in values):
            self._fill_by(
                "unit", AskedLine(_("What does one value buy, where no row says so?"), _UNIT)
            )
        if any(not value.price_year for value in values):
            self._fill_by(
                "price_year", AskedLine(_("Which year’s prices, where no row says so?"), _YEAR)
            )
        if any(value.kind is None for value in values):
            answers = [("", _("I do not know")), *((str(o.value), o.label) for o in MONEY.options)]
            question = _("What kind of money, where no row says so?")
            self._fill_by("kind", AskedChoice(question, answers))

    def _fill_by(self, name: str, asked: AskedLine | AskedChoice) -> None:
        self._filling[name] = asked
        self.ask(name, asked)

    def _say_difference(self) -> None:
        terms = typed_terms(self._terms)
        self._difference.setText(differences(self._shelf, terms, self._reading.values).sentence)

    def _show_rows(self) -> None:
        problems, values = self._reading.problems, self._reading.values
        if problems:
            words = plural("{count} row is left out", "{count} rows are left out", len(problems))
            self.column.addWidget(label(words, "h3"))
            self._show_table(
                _("Rows that are left out"),
                (_("Cell"), _("Why")),
                [(problem.where, problem.message) for problem in problems],
                wide=1,
            )
        self.column.addWidget(label(_("What was read"), "h3"))
        for note in self._reading.notes:
            self.column.addWidget(label(note, "hint"))
        headings = (_("Name"), _("One of what"), _("Value"), _("Prices of"))
        self._show_table(_("Values that were read"), headings, [_row(v) for v in values], wide=0)

    def _show_table(
        self, name: str, headings: Sequence[str], rows: Sequence[Sequence[str]], *, wide: int
    ) -> None:
        self.column.addWidget(plain_table(name, headings, rows, wide=wide))
        over = len(rows) - MOST_SHOWN
        if over > 0:
            more = plural("And {count} more.", "And {count} more.", over)
            self.column.addWidget(label(more, "hint"))


_UNIT = _("For example: one person for a year. It may stay empty, and is then asked in each case.")
_YEAR = _("For example: 2024, or 2024-25. It may stay empty, and is then asked in each case.")


def _read_words(file: str, reading: ListReading) -> str:
    values = plural("{count} value", "{count} values", len(reading.values))
    return _("Read from {file}: {values}.").format(file=file, values=values)


def _row(value: OwnValue) -> tuple[str, str, str, str]:
    unit, year = (said or _("not said") for said in (value.unit, value.price_year))
    return value.name, unit, figures.exact_pounds(value.value), year
