"""Every word the program uses of the method is explained, and every link leads somewhere."""

import pytest

from sroi_app.guide.glossary import WORDS, find_word, matching_words
from sroi_app.guide.registry import STAGES
from sroi_app.guide.word import Word

ALSO_WANTED = (
    "stakeholder",
    "outcome",
    "output",
    "impact",
    "deadweight",
    "displacement",
    "attribution",
    "drop-off",
    "proxy",
    "indicator",
    "materiality",
    "sensitivity",
    "core",
    "additional",
    "commitment",
    "input",
    "tender",
    "forecast",
    "evaluation",
    "assurance",
    "PA23",
    "MAT",
    "PPN",
    "KPI",
    "TOMs",
    "WELLBY",
    "NPV",
    "SROI",
    "counterfactual",
    "payback",
)
PHRASES = (
    "discount rate",
    "present value",
    "benefit period",
    "track record",
    "social value",
    "SROI ratio",
    "double counting",
    "theory of change",
    "sample size",
    "price base",
)


def _terms() -> list[str]:
    fields = [f for stage in STAGES for section in stage.asked for f in section.fields]
    return sorted({field.term for field in fields if field.term})


@pytest.mark.parametrize("term", [*_terms(), *ALSO_WANTED, *PHRASES])
def test_every_term_of_the_questions_and_of_buyers_is_explained(term: str) -> None:
    word = find_word(term)
    assert word is not None
    assert term.lower() in [word.term.lower(), *(name.lower() for name in word.also)]


def test_there_are_terms_in_the_questions() -> None:
    assert {"deadweight", "attribution", "financial proxy"} <= set(_terms())


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.term)
def test_a_word_is_explained_in_a_plain_sentence_or_two(word: Word) -> None:
    assert 1 <= word.says.count(". ") + 1 <= 2
    assert word.says.endswith(".")
    assert len(word.says) <= 230
    for text in (word.says, word.example):
        assert text == text.strip()
        assert "!" not in text
        assert "'" not in text
        assert "  " not in text
    assert not word.example or word.example.endswith((".", "”"))


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.term)
def test_see_also_leads_to_other_words_by_their_keys(word: Word) -> None:
    assert word.see
    for key in word.see:
        found = find_word(key)
        assert found is not None
        assert found is not word
        assert found.key == key


def test_no_two_words_share_a_name() -> None:
    names = [name.lower() for word in WORDS for name in (word.term, *word.also)]
    assert len(set(names)) == len(names)


def test_the_words_go_from_a_to_z() -> None:
    assert [word.term.lower() for word in WORDS] == sorted(word.term.lower() for word in WORDS)


@pytest.mark.parametrize("typed", ["DEADWEIGHT", "  deadweight ", "Deadweight"])
def test_a_word_is_found_however_it_is_typed(typed: str) -> None:
    word = find_word(typed)
    assert word is not None
    assert word.term == "deadweight"


def test_what_is_no_word_is_not_found() -> None:
    assert find_word("helicopter") is None
    assert find_word("") is None


def test_words_called_so_come_before_those_that_say_it() -> None:
    found = [word.term for word in matching_words("deadweight")]
    assert found[0] == "deadweight"
    assert "impact" in found


def test_a_word_is_found_by_what_one_remembers_of_it() -> None:
    assert "displacement" in [word.term for word in matching_words("only moved")]
    assert "key performance indicator" in [word.term for word in matching_words("kpi")]


def test_nothing_typed_lists_every_word() -> None:
    assert matching_words("") == WORDS


def test_what_fits_nothing_lists_nothing() -> None:
    assert matching_words("helicopter") == ()
