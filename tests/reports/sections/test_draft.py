from sroi_app.guide.findings import Severity
from sroi_app.guide.ledger import ledger
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Bullets
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.draft import by_stage, draft
from tests.reports.sample import ready, sample


def test_what_is_open_is_counted_by_stage_and_printed_in_full_once() -> None:
    evaluation = sample()
    told = plain(assemble(evaluation))
    stages = by_stage(evaluation, Severity.BLOCKS)
    assert stages
    for title, found in stages:
        assert f"- {title}: {len(found)} thing" in told
        assert [told.count(f"- {sentence}\n") for sentence in found] == [1] * len(found)


def test_one_thing_is_not_called_things() -> None:
    section = draft(sample(), ledger(sample().result))
    assert section is not None
    lines = [line for block in section.blocks if isinstance(block, Bullets) for line in block.items]
    assert all((": 1 thing still open." in line) == (" things " not in line) for line in lines)


def test_a_finished_case_has_no_such_section() -> None:
    assert draft(ready(), ledger(ready().result)) is None
