import io

import page
import pikepdf

from sroi_app.reports.assemble import assemble
from sroi_app.reports.form import Form
from sroi_app.reports.pdf import render
from sroi_app.reports.tagging.attachments import Attachment, Relationship
from tests.reports.sample import sample

CASE = Attachment(
    name="case.sroi",
    data=b"{}" * 5000,
    description="The case (Tŷ Glas) this report was made from",
    mime="application/json",
    relationship=Relationship.SOURCE,
)
NOTE = Attachment(name="a note.txt", data=b"", description="Nothing", mime="text/plain")
REPORT = assemble(sample(), Form(short=True))


def test_a_file_is_carried_inside_by_its_name_and_said_to_be_the_source() -> None:
    with pikepdf.open(io.BytesIO(render(REPORT, (CASE, NOTE)))) as pdf:
        assert list(pdf.attachments) == ["a note.txt", "case.sroi"]
        carried = pdf.attachments["case.sroi"]
        assert carried.get_file().read_bytes() == CASE.data
        assert carried.get_file().mime_type == "application/json"
        assert carried.description == CASE.description
        associated = pdf.Root.AF
        assert [str(one.UF) for one in associated] == ["case.sroi", "a note.txt"]
        assert str(associated[0].AFRelationship) == "/Source"


def test_with_a_file_inside_it_is_still_what_it_was_built_to() -> None:
    assert page.validate_pdf_bytes(render(REPORT, (CASE, NOTE)), profile="ua1").is_compliant


def test_the_same_file_inside_is_the_same_bytes() -> None:
    assert render(REPORT, (CASE,)) == render(REPORT, (CASE,))


def test_a_report_that_carries_nothing_has_no_list_of_files() -> None:
    with pikepdf.open(io.BytesIO(render(REPORT))) as pdf:
        assert "/AF" not in pdf.Root
        assert "/Names" not in pdf.Root
