"""What the tagged PDF is measured against can still be made."""

from sroi_app.reports.assemble import assemble
from sroi_app.reports.form import Form
from tests.reports.sample import sample
from tests.reports.speed import untagged


def test_the_same_story_without_tags_is_a_pdf_without_a_tree_of_them() -> None:
    made = untagged(assemble(sample(), Form(short=True)))
    assert made.startswith(b"%PDF")
    assert b"StructTreeRoot" not in made
