"""The report keeps to the pages a buyer reads: measured on the printed examples."""

from itertools import pairwise

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.reports.assemble import assemble
from sroi_app.reports.pdf import render
from sroi_app.reports.seal import Seal
from sroi_app.reports.sheet import USUAL
from tests.examples import befriending, catering, luncheon_club

BODY, WHOLE = 9, 27  # pages
SEAL = Seal(code="K7QM-2F9D", case=b"")
BUDGET = {
    "Commitments and their measures": 1.0,
    "Delivery plan": 1.0,
    "How the value was worked out": 1.5,
    "Results and range": 1.1,  # one page, and what is left blank before a chart, which is not cut
    "Track record": 0.6,
    "Monitoring and checks": 0.5,
    "Risks": 0.5,
}
"""Pages, with what is left blank at the foot of a page where a section goes on."""


@pytest.fixture(
    scope="module", params=[befriending, catering, luncheon_club], ids=lambda m: m.__name__
)
def starts(request: pytest.FixtureRequest) -> dict[str, float]:
    """Where each section of an example begins, in pages from the beginning; "" is the end."""
    pdf = pytest.importorskip("pypdfium2")
    made = pdf.PdfDocument(render(assemble(evaluate(request.param.case()), seal=SEAL)))
    found: dict[str, float] = {}
    for mark in made.get_toc():
        place = mark.get_dest()
        if mark.level == 1 and place is not None:
            down = 1 - (place.get_view()[1][1] - USUAL.bottom) / USUAL.height
            number, _space, title = mark.get_title().partition(" ")
            found[mark.get_title() if number == "Annex" else title] = place.get_index() + down
    return found | {"": float(len(made))}


def test_the_answer_on_a_page_stands_on_one(starts: dict[str, float]) -> None:
    """What follows it begins at the head of the second page: no line of the answer runs over."""
    assert 0.97 < starts["Check this in five minutes"] < 1


def test_the_body_has_nine_pages_at_most(starts: dict[str, float]) -> None:
    assert starts["Annex A Working of every figure"] < BODY + 0.05


def test_the_whole_has_no_more_pages_than_it_needs(starts: dict[str, float]) -> None:
    assert starts[""] <= WHOLE


def test_each_section_keeps_to_its_budget(starts: dict[str, float]) -> None:
    for (title, begun), (_next, ended) in pairwise(starts.items()):
        if title in BUDGET:
            assert ended - begun <= BUDGET[title] + 0.1, title
    assert BUDGET.keys() <= starts.keys()
