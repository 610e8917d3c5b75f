"""What a paste would do, shown before it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sroi_app.text import _, plural
from sroi_app.workspace.plan import Plan, will_be_done
from ui.dialogs.room import fit_words, resize_within_screen
from ui.flow import Flow
from ui.grid.painting import line_height
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label
from ui.wrapping import WrappingBox

WIDTH = 560  # pixels
WITH_PROBLEMS = (760, 560)
MOST_SHOWN = 200  # problems; nobody reads more
_NAMED = 6  # groups named in one sentence


class PasteDialog(QDialog):
    """Says what will happen and what cannot; Enter pastes, Esc leaves all as it is."""

    def __init__(self, parent: QWidget | None, plan: Plan) -> None:
        super().__init__(parent)
        self._plan = plan
        self.setWindowTitle(_("Before anything is pasted"))
        self._groups = WrappingBox(_group_words(plan).replace("&", "&&"))
        self._groups.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (28, 24, 28, 24)))
        column.setSpacing(scaled(10))
        column.addWidget(label(_("What this paste will do"), "h2"))
        for sentence in (*will_be_done(plan), *plan.notes):
            column.addWidget(label(sentence))
        column.addWidget(self._groups)
        self._groups.setVisible(bool(plan.new_groups))
        self._groups.toggled.connect(self._name_button)
        if plan.problems:
            self._add_problems(column)
        column.addSpacing(scaled(6))
        nest(column, self._make_buttons())
        self._pasting.setFocus()
        if not plan.problems:
            fit_words(self, WIDTH)

    @property
    def adds_groups(self) -> bool:
        """Whether groups that are not there yet are to be made."""
        return self._groups.isChecked()

    def _add_problems(self, column: QVBoxLayout) -> None:
        plan = self._plan
        words = plural("{count} cell needs a look", "{count} cells need a look", len(plan.problems))
        column.addWidget(label(words, "h3"))
        table = _problem_table(plan)
        column.addWidget(table, 1)
        over = len(plan.problems) - table.rowCount()
        if over:
            column.addWidget(label(plural("And {count} more.", "And {count} more.", over), "hint"))
        resize_within_screen(self, *WITH_PROBLEMS)

    def _make_buttons(self) -> Flow:
        pasting = button(_("Paste"), self.accept, "primary")
        pasting.setDefault(True)
        self._pasting = pasting
        self._name_button()
        row = Flow()
        row.addWidget(pasting)
        row.addWidget(button(_("Do not paste"), self.reject))
        return row

    def _name_button(self) -> None:
        """Say on the button whether it puts in text that is marked and not counted."""
        plan = self._plan
        marks = plan.unread or (plan.new_groups and not self.adds_groups)
        words = _("Paste, and mark what cannot be read") if marks else _("Paste")
        self._pasting.setText(words)


def ask_about(parent: QWidget, plan: Plan) -> tuple[bool, bool]:
    """Show a plan; return whether it is to be carried out, and whether with its new groups."""
    dialog = PasteDialog(parent, plan)
    wanted = dialog.exec() == QDialog.DialogCode.Accepted
    groups = dialog.adds_groups
    dialog.deleteLater()
    return wanted, groups


def _problem_table(plan: Plan) -> QTableWidget:
    shown = plan.problems[:MOST_SHOWN]
    table = QTableWidget(len(shown), 3)
    table.setAccessibleName(_("Cells that need a look"))
    table.setHorizontalHeaderLabels([_("Cell"), _("Text"), _("What is the matter")])
    for row, trouble in enumerate(shown):
        for column, text in enumerate((trouble.where, trouble.text, trouble.message)):
            table.setItem(row, column, QTableWidgetItem(text))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(0, scaled(170))
    table.setColumnWidth(1, scaled(150))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setMinimumHeight(line_height(table.font()) * 4)
    return table


def _group_words(plan: Plan) -> str:
    if not plan.new_groups:
        return ""
    names = ", ".join(f"“{name}”" for name in plan.new_groups[:_NAMED])
    over = len(plan.new_groups) - _NAMED
    if over > 0:
        names = _("{names} and {count} more").format(names=names, count=over)
    return _("Add the groups that are not there yet: {names}").format(names=names)
