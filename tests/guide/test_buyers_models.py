"""What is said of the published social value models."""

from dataclasses import replace

from sroi_app.guide.buyers_models import chosen_models, in_our_words, is_in, who_uses
from sroi_app.library.social_value_models import models
from sroi_app.model.case import Case
from sroi_app.model.tender import Criterion
from sroi_app.workspace.criteria import add_items


def test_of_each_model_it_is_said_whose_tenders_it_is_for() -> None:
    told = [who_uses(model) for model in models()]
    assert all(told)
    assert len(set(told)) == len(told)


def test_a_case_knows_what_was_chosen_from_which_model() -> None:
    first, second = models()[:2]
    case = add_items(add_items(Case(), first, first.items[:2]), second, second.items[:1])
    assert chosen_models(case) == (first, second)
    assert is_in(case, first.items[1])
    assert not is_in(case, first.items[2])


def test_words_are_ours_until_they_are_others() -> None:
    item = models()[0].items[0]
    row = Criterion(id="c1", text=f"{item.words.upper()}.")
    assert in_our_words(item, row)
    assert not in_our_words(item, replace(row, text=f"{item.words} for residents"))
