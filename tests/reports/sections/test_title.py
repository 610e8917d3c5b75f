from dataclasses import replace

from sroi_app.reports.blocks import Callout, KeyFacts
from sroi_app.reports.seal import Seal
from sroi_app.reports.sections.title import title_blocks
from tests.reports.sample import CASE

SEAL = Seal(code="K7QM-2F9D", case=b"")


def code(seal: Seal | None = SEAL) -> list[str]:
    facts = title_blocks(CASE, draft=False, seal=seal)[-1]
    assert isinstance(facts, KeyFacts)
    return [fact.value for fact in facts.facts if fact.label == "Check code"]


def test_the_check_code_stands_with_what_can_be_done_with_it() -> None:
    assert code() == ["K7QM-2F9D: SROI Case checks this against the case inside it."]
    assert code(seal=None) == []


def test_a_draft_is_told_in_one_line_so_that_the_answer_stays_on_its_page() -> None:
    real = replace(CASE, example=False)
    callouts = [b for b in title_blocks(real, draft=True) if isinstance(b, Callout)]
    assert callouts == [
        Callout("Draft: not ready to be claimed. “What may not yet be claimed” says why.")
    ]
