"""What things are called, also before they have a name."""

import pytest

from sroi_app.guide.names import case_title, group_name, input_name, outcome_name, shortened
from sroi_app.model.case import Case
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Outcome
from tests.guide.ready import ready_case, with_answers


def test_a_case_is_called_by_its_title_then_its_activity_then_its_organisation() -> None:
    case = ready_case()
    assert case_title(with_answers(case, title="Our bid")) == "Our bid"
    assert case_title(case) == "Home visits"
    assert case_title(with_answers(case, activity__name=" ")) == "Riverside"
    assert case_title(Case()) == "Case without a name"


def test_a_group_is_called_by_its_name() -> None:
    case = ready_case()
    assert group_name(case, "s1") == "Older people"
    assert group_name(case, "") == "No group chosen"
    assert group_name(with_answers(case, stakeholders__s1__name=""), "s1") == "Group without a name"


def test_rows_without_a_name_say_so() -> None:
    assert outcome_name(Outcome(id="o1", description=" ")) == "Outcome without a name"
    assert input_name(Input(id="i1")) == "Input without a name"


@pytest.mark.parametrize("sign", ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067"])
def test_a_name_among_other_words_does_not_turn_them_round(sign: str) -> None:
    assert shortened(f"Members {sign}evil") == "Members evil"
    assert shortened("Members שלום 👩‍👧") == "Members שלום 👩‍👧"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("We will visit older people", "We will visit older…"),
        ("We will visit, elderly people", "We will visit…"),
        ("Unbreakablelongsinglewords", "Unbreakablelongsing…"),
        ("Exactly twenty signs", "Exactly twenty signs"),
    ],
)
def test_a_long_name_is_cut_between_words_where_it_has_any(name: str, short: str) -> None:
    assert shortened(name, 20) == short
