"""Which page shows which stop of the way."""

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
    if stop.page == "register":
        from ui.pages.register_page import RegisterPage

        return RegisterPage(store, place)
    if stop.page == "chain":
        from ui.pages.chain_page import ChainPage

        return ChainPage(store, place)
    if stop.page == "value-map":
        from ui.pages.value_map_page import ValueMapPage

        return ValueMapPage(store, place)
    if stop.page == "result":
        from ui.pages.result_page import ResultPage

        return ResultPage(store, place)
    if stop.page == "sensitivity":
        from ui.pages.sensitivity_page import SensitivityPage

        return SensitivityPage(store, place)
    if stop.page == "scenarios":
        from ui.pages.scenarios_page import ScenariosPage

        return ScenariosPage(store, place)
    from ui.pages.readiness_page import ReadinessPage

    return ReadinessPage(place)
