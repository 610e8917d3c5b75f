"""Words are found wherever they stand, and what is found leads there."""

import time
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sroi_app.guide.answers import every_answer
from sroi_app.guide.folding import folded, readable
from sroi_app.guide.registry import STAGES, find_question
from sroi_app.guide.search import MOST_FOUND, Found, Index, PageTitle, Source, search
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, put
from sroi_app.model.statement import Attachment
from tests.large_case import large_case
from tests.strategies import cases

HALF_A_BLINK = 0.05  # seconds


def _at(address: str, text: str, case: Case | None = None) -> Case:
    return put(case or Case(), Address.parse(address), text)


def _with_outcome() -> Case:
    case, at = add(Case(), Address.parse("outcomes"), description="I feel less lonely")
    return put(case, at / "chain", ("A volunteer comes", "We talk about gardens"))


def _answers(found: tuple[Found, ...]) -> list[Found]:
    return [place for place in found if place.source is Source.ANSWER]


@given(cases(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_word_of_any_answer_is_found_and_leads_to_it(case: Case, data: st.DataObject) -> None:
    answers = [answer for answer in every_answer(case) if folded(readable(answer.text)).split()]
    assume(answers)
    answer = data.draw(st.sampled_from(answers))
    word = data.draw(st.sampled_from(folded(readable(answer.text)).split()))
    index = Index(case)
    every = index.find(word)
    found = [place.address for place in every.first]
    assert answer.address in found or every.count > MOST_FOUND
    assert find_question(case, answer.address) is not None


@given(cases(), st.text(max_size=12))
@settings(max_examples=60, deadline=None)
def test_whatever_is_found_holds_what_was_looked_for(case: Case, words: str) -> None:
    for place in search(case, words):
        assert place.marks
        around = folded(readable(f"{place.excerpt} {place.where}"))
        assert any(word in around for word in folded(readable(words)).split())
        for start, end in place.marks:
            assert 0 <= start < end <= len(place.excerpt)


def test_a_place_says_where_it_is() -> None:
    (found,) = _answers(search(_with_outcome(), "gardens"))
    assert found.where == "What changes · I feel less lonely · How does the activity lead to it?"
    assert found.address == Address.parse("outcomes/o1/chain")


def test_all_the_words_must_be_there() -> None:
    case = _with_outcome()
    assert _answers(search(case, "talk gardens"))
    assert not _answers(search(case, "talk lions"))


def test_a_word_may_stand_in_what_says_where() -> None:
    found = _answers(search(_with_outcome(), "lonely gardens"))
    assert [str(place.address) for place in found] == ["outcomes/o1/chain"]


def test_a_row_is_not_found_in_every_answer_it_has() -> None:
    found = _answers(search(_with_outcome(), "lonely"))
    assert [str(place.address) for place in found] == ["outcomes/o1/description"]


def test_the_exact_phrase_comes_first() -> None:
    case = _at("organisation/name", "Lonely, or less so")
    case = _at("activity/name", "Feeling less lonely", case)
    found = _answers(search(case, "less lonely"))
    assert [str(place.address) for place in found] == ["activity/name", "organisation/name"]


def test_answers_come_before_questions_and_hints() -> None:
    case = _at("statement/limitations", "Deadweight is a guess.")
    sources = [place.source for place in search(case, "deadweight")]
    assert sources[0] is Source.ANSWER
    assert Source.QUESTION in sources
    assert sources == sorted(sources)


def test_the_beginning_of_a_word_comes_before_its_middle() -> None:
    case = _at("organisation/name", "Cottage")
    case = _at("activity/name", "Age together", case)
    found = _answers(search(case, "age"))
    assert [str(place.address) for place in found] == ["activity/name", "organisation/name"]


@pytest.mark.parametrize("words", ["CAFÉ", "cafe", "Cafe\u0301", "  café  "])
def test_case_accents_and_spaces_do_not_count(words: str) -> None:
    assert _answers(search(_at("organisation/name", "Café Harbwr"), words))


@pytest.mark.parametrize("words", [".*", "[a-z]+", "(", "\\", "%", "_"])
def test_signs_mean_themselves(words: str) -> None:
    name = Address.parse("organisation/name")
    without = search(_at("organisation/name", "Riverside"), words)
    assert name not in [place.address for place in without]
    there = search(_at("organisation/name", f"River{words}side"), words)
    assert name in [place.address for place in there]


def test_nothing_typed_finds_nothing() -> None:
    assert search(_with_outcome(), "") == search(_with_outcome(), " \t ") == ()


def test_numbers_are_found_as_they_are_read() -> None:
    case, at = add(Case(), Address.parse("outputs"))
    case = put(case, at / "unit", "visits")
    assert not _answers(search(case, "1,760"))
    case = put(case, at / "quantity", Decimal(1760))
    assert [str(p.address) for p in _answers(search(case, "1,760"))] == ["outputs/p1/quantity"]


def test_a_long_answer_is_cut_around_the_words() -> None:
    text = "Nothing here. " * 4000 + "Then the heron came back to us. " + "Nothing more. " * 4000
    (found,) = _answers(search(_at("statement/summary", text), "heron"))
    assert len(found.excerpt) < 200
    assert found.excerpt.startswith("…")
    assert found.excerpt.endswith("…")
    ((start, end),) = found.marks
    assert found.excerpt[start:end] == "heron"


def test_signs_that_turn_or_hide_text_are_not_shown() -> None:
    (found,) = _answers(search(_at("statement/summary", "heron\u202egpj\x00.exe\nnext"), "heron"))
    assert found.excerpt == "heron gpj .exe next"


def test_pages_are_found_by_their_titles() -> None:
    pages = [PageTitle("Your task list"), PageTitle("The value map", "What you can claim")]
    found = [place for place in search(Case(), "value map", pages) if place.page is not None]
    (only,) = found
    assert (only.page, only.where) == (1, "A page · What you can claim")


def test_a_question_about_rows_that_are_not_there_leads_to_its_page() -> None:
    pages = [PageTitle("What you can claim", "What you can claim", "deductions")]
    found = [p for p in search(Case(), "fades each year", pages) if p.source is Source.QUESTION]
    assert {(place.address, place.page) for place in found} == {(None, 0)}


def test_every_question_leads_to_where_it_is_asked() -> None:
    case = large_case(2, 2)
    pages = [PageTitle(s.title, stage.title, s.id) for stage in STAGES for s in stage.sections]
    for stage in STAGES:
        for section in stage.sections:
            for field in section.fields:
                found = search(case, field.question, pages)
                mine = [p for p in found if p.source is Source.QUESTION]
                assert mine, field.question
                assert all(p.address is not None or p.page is not None for p in mine)


def test_no_more_than_a_hundred_are_shown_and_all_are_counted() -> None:
    found = Index(large_case(300, 2)).find("club")
    assert len(found.first) == MOST_FOUND
    assert found.count >= 300


@pytest.mark.parametrize("words", ["a", "less lonely", "number 217 better", "nowhere", "e o"])
def test_every_key_is_answered_at_once_in_a_large_case(words: str) -> None:
    case = large_case(300, 5)
    long = replace(case.outcomes[0], indicator="Ŵe say so ’ " * 8000)
    index = Index(replace(case, outcomes=(long, *case.outcomes[1:])))
    times = []
    for _try in range(5):
        start = time.thread_time()
        index.find(words)
        times.append(time.thread_time() - start)
    assert min(times) < HALF_A_BLINK


def test_a_file_is_found_by_its_name_and_by_the_note_about_it() -> None:
    item = Attachment(id="a" * 64, name="Survey of members.pdf", note="Paper forms in the office")
    case = Case(attachments=(item,))
    (named,) = _answers(search(case, "survey members"))
    assert named.address == Address(("attachments", item.id))
    assert named.where == "Files behind the numbers"
    (noted,) = _answers(search(case, "paper forms"))
    assert noted.address == Address(("attachments", item.id, "note"))
    assert noted.where.endswith("Survey of members.pdf")
