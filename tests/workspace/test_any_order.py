"""Edits, undo, redo, save and reopen in any order: nothing is lost and nothing is stale."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sroi_app.evaluation import evaluate
from sroi_app.guide.kinds import Choice, YesNo
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Question, all_questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import ROWS, get
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.strategies import texts
from tests.workspace.clock import Clock
from tests.workspace.endings import lose_power

LISTS = ("stakeholders", "inputs", "outputs", "outcomes", "tender/criteria", "commitments", "risks")
TYPED = st.sampled_from(
    ["", "40", "forty", "1,23", "£1,234", "120%", "3 in 10", "2 years", "31/3/2027", "2024-25"]
)


class AnyOrder(RuleBasedStateMachine):
    """A person at work. `_past` holds the cases that undo should lead through."""

    @initialize()
    def begin(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._file = Path(self._folder.name) / "case.sroi"
        self._clock = Clock()
        self._start(Workspace(Folders(Path(self._folder.name) / "home"), self._clock))

    def _start(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._heard: list[Case] = []
        workspace.subscribe(lambda evaluation: self._heard.append(evaluation.case))

    def teardown(self) -> None:
        if hasattr(self, "_folder"):
            self._folder.cleanup()

    @rule(data=st.data(), text=TYPED | texts(), pause=st.booleans())
    def type_an_answer(self, data: st.DataObject, text: str, pause: bool) -> None:
        question = data.draw(st.sampled_from(self._asked()))
        if pause:
            self._clock.pass_seconds(3)
        at, kind = question.address, question.field.kind
        if isinstance(kind, Choice | YesNo):
            value = data.draw(st.sampled_from([option.value for option in kind.options]))
            self._change(lambda w: w.answering.choose(at, value, question.field.question))
        else:
            self._change(lambda w: w.answering.type(at, kind, text, question.field.question))

    @rule(name=st.sampled_from(LISTS))
    def add_a_row(self, name: str) -> None:
        self._change(lambda w: w.add_row(Address.parse(name), "Add"))

    @precondition(lambda self: self._rows())
    @rule(data=st.data())
    def remove_a_row(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from(self._rows()))
        self._change(lambda w: w.remove_row(row, "Remove"))
        assert row not in self._rows()

    @precondition(lambda self: self._rows())
    @rule(data=st.data(), by=st.sampled_from([-2, -1, 1, 2]))
    def move_a_row(self, data: st.DataObject, by: int) -> None:
        row = data.draw(st.sampled_from(self._rows()))
        self._change(lambda w: w.move_row(row, by, "Move"))

    @rule()
    def undo(self) -> None:
        self._workspace.undo()

    @rule()
    def redo(self) -> None:
        self._workspace.redo()

    @rule()
    def save(self) -> None:
        self._workspace.save_as(self._file)
        assert not self._workspace.dirty
        assert open_case(self._file).document.case == self._workspace.case

    @precondition(lambda self: self._workspace.path is not None)
    @rule()
    def save_again(self) -> None:
        self._workspace.save()
        assert open_case(self._file).document.case == self._workspace.case

    @precondition(lambda self: self._file.exists() and not self._workspace.dirty)
    @rule()
    def open_again(self) -> None:
        before = self._workspace.case
        self._workspace.open(self._file)
        assert self._workspace.case == before
        assert self._workspace.undo_label == ""

    @precondition(lambda self: self._workspace.dirty)
    @rule()
    def lose_power(self) -> None:
        """Unsaved work is in recovery and comes back as it was, in the next run.

        Nothing is where all of it was taken back: the file has it as it is.
        """
        before = self._workspace.case
        taken_back = self._file.exists() and open_case(self._file).document.case == before
        self._start(lose_power(self._workspace))
        if taken_back and not self._workspace.recovering.copies():
            self._workspace.open(self._file)
            assert self._workspace.case == before
            return
        (found,) = self._workspace.recovering.copies()
        self._workspace.recovering.take_up(found)
        assert self._workspace.case == before
        assert self._workspace.dirty

    @invariant()
    def everything_known_is_about_the_present_case(self) -> None:
        if not hasattr(self, "_workspace"):
            return
        assert self._workspace.evaluation.case is self._workspace.case
        assert not self._heard or self._heard[-1] is self._workspace.case

    @invariant()
    def nothing_is_stale(self) -> None:
        if hasattr(self, "_workspace"):
            assert self._workspace.evaluation == evaluate(self._workspace.case)

    @invariant()
    def text_that_could_not_be_read_stands_where_the_answer_is_blank(self) -> None:
        if hasattr(self, "_workspace"):
            for kept in self._workspace.case.unreadable:
                answer = get(self._workspace.case, kept.address)
                assert answer in (None, "") or kept.address.name == "delivery_years"

    def _change(self, change: Any) -> None:
        """Make a change, and see that undo and redo lead back and forth over it."""
        before = self._workspace.case
        change(self._workspace)
        after = self._workspace.case
        if after is before:
            return
        self._workspace.undo()
        back = self._workspace.case
        assert back is before or self._workspace.redo_label  # typing on widens the step before
        self._workspace.redo()
        assert self._workspace.case is after

    def _asked(self) -> list[Question]:
        case = self._workspace.case
        return [q for stage in STAGES for s in stage.sections for q in all_questions(case, s)]

    def _rows(self) -> list[Address]:
        lists = [Address.parse(name) for name in LISTS]
        assert all(at.name in ROWS for at in lists)
        return [at / row.id for at in lists for row in get(self._workspace.case, at)]


AnyOrder.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestAnyOrder = AnyOrder.TestCase
