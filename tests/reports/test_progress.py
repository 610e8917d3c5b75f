import pytest

from sroi_app.reports.assemble import assemble
from sroi_app.reports.form import Form
from sroi_app.reports.pdf import render
from sroi_app.reports.progress import Progress, Stopped
from tests.reports.sample import ready


def test_how_far_a_pdf_is_only_ever_grows_from_nothing_to_all() -> None:
    heard: list[float] = []

    def hear(share: float) -> bool:
        heard.append(share)
        return True

    report = assemble(ready(), Form(short=True))
    assert render(report, progress=Progress(hear)) == render(report)
    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0, 1)
    assert len(heard) > 20


def test_a_pdf_nobody_waits_for_is_given_up_at_once() -> None:
    heard: list[float] = []

    def hear(share: float) -> bool:
        heard.append(share)
        return share < 0.5

    with pytest.raises(Stopped):
        render(assemble(ready(), Form(short=True)), progress=Progress(hear))
    assert [share for share in heard if share >= 0.5] == [heard[-1]]


def test_what_the_report_says_is_told_of_as_it_is_found_and_can_be_stopped() -> None:
    heard: list[float] = []

    def hear(share: float) -> bool:
        heard.append(share)
        return share < 0.5

    assemble(ready(), progress=Progress(hear, 0, 0.3))
    assert heard == sorted(heard)
    assert len(heard) > 20
    heard.clear()
    with pytest.raises(Stopped):
        assemble(ready(), progress=Progress(hear))
    assert [share for share in heard if share >= 0.5] == [heard[-1]]


def test_a_part_of_a_part_is_told_as_a_share_of_the_whole() -> None:
    heard: list[float] = []

    def hear(share: float) -> bool:
        heard.append(share)
        return True

    Progress(hear).part(0.5, 1).part(0, 0.5).tell(0.5)
    assert heard == [0.625]
