"""The case that travels inside its report, and the code that ties the two together."""

import hashlib
import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.model.address import Address
from sroi_app.model.case import Case, Unreadable
from sroi_app.model.sensitivity import Change, Scenario
from sroi_app.model.statement import Attachment
from sroi_app.model.survey import SurveyDesign
from sroi_app.model.tender import Confidential
from sroi_app.reports.assemble import assemble
from sroi_app.reports.check_code import LETTERS, check_code
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.plain import plain
from sroi_app.reports.reading.read import read_pdf
from sroi_app.reports.sections.surveys import surveys
from sroi_app.storage.container import unpack
from sroi_app.workspace.printing import printed
from sroi_app.workspace.sealing import FILE_NAME, LARGEST, seal, travelling_case
from sroi_app.workspace.verifying import Standing, verify
from tests.reports.sample import CASE, sample
from tests.reports.sections.test_surveys import SURVEY

CODE = re.compile(rf"\b[{LETTERS}]{{4}}-[{LETTERS}]{{4}}\b")
FILES = (
    Attachment(id="a" * 64, name="Mrs Smith’s letter.pdf", note="From Mrs Smith", size=Decimal(3)),
    Attachment(id="b" * 64, name="Price list.pdf", note="Page 4", private=False),
    Attachment(id="c" * 64, name="Answers.csv", private=False),
    Attachment(id="d" * 64, name="Scan.png", private=False),
)
WITH_FILES = replace(CASE, attachments=FILES)


def test_the_code_is_two_groups_of_four_without_letters_that_look_alike() -> None:
    code = seal(CASE).seal.code
    assert CODE.fullmatch(code)
    assert not set(code) & set("0O1I")


def test_the_code_changes_with_the_case_and_with_the_figures_alone() -> None:
    sealed = seal(CASE)
    other = evaluate(replace(CASE, no_gifts=False, inputs=CASE.inputs[:1]))
    assert check_code(sealed.seal.case, sealed.evaluation) == sealed.seal.code
    assert check_code(sealed.seal.case + b" ", sealed.evaluation) != sealed.seal.code
    assert check_code(sealed.seal.case, other) != sealed.seal.code
    assert seal(replace(CASE, title="Company for coffee")).seal.code != sealed.seal.code


def test_what_travels_opens_again_as_the_case_it_was_printed_from() -> None:
    sealed = seal(CASE)
    document = unpack(sealed.seal.case)
    assert document.case == sealed.evaluation.case == CASE
    assert document.saves == 0
    assert seal(CASE) == sealed  # nothing of it hangs on a file, a day or how often it was saved


def test_of_private_files_only_their_kind_and_what_they_show_travels() -> None:
    case = travelling_case(WITH_FILES)
    assert case.attachments[0] == replace(FILES[0], name="private.pdf", note="")
    assert case.attachments[1:] == FILES[1:]
    packed = seal(WITH_FILES, {"a" * 64: b"Mrs Smith"}).seal.case
    assert b"Smith" not in packed
    with_names, without = evaluate(WITH_FILES), evaluate(case)
    assert plain(assemble(with_names)) == plain(assemble(without))  # the report says no more


def test_public_files_travel_where_they_are_small_and_no_table() -> None:
    contents = [b"%PDF- a price list", b"person,answer", b"\x89PNG" + bytes(LARGEST)]
    named = [
        replace(file, id=hashlib.sha256(content).hexdigest())
        for file, content in zip(FILES[1:], contents, strict=True)
    ]
    held = {file.id: content for file, content in zip(named, contents, strict=True)}
    packed = seal(replace(CASE, attachments=tuple(named)), held).seal.case
    assert dict(unpack(packed).attachments) == {named[0].id: contents[0]}
    mark = Confidential(id="f1", at=f"attachments/{named[0].id}", item="Our prices")
    marked = replace(CASE, attachments=tuple(named), confidential=(mark,))
    assert unpack(seal(marked, held).seal.case).attachments == {}


def test_a_licensed_value_travels_only_with_an_outcome_it_is_claimed_for() -> None:
    first, second, *rest = CASE.outcomes
    own = [
        replace(one, proxy=replace(one.proxy, library_id="own:bank-2024:EMP1"))
        for one in (first, second)
    ]
    case = replace(CASE, outcomes=(own[0], replace(own[1], included=False), *rest))
    cited, left_out = travelling_case(case).outcomes[:2]
    assert cited == own[0]
    assert left_out.proxy.value.value is None
    assert left_out.proxy.library_id == ""


def test_what_was_tried_or_typed_for_a_licensed_value_travels_no_further() -> None:
    first, *rest = CASE.outcomes
    looked_at = replace(
        first, included=False, proxy=replace(first.proxy, library_id="own:bank-2024:EMP1")
    )
    price, people = (
        Change(address=Address.parse(f"outcomes/{first.id}/{at}"), value=Decimal(7777))
        for at in ("proxy/value/value", "quantities/1/value")
    )
    scenarios = (
        Scenario(id="n1", name="At the licensed value", changes=(price,)),
        Scenario(id="n2", name="Both", changes=(price, people)),
        Scenario(id="n3", name="Nothing yet"),
    )
    case = replace(
        CASE,
        outcomes=(looked_at, *rest),
        sensitivity=replace(CASE.sensitivity, scenarios=scenarios),
        unreadable=(Unreadable(address=price.address, text="£7,777 or so"),),
    )
    left = travelling_case(case)
    assert left.unreadable == ()
    assert left.sensitivity.scenarios == (replace(scenarios[1], changes=(people,)), scenarios[2])


SMALL = (
    {"worse": Decimal(2), "same": Decimal(20), "only_before": Decimal(3)},
    {"answered": Decimal(4), "improved": Decimal(4), "same": Decimal(0), "worse": Decimal(0)},
    {"improved": Decimal(0), "same": Decimal(3), "worse": Decimal(2), "answered": Decimal(5)},
    {"design": SurveyDesign.AFTER_ONLY, "worse": None, "only_before": None, "same": Decimal(2)},
)


def surveyed(**changed: Any) -> Case:
    first, *rest = CASE.outcomes
    told = replace(first, evidence=replace(first.evidence, source="Survey, “Mrs Jones.csv”"))
    survey = replace(SURVEY, outcome=first.id, file="Mrs Jones.csv", **changed)
    return replace(CASE, outcomes=(told, *rest), surveys=(survey,))


@pytest.mark.parametrize("changed", SMALL)
def test_no_count_the_report_withholds_travels_and_the_report_reads_the_same(
    changed: dict[str, Any],
) -> None:
    case = surveyed(**changed)
    left = travelling_case(case)
    (survey,) = left.surveys
    for name in ("group", "answered", "only_before", "only_after", "improved", "same", "worse"):
        count = getattr(survey, name)
        assert count is None or count == 0 or count >= 5, name
    assert {None} == {getattr(survey, name) for name in survey.withheld}
    assert surveys(evaluate(left)) == surveys(evaluate(case))
    assert travelling_case(left) == left  # so that checking it, and sealing it again, agree


def test_no_name_of_a_table_travels_or_is_printed() -> None:
    case = surveyed()
    left = travelling_case(case)
    assert left.surveys[0].file == "table.csv"
    assert left.surveys[0].sha256 == SURVEY.sha256
    assert left.outcomes[0].evidence.source == "Survey, “table.csv”"
    for report in (assemble(seal(case).evaluation), assemble(evaluate(case), Form(public=True))):
        assert "Jones" not in plain(report)


def test_a_report_whose_counts_are_withheld_checks() -> None:
    verdict = verify(printed(evaluate(surveyed(**SMALL[0]))))
    assert verdict.standing is Standing.SAME_BYTES


@pytest.mark.parametrize("form", [FULL, Form(short=True)], ids=["full", "short"])
def test_each_form_carries_the_same_case(form: Form) -> None:
    found = read_pdf(printed(sample(), form))
    assert found.files == {FILE_NAME: seal(CASE).seal.case}
    assert found.maker is not None
    assert found.maker.form == form


def test_the_public_version_carries_neither_the_case_nor_a_code_to_guess_it_by() -> None:
    found = read_pdf(printed(sample(), Form(short=True, public=True)))
    assert found.files == {}
    assert not any(CODE.search(" ".join(page.words)) for page in found.pages)
    assert found.maker is not None
    assert found.maker.form.public


def test_an_empty_case_is_sealed_too() -> None:
    assert unpack(seal(Case()).seal.case).case == Case()
