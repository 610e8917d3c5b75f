"""The result beside every page: pounds first, and no ratio while an answer is missing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sroi_app.guide.convention import convention_sentence
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Standing
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.ui.hands import Hands, Key, focused
from ui.words import WrappedLink


@pytest.fixture
def filled(hands: Hands) -> Hands:
    _show(hands, ready_case())
    return hands


def _show(hands: Hands, case: Case) -> None:
    hands.window.store.workspace.apply(case, "Begin")
    hands.settle()


def _texts(hands: Hands) -> list[str]:
    """What the panel says, from top to bottom."""
    panel = hands.window.desk.panel
    labels = [w for w in panel.findChildren(QLabel) if w.isVisible() and w.text()]
    return [w.text() for w in sorted(labels, key=lambda w: w.mapTo(panel, w.rect().topLeft()).y())]


def _links(hands: Hands) -> list[WrappedLink]:
    return [w for w in hands.window.desk.panel.findChildren(WrappedLink) if w.isVisible()]


def test_pounds_come_before_the_ratio(filled: Hands) -> None:
    texts = _texts(filled)
    assert texts[:2] == ["Result so far", "£4,008"]
    assert "£1,000" in texts[2]
    assert texts.index("£4.01 : £1") > texts.index("£4,008")


def test_the_convention_stands_beside_the_ratio(filled: Hands) -> None:
    texts = _texts(filled)
    sentence = convention_sentence(filled.window.store.evaluation.result.convention)
    assert texts[texts.index("£4.01 : £1") + 1] == sentence


def test_the_ratio_is_said_in_words_to_a_screen_reader(filled: Hands) -> None:
    name = filled.window.desk.panel.ratio.accessibleName()
    assert name == "£4.01 of social value for every £1 put in"


def test_every_group_has_its_line(filled: Hands) -> None:
    texts = _texts(filled)
    assert "Older people" in texts
    assert texts.count("£4,008") == 2


def test_a_new_case_has_no_ratio_but_a_way_to_begin(hands: Hands) -> None:
    assert hands.ratio == "No ratio yet"
    assert [link.words for link in _links(hands)] == [
        "The case has no outcomes yet.",
        "No money is counted among what goes in.",
    ]


@pytest.mark.parametrize(
    ("gap", "section"),
    [
        ("outcomes/o1/deadweight/value", "deductions"),
        ("outcomes/o1/proxy/value/value", "value"),
        ("outcomes/o1/quantities/1/value", "evidence"),
        ("inputs/i1/amounts/1/value", "inputs"),
    ],
)
def test_a_gap_is_a_link_to_its_field(filled: Hands, gap: str, section: str, qtbot: QtBot) -> None:
    _show(filled, with_answers(ready_case(), **{gap.replace("/", "__"): None}))
    assert filled.ratio == "No ratio yet"
    assert "1 answer stands between you and a ratio" in _texts(filled)
    (link,) = _links(filled)
    link.setFocus()
    filled.key(Key.Key_Space)
    filled.settle()
    assert filled.page.section.id == section
    assert focused(filled.window) is filled.row(gap).editor.target
    target = filled.row(gap).editor.target
    qtbot.waitUntil(lambda: target.visibleRegion().boundingRect().height() > 20)


def test_a_link_can_be_clicked_as_well(filled: Hands) -> None:
    _show(filled, with_answers(ready_case(), scope__price_year="1950"))
    (link,) = _links(filled)
    assert link.words == "There is no price index for 1950."
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert focused(filled.window) is filled.row("scope/price_year").editor.target


def test_many_gaps_are_counted_but_only_the_first_are_listed(filled: Hands) -> None:
    bare = ready_outcome("o2")
    names = ("deadweight", "displacement", "attribution", "dropoff", "duration", "amount")
    case = replace(ready_case(), outcomes=(bare,))
    case = with_answers(case, **{f"outcomes__o2__{name}__value": None for name in names})
    _show(filled, case)
    assert len(_links(filled)) == 5
    assert any("answers stand between you and a ratio" in text for text in _texts(filled))


def test_what_is_left_beside_the_sum_is_said(filled: Hands) -> None:
    unpriced = ready_outcome("o2", priced=False)
    elsewhere = ready_outcome("o3", standing=Standing.TRACK_RECORD)
    _show(filled, replace(ready_case(), outcomes=(ready_outcome("o1"), unpriced, elsewhere)))
    said = " ".join(_texts(filled))
    assert "1 outcome has no price and stands beside the sum." in said
    assert "1 outcome is track record and is not in the ratio." in said


def test_the_panel_follows_every_key(filled: Hands) -> None:
    filled.open_section("inputs")
    filled.tab_to(filled.row("inputs/i1/amounts/1/value").editor.target)
    filled.write("2000")
    assert filled.ratio == "£2.00 : £1"
    filled.key(Key.Key_Backspace)
    assert filled.ratio == "£20.04 : £1"


def test_the_chart_says_what_it_shows(filled: Hands) -> None:
    chart = filled.window.desk.panel.chart
    assert chart.isVisible()
    assert chart.accessibleName()
    assert "£" in chart.accessibleDescription()
    assert chart.grab().toImage().pixelColor(5, 5).isValid()


def test_a_claim_is_said_back_in_people(filled: Hands) -> None:
    filled.open_section("deductions")
    claims = [w for w in filled.page.findChildren(QLabel, "claim") if w.isVisible()]
    assert [claim.text() for claim in claims] == ["You are claiming 6.5 of the 12."]
    filled.fill("outcomes/o1/deadweight/value", "6 in 12")
    assert claims[0].text() == "You are claiming 4.1 of the 12."
    filled.fill("outcomes/o1/deadweight/value", "")
    assert claims[0].text() == "12 people experience this change. How many of them can you claim?"


def test_a_large_harm_is_shown_with_its_minus(filled: Hands) -> None:
    _show(filled, with_answers(ready_case(), outcomes__o1__direction=Direction.NEGATIVE))
    assert filled.ratio == "−£4.01 : £1"
    assert "−£4,008" in _texts(filled)


def test_the_result_page_shows_the_same_ratio(filled: Hands) -> None:
    filled.open_page("result")
    table = filled.page._headline
    cells = {table.item(n, 0).text(): table.item(n, 1).text() for n in range(table.rowCount())}
    assert cells["Ratio of value to inputs"] == filled.ratio
    assert cells["Value of all outcomes (total present value)"] == "£4,008"


def test_the_readiness_page_leads_to_what_is_still_needed(filled: Hands) -> None:
    _show(filled, with_answers(ready_case(), statement__limitations=""))
    filled.open_page("readiness")
    links = [w for w in filled.page.findChildren(WrappedLink) if w.isVisible()]
    assert any(link.words.startswith("Still needed: Say what the case does not") for link in links)
    limits = next(link for link in links if "does not show" in link.words)
    limits.setFocus()
    filled.key(Key.Key_Space)
    assert focused(filled.window) is filled.row("statement/limitations").editor.target
