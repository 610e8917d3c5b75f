"""What a screen reader is told of a new ratio: little, late and only when it is news."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sroi_app.calculation.calculate import calculate
from sroi_app.model.case import Case
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.ui.hands import Hands
from ui.result import ratio_news
from ui.result.ratio_news import RatioNews

SHORT = 30  # milliseconds instead of a second and a half


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is sent to screen readers."""
    heard: list[str] = []

    def hear(_widget: QWidget, words: str) -> None:
        heard.append(words)

    monkeypatch.setattr("ui.announce.announce", hear)
    monkeypatch.setattr(ratio_news, "PAUSE", SHORT)
    return heard


@pytest.fixture
def news(qtbot: QtBot, spoken: list[str]) -> RatioNews:
    assert spoken == []
    widget = QWidget()
    qtbot.addWidget(widget)
    return RatioNews(widget)


def hear(news: RatioNews, case: Case, document: str = "one") -> None:
    news.hear(document, calculate(case))


def costing(pounds: int | None) -> Case:
    return with_answers(ready_case(), inputs__i1__amounts__1__value=pounds and Decimal(pounds))


def test_a_new_ratio_is_told_once_after_a_pause(
    news: RatioNews, spoken: list[str], qtbot: QtBot
) -> None:
    hear(news, costing(1000))
    for pounds in (2, 20, 200, 2000):
        hear(news, costing(pounds))
        assert spoken == []
    qtbot.waitUntil(lambda: spoken != [])
    QTest.qWait(SHORT * 3)
    assert spoken == ["The ratio is now £2.00 to £1."]


def test_what_an_opened_case_shows_first_is_no_news(news: RatioNews, spoken: list[str]) -> None:
    hear(news, costing(1000))
    hear(news, costing(2000), "another")
    QTest.qWait(SHORT * 3)
    assert spoken == []


def test_a_change_that_is_rounded_away_is_no_news(news: RatioNews, spoken: list[str]) -> None:
    hear(news, costing(100000))
    hear(news, costing(100001))
    QTest.qWait(SHORT * 3)
    assert spoken == []


def test_a_change_that_is_taken_back_in_time_is_no_news(news: RatioNews, spoken: list[str]) -> None:
    hear(news, costing(1000))
    hear(news, costing(2000))
    hear(news, costing(1000))
    QTest.qWait(SHORT * 3)
    assert spoken == []


def test_a_ratio_that_is_lost_is_told_with_what_is_missing(
    news: RatioNews, spoken: list[str], qtbot: QtBot
) -> None:
    hear(news, costing(1000))
    gaps: dict[str, Any] = {"outcomes__o1__deadweight__value": None}
    hear(news, with_answers(costing(None), **gaps))
    qtbot.waitUntil(lambda: spoken != [])
    assert spoken == ["There is no ratio now: 2 answers are missing."]
    hear(news, costing(None))  # still none, with fewer gaps
    QTest.qWait(SHORT * 3)
    assert len(spoken) == 1


def test_typing_in_the_window_is_followed_by_one_announcement(
    hands: Hands, spoken: list[str], qtbot: QtBot
) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    qtbot.waitUntil(lambda: spoken != [], timeout=4000)  # the window was made before the test
    spoken.clear()
    case = replace(ready_case(), outcomes=(ready_outcome("o1"), ready_outcome("o2")))
    hands.window.store.workspace.apply(case, "Twice")
    qtbot.waitUntil(lambda: spoken != [], timeout=4000)
    (said,) = spoken
    assert said.startswith("The ratio is now £8.02 to £1.")
