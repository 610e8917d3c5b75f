"""Other ways to an answer than typing it: what opens for each, loaded when it is first wanted."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from sroi_app.guide.register import number_at
from sroi_app.guide.schema import Question
from sroi_app.model.address import Address

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Opening = Callable[["MainWindow", Question], None]


def open_way(window: "MainWindow", question: Question, way: str) -> None:
    """Open another way to the answer of a question, with what is half typed taken as it stands."""
    window.store.finish_typing()
    OPENINGS[way](window, question)


def open_list_way(window: "MainWindow", way: str) -> None:
    """Open another way to rows of a list than adding one."""
    from ui.list_ways import OPENINGS

    window.store.finish_typing()
    OPENINGS[way](window)


def _library(window: "MainWindow", question: Question) -> None:
    from ui.dialogs.values import show_values

    show_values(window, _row_of(question))


def _attach(window: "MainWindow", question: Question) -> None:
    """Add files behind the number whose source is asked for."""
    window.store.adding.choose(window, [number_at(question.address)])


def _edition(window: "MainWindow", question: Question) -> None:
    from ui.edition import compare_with_library

    compare_with_library(window, _row_of(question))


def _row_of(question: Question) -> Address:
    """The row of a list whose answer is asked for."""
    return Address(question.address.parts[:2])


def _insert_figure(window: "MainWindow", question: Question) -> None:
    from ui.portal.insert import insert_figure

    insert_figure(window, question)


def _survey(window: "MainWindow", question: Question) -> None:
    from ui.survey.opening import open_survey

    open_survey(window, question)


def _work_out(way: str) -> Opening:
    def open_(window: "MainWindow", question: Question) -> None:
        from ui.workings.dialog import work_out_answer

        work_out_answer(window, question, way)

    return open_


_WORKED_OUT = (
    "work-out-deadweight",
    "work-out-displacement",
    "work-out-attribution",
    "work-out-dropoff",
    "work-out-wellbeing",
)

OPENINGS: Mapping[str, Opening] = MappingProxyType(
    {
        "attach": _attach,
        "insert-figure": _insert_figure,
        "library": _library,
        "edition": _edition,
        "survey": _survey,
        **{way: _work_out(way) for way in _WORKED_OUT},
    }
)
"""What to open, by the id of the way (`sroi_app.guide.schema.Way`)."""
