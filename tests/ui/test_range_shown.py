"""The ratio with its range: in the panel, on the page of the result, in the strip, and by ear."""

from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from tests.guide.ready import unranged_case, with_answers
from tests.ui.hands import Hands
from ui import simulating
from ui.result import ratio_news
from ui.result.ratio_news import RatioNews
from ui.result.said_range import SaidRange, said_range

SHORT = 30  # milliseconds instead of a second and a half
MUCH = Decimal(1_000_000)
RANGED = with_answers(
    unranged_case(),
    outcomes__o1__deadweight__low=Decimal("0.1"),
    outcomes__o1__deadweight__high=Decimal("0.5"),
)
LIKELY = "likely between £2.89 and £4.29"
PENDING = "The range is being worked out."


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is sent to screen readers."""
    heard: list[str] = []
    monkeypatch.setattr("ui.announce.announce", lambda _widget, words: heard.append(words))
    monkeypatch.setattr(ratio_news, "PAUSE", SHORT)
    return heard


def show(hands: Hands, case: Case) -> None:
    hands.window.store.workspace.apply(case, "Change")
    hands.lay_out()


def wait(hands: Hands, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not hands.window.store.simulating.work.pending, timeout=10_000)
    hands.lay_out()


def test_the_range_stands_under_the_ratio_as_soon_as_it_is_known(
    hands: Hands, qtbot: QtBot
) -> None:
    panel = hands.window.desk.panel
    show(hands, RANGED)
    assert panel.range.words.text() == PENDING
    assert panel.ratio.accessibleDescription() == PENDING
    wait(hands, qtbot)
    assert panel.range.words.text() == LIKELY
    assert panel.ratio.accessibleDescription() == LIKELY
    assert panel.ratio.text() == "£4.01 : £1"


def test_a_changed_number_takes_the_range_before_away_and_moves_nothing(
    hands: Hands, qtbot: QtBot
) -> None:
    panel = hands.window.desk.panel
    show(hands, RANGED)
    wait(hands, qtbot)
    places = [panel.range.geometry(), panel._convention.geometry()]
    show(hands, with_answers(RANGED, inputs__i1__amounts__1__value=Decimal(2000)))
    assert panel.range.words.text() == PENDING
    assert [panel.range.geometry(), panel._convention.geometry()] == places
    wait(hands, qtbot)
    assert panel.range.words.text() == "likely between £1.44 and £2.14"
    assert [panel.range.geometry(), panel._convention.geometry()] == places


@pytest.mark.parametrize("case", [unranged_case(), Case()], ids=["no range", "nothing"])
def test_without_a_range_nothing_is_said_of_one(hands: Hands, qtbot: QtBot, case: Case) -> None:
    panel = hands.window.desk.panel
    show(hands, RANGED)
    wait(hands, qtbot)
    show(hands, case)
    assert panel.range.isHidden()
    assert panel.ratio.accessibleDescription() == ""
    assert "between" not in hands.window.desk._sides._figures.text()


def test_where_by_their_ranges_nothing_is_put_in_it_says_so(hands: Hands, qtbot: QtBot) -> None:
    ends = {"inputs__i1__amounts__1__low": Decimal(0), "inputs__i1__amounts__1__high": MUCH}
    show(hands, with_answers(RANGED, **ends))
    wait(hands, qtbot)
    said = hands.window.desk.panel.range.words.text()
    assert said.startswith("There is no range, because by their ranges all inputs could be nothing")
    assert "“Grant”" in said


def test_the_page_says_it_in_a_sentence_and_beside_the_ratio(hands: Hands, qtbot: QtBot) -> None:
    show(hands, RANGED)
    hands.window.desk.go_to_page("result")
    hands.lay_out()
    page = hands.page
    assert page.range.words.text() == PENDING
    wait(hands, qtbot)
    assert page.range.words.text() == "It is likely between £2.89 and £4.29."
    (ratio,) = [line for line in page._figures if "(SROI ratio)" in line.line.words]
    assert (ratio.line.note, ratio.accessibleDescription()) == (LIKELY, LIKELY)
    assert not page.no_range.isVisible()


def test_without_a_range_the_page_leads_to_where_it_is_said(hands: Hands) -> None:
    show(hands, unranged_case())
    hands.window.desk.go_to_page("result")
    hands.lay_out()
    assert hands.page.no_range.isVisible()
    assert not hands.page.range.isVisible()
    hands.tab_to(hands.page.no_range)
    hands.page.no_range.click()
    assert hands.place == "sensitivity"


def test_without_a_ratio_nobody_is_asked_for_a_range(hands: Hands) -> None:
    show(hands, with_answers(unranged_case(), outcomes__o1__duration__value=None))
    hands.window.desk.go_to_page("result")
    hands.lay_out()
    assert not hands.page.no_range.isVisible()


def test_a_page_that_is_gone_hears_of_no_range(hands: Hands, qtbot: QtBot) -> None:
    hands.window.desk.go_to_page("result")
    hands.window.desk.go_to_page("tasks")
    hands.window.desk.forget_hidden()
    show(hands, RANGED)
    wait(hands, qtbot)
    assert hands.window.desk.panel.range.words.text() == LIKELY


def test_the_strip_never_shows_the_ratio_without_its_range(hands: Hands, qtbot: QtBot) -> None:
    line = hands.window.desk._sides._figures
    show(hands, unranged_case())
    assert line.text() == "£4,008  ·  £4.01 : £1"
    show(hands, RANGED)
    assert line.text() == "£4,008  ·  £4.01 : £1  ·  …"
    wait(hands, qtbot)
    assert line.text() == "£4,008  ·  £4.01 : £1  ·  between £2.89 and £4.29"
    shown = []
    for width in range(600, 0, -10):
        line.resize(width, 30)
        shown.append(line.shown)
    assert list(dict.fromkeys(shown))[:3] == [
        "£4,008  ·  £4.01 : £1  ·  between £2.89 and £4.29",
        "£4.01 : £1  ·  between £2.89 and £4.29",
        "£4,008",
    ]
    assert all("between £2.89 and £4.29" in words for words in shown if ":" in words)


# By ear


@pytest.fixture
def news(qtbot: QtBot, spoken: list[str]) -> RatioNews:
    assert spoken == []
    widget = QWidget()
    qtbot.addWidget(widget)
    return RatioNews(widget)


def costing(pounds: int | None) -> Case:
    return with_answers(unranged_case(), inputs__i1__amounts__1__value=pounds and Decimal(pounds))


NOTHING = SaidRange()
WORKING = SaidRange(PENDING, pending=True)
WIDE, TIGHT = SaidRange("w", "It is wide."), SaidRange("t", "It is tight.")


def hear(news: RatioNews, pounds: int, said: SaidRange = NOTHING) -> None:
    news.hear("one", calculate(costing(pounds)), said)


def test_a_new_ratio_is_told_in_one_breath_with_its_range(
    news: RatioNews, spoken: list[str]
) -> None:
    hear(news, 1000, WIDE)
    hear(news, 2000, WORKING)
    hear(news, 2000, TIGHT)
    QTest.qWait(SHORT * 4)
    assert spoken == ["The ratio is now £2.00 to £1. It is tight."]


def test_the_ratio_waits_for_a_range_that_takes_long(news: RatioNews, spoken: list[str]) -> None:
    hear(news, 1000, WIDE)
    hear(news, 2000, WORKING)
    QTest.qWait(SHORT * 4)
    assert spoken == []
    hear(news, 2000, TIGHT)
    QTest.qWait(SHORT * 4)
    assert spoken == ["The ratio is now £2.00 to £1. It is tight."]


def test_typing_on_puts_the_news_off_though_a_range_is_there(
    news: RatioNews, spoken: list[str]
) -> None:
    hear(news, 1000, WIDE)
    for pounds in (2000, 3000, 4000):
        hear(news, pounds, WORKING)
        hear(news, pounds, TIGHT)
        QTest.qWait(SHORT // 3)
    assert spoken == []
    QTest.qWait(SHORT * 4)
    assert spoken == ["The ratio is now £1.002 to £1. It is tight."]


def test_a_new_range_of_the_same_ratio_is_told_and_one_that_is_the_same_is_not(
    news: RatioNews, spoken: list[str]
) -> None:
    hear(news, 1000, WIDE)
    for said in (TIGHT, TIGHT):
        hear(news, 1000, WORKING)
        hear(news, 1000, said)
        QTest.qWait(SHORT * 4)
    assert spoken == ["The range of the ratio has changed. It is tight."]


def test_a_range_that_is_taken_away_is_told(news: RatioNews, spoken: list[str]) -> None:
    hear(news, 1000, WIDE)
    hear(news, 1000)
    QTest.qWait(SHORT * 4)
    assert spoken == ["The ratio has no range now."]


def test_the_range_an_opened_case_shows_first_is_no_news(
    news: RatioNews, spoken: list[str]
) -> None:
    hear(news, 1000, WORKING)
    QTest.qWait(SHORT * 4)
    hear(news, 1000, WIDE)
    QTest.qWait(SHORT * 4)
    assert spoken == []


def test_a_ratio_that_is_lost_is_told_without_a_range(news: RatioNews, spoken: list[str]) -> None:
    hear(news, 1000, WIDE)
    news.hear("one", calculate(costing(None)), SaidRange())
    QTest.qWait(SHORT * 4)
    assert spoken == ["There is no ratio now: 1 answer is missing."]


def test_one_change_in_the_window_is_heard_once(
    hands: Hands, spoken: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simulating, "PAUSE", SHORT)
    show(hands, RANGED)
    wait(hands, qtbot)
    qtbot.wait(SHORT * 4)
    spoken.clear()
    show(hands, with_answers(RANGED, inputs__i1__amounts__1__value=Decimal(2000)))
    wait(hands, qtbot)
    qtbot.wait(SHORT * 6)
    assert spoken == ["The ratio is now £2.00 to £1. It is likely between £1.44 and £2.14."]


# In words


def found(**changes: Decimal | int) -> Simulation:
    figures = {name: Decimal(3) for name in ("mean", "p5", "p50", "p95", "value_p5", "value_p95")}
    known = {"draws": 10, "seed": 1, "ranged": 1, "probability_above_1": Decimal(1)}
    return Simulation(**(figures | known | changes))  # type: ignore[arg-type]


def test_a_range_no_wider_than_a_penny_is_about_one_figure() -> None:
    said = said_range(Case(), found(), pending=False)
    assert (said.line, said.told) == ("likely about £3.00", "It is likely about £3.00.")


def test_what_was_drawn_from_nothing_says_nothing() -> None:
    assert said_range(Case(), found(ranged=0), pending=False) == SaidRange()
    assert said_range(Case(), None, pending=False) == SaidRange()


def test_an_answer_that_is_awaited_hides_the_one_before() -> None:
    assert said_range(Case(), found(), pending=True).line == PENDING


def test_nothing_put_in_names_the_inputs() -> None:
    said = said_range(
        unranged_case(), NothingPutIn((Address.parse("inputs/i1/amounts/1"),)), pending=False
    )
    assert said.line == said.told
    assert "“Grant”" in said.line
