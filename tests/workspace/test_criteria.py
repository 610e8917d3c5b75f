"""What a buyer asks for, put into the case from a model or from a list."""

from sroi_app.library.social_value_models import find_item, models
from sroi_app.model.case import Case
from sroi_app.model.tender import Criterion, Tender
from sroi_app.spreadsheet.criteria_list import NewCriterion
from sroi_app.workspace.criteria import add_criteria, add_items, not_there_yet


def test_items_of_a_model_become_criteria_that_name_where_they_are_from() -> None:
    model = models()[0]
    case = add_items(Case(), model, model.items[:2])
    first, second = case.tender.criteria
    assert (first.code, first.text, first.source) == (
        "1a",
        "Create and keep high-quality jobs",
        "ppn-002/1a",
    )
    assert find_item(second.source) == (model, model.items[1])
    assert first.id != second.id
    assert case.tender.social_value_model == model.title


def test_a_model_that_is_named_already_stays_as_it_was_typed() -> None:
    typed = Case(tender=Tender(social_value_model="Our charter"))
    case = add_items(typed, models()[0], models()[0].items[:1])
    assert case.tender.social_value_model == "Our charter"


def test_only_what_is_not_listed_yet_is_added_from_a_list() -> None:
    there = Criterion(id="c1", code="SV1", text="Fewer people are lonely.")
    case = Case(tender=Tender(criteria=(there,)))
    found = (NewCriterion(code="sv1", words="fewer people are lonely"), NewCriterion(words="Jobs"))
    new = not_there_yet(case, found)
    assert new == found[1:]
    added = add_criteria(case, new)
    assert [row.text for row in added.tender.criteria] == ["Fewer people are lonely.", "Jobs"]
