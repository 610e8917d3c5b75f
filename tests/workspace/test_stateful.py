"""Whatever a person does in whatever order: nothing is lost, and undo goes all the way back."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Question, Section, all_questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.attachments import ATTACHMENTS
from sroi_app.workspace.files import read_value_map
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.grid import grid_of
from sroi_app.workspace.letting_in import Taken, read_bytes, take
from sroi_app.workspace.paste import plan_paste
from sroi_app.workspace.steps import do_plan
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from tests.strategies import texts
from tests.workspace.clock import Clock
from tests.workspace.endings import crash

SECTIONS = tuple(section for stage in STAGES for section in stage.sections)
LISTS = tuple(s for s in SECTIONS if s.rows is not None and s.rows.grows)
TYPED = st.one_of(
    st.sampled_from(["", "12", "£1,234", "30%", "3 in 10", "12,34", "March 2027", "2 years"]),
    texts(),
)
BLOCKS = st.lists(st.lists(TYPED, min_size=1, max_size=6), min_size=1, max_size=6)
FILES = tuple(take(read_bytes(f"{word}.txt", word.encode())) for word in ("letter", "survey"))
TABLE = """Outcome,Quantity,Value,Deadweight,Displacement,Attribution,Drop-off,Duration
I sleep,12,£100,10%,0%,0%,10%,2
I eat,3,,,,,,
"""


class Desk(RuleBasedStateMachine):
    """One person, one workspace, and a list of every case there was."""

    def __init__(self) -> None:
        super().__init__()
        self._home = TemporaryDirectory()
        self.folder = Path(self._home.name)
        self.clock = Clock()
        self.workspace = Workspace(Folders(self.folder / "home"), self.clock)
        self.past: list[Case] = []  # what undo leads back through, the nearest last
        self.future: list[Case] = []
        self.saved: Case | None = self.workspace.case

    def teardown(self) -> None:
        self._home.cleanup()

    @initialize(full=st.booleans())
    def begin(self, full: bool) -> None:
        if full:
            self._do(lambda: self.workspace.apply(ready_case(), "Begin"))

    @rule(data=st.data(), text=TYPED)
    def type_an_answer(self, data: st.DataObject, text: str) -> None:
        if question := self._a_question(data):
            field = question.field
            answer = (question.address, field.kind, text, field.question)
            self._do(lambda: self.workspace.answering.type(*answer))

    @rule(data=st.data())
    def add_a_row(self, data: st.DataObject) -> None:
        section = data.draw(st.sampled_from(LISTS))
        self._do(lambda: self.workspace.add_row(section.address, "Add"))

    @rule(data=st.data())
    def remove_a_row(self, data: st.DataObject) -> None:
        if row := self._a_row(data):
            self._do(lambda: self.workspace.remove_row(row, "Remove"))

    @rule(data=st.data(), by=st.sampled_from([-1, 1, 3]))
    def move_a_row(self, data: st.DataObject, by: int) -> None:
        if row := self._a_row(data):
            self._do(lambda: self.workspace.move_row(row, by, "Move"))

    @rule(data=st.data(), block=BLOCKS, groups=st.booleans())
    def paste(self, data: st.DataObject, block: list[list[str]], groups: bool) -> None:
        grid = grid_of(self.workspace.evaluation)
        text = "\n".join("\t".join(cells) for cells in block)
        row = data.draw(st.integers(0, grid.rows), "row")
        column = data.draw(st.integers(0, len(grid.columns) - 1), "column")
        plan = plan_paste(grid, text, "", row, column)
        self._do(lambda: do_plan(self.workspace, plan, "Paste", add_groups=groups))

    @rule(file=st.sampled_from(FILES))
    def attach_a_file(self, file: Taken) -> None:
        self._do(lambda: self.workspace.attachments.attach([file]))

    @rule(file=st.sampled_from(FILES))
    def detach_a_file(self, file: Taken) -> None:
        if file.sha256 in {item.id for item in self.workspace.case.attachments}:
            self._do(lambda: self.workspace.attachments.detach(ATTACHMENTS / file.sha256))

    @rule()
    def undo(self) -> None:
        present = self.workspace.case
        went = self.workspace.undo()
        if self.past:
            self.future.append(present)
            assert self.workspace.case == self.past.pop()
        else:
            assert went is None
            assert self.workspace.case is present

    @rule()
    def redo(self) -> None:
        present = self.workspace.case
        self.workspace.redo()
        if self.future:
            self.past.append(present)
            assert self.workspace.case == self.future.pop()
        else:
            assert self.workspace.case is present

    @rule()
    def save_and_open_again(self) -> None:
        path = self.folder / "case.sroi"
        case = self.workspace.case
        self.workspace.save_as(path)
        assert not self.workspace.dirty
        self.workspace.open(path)
        assert self.workspace.case == case
        self._begin_anew(saved=self.workspace.case)

    @rule(name=st.sampled_from(["as sent", "before the meeting"]))
    def keep_under_a_name(self, name: str) -> None:
        kept = self.workspace.versions.keep(name)
        assert open_case(kept.path).document.case == self.workspace.case
        assert self.workspace.versions.changes_since(kept).changes == ()

    @precondition(lambda self: self.workspace.dirty)
    @rule(copy=st.booleans())
    def lose_power(self, copy: bool) -> None:
        case = self.workspace.case
        self.workspace.journalling.follow()
        if copy or self.workspace.journalling.due:  # as the window does: files are in no line
            self.workspace.journalling.copy_writer()()
        self.workspace = crash(self.workspace)
        (found,) = self.workspace.recovering.copies()
        self.workspace.recovering.take_up(found)
        assert self.workspace.case == case
        assert self.workspace.dirty
        self._begin_anew(saved=None)

    @invariant()
    def what_changed_is_in_the_journal(self) -> None:
        self.workspace.journalling.follow()

    @rule()
    def import_a_table(self) -> None:
        path = self.folder / "table.csv"
        path.write_text(TABLE, encoding="utf-8")
        case = read_value_map(path).case
        assert case is not None
        self._do(lambda: self.workspace.apply(case, "Import"))

    @invariant()
    def everything_is_known_about_the_case_as_it_is(self) -> None:
        assert self.workspace.evaluation.case is self.workspace.case

    @invariant()
    def the_files_the_case_names_are_there_and_no_others(self) -> None:
        held = self.workspace.document.attachments
        assert list(held) == [item.id for item in self.workspace.case.attachments]
        assert {file.sha256: file.content for file in FILES}.items() >= held.items()

    @invariant()
    def each_step_can_be_named(self) -> None:
        assert bool(self.workspace.undo_label) == bool(self.past)
        assert bool(self.workspace.redo_label) == bool(self.future)

    @invariant()
    def only_what_a_save_would_change_is_unsaved(self) -> None:
        if not self.workspace.dirty:
            assert self.workspace.case == self.saved

    def _do(self, act: Callable[[], Any]) -> None:
        """Do one thing, and know it as one step."""
        self.workspace.seal()
        before = self.workspace.case
        act()
        if self.workspace.case is not before:
            self.past.append(before)
            self.future = []

    def _begin_anew(self, saved: Case | None) -> None:
        self.past, self.future, self.saved = [], [], saved

    def _a_question(self, data: st.DataObject) -> Question | None:
        section = data.draw(st.sampled_from(SECTIONS))
        asked = list(all_questions(self.workspace.case, section))
        return data.draw(st.sampled_from(asked)) if asked else None

    def _a_row(self, data: st.DataObject) -> Address | None:
        section: Section = data.draw(st.sampled_from(LISTS))
        rows = [section.address / row.id for row in _rows(self.workspace.case, section)]
        return data.draw(st.sampled_from(rows)) if rows else None


def _rows(case: Case, section: Section) -> tuple[Any, ...]:
    rows: tuple[Any, ...] = get(case, section.address)
    return rows


Desk.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestDesk = Desk.TestCase
