"""Finding values by plain words."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.library.gains import Gainer, gainers
from sroi_app.library.own_values import OwnList, OwnValue, Shelf, Terms, own_unit_values
from sroi_app.library.search import index_of, search
from sroi_app.library.tables import read_table
from sroi_app.library.unit_values import unit_values
from sroi_app.library.words import telling, words_of

FIRST = {
    "job": "gmca14-ee1-0-f",
    "lonely": "hmt-loneliness-mod-mild",
    "A&E": "pssru25-ae",
    "a&e attendance": "pssru25-ae",
    "arrest": "gmca14-cr7-0-f",
    "GP": "gmca14-he20-0-f",
    "homeless": "gmca14-ho3-0-f",
    "rough sleeper": "gmca14-ho6-0-f",
    "school exclusion": "gmca14-es2-0-f",
    "prison": "moj-prisoner-2022",
    "jail": "moj-prisoner-2022",
    "burglary": "ho1920-burglary-total",
    "burglaries": "ho1920-burglary-total",
    "rape": "ho1920-rape-total",
    "murder": "ho1920-homicide-total",
    "carer's allowance": "ben2526-ca",
    "carer’s allowance": "ben2526-ca",
    "unemployed": "hmt-employment-wellbeing",
    "volunteer": "wage-nlw-2026",
    "wellby": "hmt-wellby",
    "happiness": "hmt-wellby",
    "carbon": "desnz-carbon-2026",
    "dementia": "dcms24-9-total",
    "truant": "gmca14-es1-0-f",
    "eviction": "gmca14-ho1-0-f",
    "foster care": "gmca14-ss2-0-f",
    "ambulance": "gmca14-he3-0-f",
    "I am less lonely": "hmt-loneliness-mod-mild",
    "made friends": "hmt-loneliness-mod-mild",
    "happier": "hmt-wellby",
    "skills": "gmca14-es5-0-f",
    "We feel less anxious": "gmca14-he11-0-f",
}


@pytest.mark.parametrize(("words", "first"), FIRST.items())
def test_plain_words_find_what_is_meant(words: str, first: str) -> None:
    found = [value.id for value in search(words)]
    assert first in found[:2], found[:5]


@pytest.mark.parametrize("words", ["job", "lonely", "prison", "burglary"])
def test_a_word_is_found_before_it_is_typed_to_the_end(words: str) -> None:
    for letters in range(3, len(words)):
        assert search(words[:letters]), words[:letters]


def test_a_job_is_found_under_its_other_names_too() -> None:
    found = {value.id for value in search("job")}
    assert {"hmt-employment-wellbeing", "gmca14-ee2-0-f", "ben2526-jsa-25"} <= found


def test_the_word_itself_comes_before_another_word_for_it() -> None:
    names = ["job" in words_of(value.name) for value in search("job")]
    assert names == sorted(names, reverse=True)


def test_the_general_figure_comes_before_its_parts() -> None:
    found = [value.id for value in search("rape")]
    assert found.index("ho1920-rape-total") < found.index("ho1920-rape-response")


def test_the_newer_figure_comes_before_the_one_it_replaces() -> None:
    found = [value.id for value in search("rape")]
    assert found.index("ho1920-rape-total") < found.index("ho18-rape")
    assert "ho18-rape" not in {value.id for value in search("rape", newest=True)}


def test_nothing_that_has_all_the_words_is_found_so_what_has_most_of_them_is() -> None:
    assert search("burglary xylophone") == search("burglary")
    assert search("xylophone") == ()


def test_no_words_find_everything_that_passes_the_filters() -> None:
    assert len(search("")) == len(unit_values())
    assert {value.theme for value in search(" ", themes=["fire"])} == {"fire"}


def test_filters_narrow_what_the_words_find() -> None:
    crimes = search("theft", kinds=["fiscal"], gains=[Gainer.JUSTICE], checked=["transcription"])
    assert crimes
    for value in crimes:
        assert value.kind == "fiscal"
        assert value.checked == "transcription"
        assert Gainer.JUSTICE in gainers(value)


def test_everybody_who_gains_is_in_a_group() -> None:
    assert not [value.who_gains for value in unit_values() if not gainers(value)]


def test_the_other_words_for_a_word_are_written_once_and_find_something() -> None:
    rows = [(row["word"], row["also"]) for row in read_table("search_words")]
    assert len(set(rows)) == len(rows)
    assert rows == sorted(rows)
    names = [set(words_of(f"{v.name} {v.category} {v.who_gains}")) for v in unit_values()]
    idle = [also for _word, also in rows if not any(set(words_of(also)) <= n for n in names)]
    assert not idle


def test_accents_signs_and_plurals_do_not_count() -> None:
    assert words_of("Burglaries, CAFÉ’s & A&E classes") == ("burglary", "cafe", "ae", "class")
    assert telling(words_of("Loss of the job")) == ("loss", "job")
    assert telling(words_of("to the")) == ("to", "the"), "better than nothing"
    assert telling(words_of("to the to to")) == ("to", "the")


@given(st.text(max_size=40))
def test_anything_can_be_typed(words: str) -> None:
    assert isinstance(search(words), tuple)


def test_a_keystroke_is_answered_at_once() -> None:
    search("")
    start = time.perf_counter()
    for words in ("a", "ar", "arr", "arre", "arres", "arrest", "prison cost", "e"):
        search(words)
    assert (time.perf_counter() - start) / 8 < 0.03


def test_values_of_an_own_list_are_found_among_the_published_ones() -> None:
    terms = Terms(name="Bank", edition="2024", licence="Members only", holder="Us")
    own = OwnValue(code="1", name="Xylophone lessons", value=Decimal(100))
    values = own_unit_values(Shelf(lists=(OwnList(terms=terms, values=(own,)),)))
    index = index_of((*unit_values(), *values))
    assert [value.name for value in index.search("xylo")] == ["Xylophone lessons"]
    assert values[0] in index.search("", themes=["own"])
    assert values[0] in index.search("bank")
