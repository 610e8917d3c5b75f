from sroi_app.guide.confidential import LISTS, markable, marked_words, unnamed_words
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from tests.reports.sample import CASE


def test_what_can_be_marked_is_in_the_case_and_has_words() -> None:
    found = markable(CASE)
    assert len({str(at) for at, _words in found}) == len(found) > 10
    assert all(get(CASE, at) not in (None, "") and words for at, words in found)


def test_an_answer_that_is_blank_cannot_be_marked() -> None:
    assert markable(Case()) == ()
    assert marked_words(CASE, "statement/monitoring") == ""
    assert marked_words(CASE, "statement/track_record") == "The text about past work"


def test_words_name_the_row_or_give_nothing_of_it_away() -> None:
    assert marked_words(CASE, "risks/r1") == "Risk “Too few volunteers”"
    assert unnamed_words("risks/r1") == "A risk"
    assert marked_words(CASE, "outcomes/o1/proxy/value") == (
        "What one unit is worth, for “I feel less lonely”"
    )
    assert unnamed_words("outcomes/o1/proxy/value") == "What one unit of a change is worth"


def test_a_change_without_a_price_has_none_to_mark() -> None:
    assert marked_words(CASE, "outcomes/o4/proxy/value") == ""


def test_promises_and_limits_cannot_be_marked() -> None:
    assert marked_words(CASE, "commitments/k1") == ""
    assert marked_words(CASE, "statement/limitations") == ""
    assert unnamed_words("statement/limitations") == ""


def test_every_kind_has_words_with_and_without_a_name() -> None:
    for kind in LISTS:
        assert "{name}" in kind.named
        assert "{name}" not in kind.unnamed
