"""Which page shows which stop of the way."""

from collections.abc import Callable

from sroi_app.guide.registry import STAGES
from sroi_app.text import _
from ui.pages.page import Page
from ui.route import Stop
from ui.store import Store


def make_page(stop: Stop, store: Store) -> Page:
    """Return a new page for a stop; what it needs is loaded when it is first opened."""
    if stop.stage is None:
        from ui.pages.tasks_page import TasksPage

        return TasksPage(store)
    place = _("Stage {number} of {count}: {title}").format(
        number=stop.stage.number, count=len(STAGES), title=stop.stage.title
    )
    if stop.section is not None:
        from ui.pages.section_page import SectionPage

        return SectionPage(store, place, stop.section)
    if stop.page == "answers":
        from ui.pages.answers_page import AnswersPage

        return AnswersPage(store, place, stop.stage)
    return _OWN[stop.page](store, place)


def _register(store: Store, place: str) -> Page:
    from ui.pages.register_page import RegisterPage

    return RegisterPage(store, place)


def _chain(store: Store, place: str) -> Page:
    from ui.pages.chain_page import ChainPage

    return ChainPage(store, place)


def _value_map(store: Store, place: str) -> Page:
    from ui.pages.value_map_page import ValueMapPage

    return ValueMapPage(store, place)


def _result(store: Store, place: str) -> Page:
    from ui.pages.result_page import ResultPage

    return ResultPage(store, place)


def _sensitivity(store: Store, place: str) -> Page:
    from ui.pages.sensitivity_page import SensitivityPage

    return SensitivityPage(store, place)


def _scenarios(store: Store, place: str) -> Page:
    from ui.pages.scenarios_page import ScenariosPage

    return ScenariosPage(store, place)


def _readiness(_store: Store, place: str) -> Page:
    from ui.pages.readiness_page import ReadinessPage

    return ReadinessPage(place)


def _preview(store: Store, place: str) -> Page:
    from ui.pages.preview_page import PreviewPage

    return PreviewPage(store, place)


_OWN: dict[str, Callable[[Store, str], Page]] = {
    "register": _register,
    "chain": _chain,
    "value-map": _value_map,
    "result": _result,
    "sensitivity": _sensitivity,
    "scenarios": _scenarios,
    "readiness": _readiness,
    "preview": _preview,
}
"""The pages of a shape of their own, by their id."""
