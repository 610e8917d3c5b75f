"""The readiness check: what is needed in sight, the rest behind its number."""

import pytest

from sroi_app.guide.findings import Severity
from tests.guide.ready import ready_case
from tests.ui.hands import Hands, Key, focused, spoken
from ui.pages.readiness_page import ReadinessPage
from ui.words import WrappedLink


def _open(hands: Hands) -> ReadinessPage:
    hands.open_page("readiness")
    hands.lay_out()
    assert isinstance(hands.page, ReadinessPage)
    return hands.page


def _links(hands: Hands) -> list[WrappedLink]:
    return [link for link in hands.page.findChildren(WrappedLink) if link.isVisible()]


def _sentences(hands: Hands, *severities: Severity) -> set[str]:
    findings = hands.window.store.evaluation.findings
    return {finding.sentence for finding in findings if finding.severity in severities}


def test_only_what_is_needed_is_listed_at_first_and_not_all_of_it(hands: Hands) -> None:
    page = _open(hands)
    needed = _sentences(hands, Severity.BLOCKS)
    shown = {link.words for link in _links(hands)}
    assert shown < needed
    assert page._summary.text().startswith(f"{len(needed)} things are still needed")


def test_the_rest_of_a_stage_is_shown_on_request_and_has_the_keyboard(hands: Hands) -> None:
    _open(hands)
    before = len(_links(hands))
    more = next(b for b in hands._buttons() if spoken(b).startswith("Show 3 more"))
    hands.tab_to(more)
    hands.key(Key.Key_Space)
    hands.settle()
    assert len(_links(hands)) == before + 3
    assert focused(hands.window) in _links(hands)


def test_what_is_worth_a_look_waits_behind_its_number(hands: Hands) -> None:
    page = _open(hands)
    others = _sentences(hands, Severity.CHECK, Severity.HINT)
    assert others
    assert str(page.others.count) in spoken(page.toggle)
    assert not others & {link.words for link in _links(hands)}
    hands.tab_to(page.toggle)
    hands.key(Key.Key_Space)
    assert others & {link.words for link in _links(hands)}
    assert spoken(page.toggle) == "Hide what is worth a look"
    hands.key(Key.Key_Space)
    assert not others & {link.words for link in _links(hands)}


def test_a_finding_leads_to_its_answer(hands: Hands) -> None:
    _open(hands)
    link = next(link for link in _links(hands) if link.words == "Say which organisation this is.")
    hands.tab_to(link)
    hands.key(Key.Key_Return)
    assert focused(hands.window) is hands.row("organisation/name").editor.target


def test_with_nothing_needed_the_page_is_quiet(hands: Hands) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    page = _open(hands)
    assert not page._needed_title.isVisible()
    assert "Nothing more is needed." in page._summary.text()


@pytest.mark.parametrize("times", [1, 2])
def test_the_page_is_built_once_for_the_same_findings(hands: Hands, times: int) -> None:
    _open(hands)
    before = _links(hands)
    for _time in range(times):
        page = hands.page
        page.show_evaluation(hands.window.store.evaluation, {})
    assert _links(hands) == before
