"""Other ways to an answer than typing it."""

from sroi_app.guide.registry import STAGES
from ui.ways import OPENINGS


def test_every_way_that_is_offered_opens_something_and_none_opens_unasked() -> None:
    offered = {
        way.id
        for stage in STAGES
        for section in stage.sections
        for field in section.fields
        for way in field.ways
    }
    assert offered == set(OPENINGS)
