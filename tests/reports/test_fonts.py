from dataclasses import replace

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.reports.assemble import assemble
from sroi_app.reports.fonts import (
    MissingCharacter,
    UnprintableText,
    missing_characters,
    printable,
)
from sroi_app.reports.runs import measure
from tests.reports.sample import CASE, sample


def test_welsh_letters_arrows_and_fractions_can_be_printed() -> None:
    organisation = replace(CASE.organisation, about="Ŵyn a’r tŷ: ŵ ŷ ẁ ½ ² → − × ≥ € “”")
    report = assemble(evaluate(replace(CASE, organisation=organisation)))
    assert missing_characters(report) == ()


def test_a_character_without_a_shape_is_named_once_with_its_place() -> None:
    activity = replace(CASE.activity, problem="Many 漢 live alone 漢.")
    report = assemble(evaluate(replace(CASE, activity=activity)))
    assert missing_characters(report) == (
        MissingCharacter("漢", "in the answer to “What problem is it there to solve?”"),
    )


def test_the_organisations_name_is_looked_at_too() -> None:
    organisation = replace(CASE.organisation, name="漢 Visitors")
    report = assemble(evaluate(replace(CASE, organisation=organisation)))
    found = missing_characters(report)
    assert [one.character for one in found] == ["漢"]
    assert "What is your organisation called?" in found[0].place


def test_a_refusal_names_a_script_once_and_each_place_once() -> None:
    organisation = replace(CASE.organisation, name="مرحبا بالعالم")
    case = replace(CASE, organisation=organisation, title="你好世界 ⌘")
    refusal = UnprintableText(missing_characters(assemble(evaluate(case))))
    assert "Arabic letters (م, ر, ح, …)" in refusal.sentence
    assert "Chinese or Japanese letters (你, 好, 世, …)" in refusal.sentence
    for once in ("Arabic", "Chinese", "What is your organisation called?"):
        assert refusal.sentence.count(once) == 1


def test_a_refusal_names_a_few_of_many() -> None:
    many = tuple(MissingCharacter(chr(0xA4D0 + n), f"on page {n}") for n in range(14))
    refusal = UnprintableText(many)
    assert "ꓐ (lisu letter ba); ꓑ (lisu letter pa)" in refusal.sentence
    assert (
        ": on page 0; on page 1; on page 2; on page 3; on page 4; and 9 more." in refusal.sentence
    )
    assert refusal.sentence.count("and 9 more") == 2
    assert "Take them out" in refusal.advice


def test_figures_of_the_same_length_are_equally_wide() -> None:
    assert measure("£111,111", 9) == measure("£888,888", 9)
    assert measure("£111", 9, True) > measure("£111", 9)


def test_the_sample_can_be_printed() -> None:
    assert missing_characters(assemble(sample())) == ()


def test_marks_that_only_choose_a_form_are_dropped_and_a_plainer_letter_is_printed() -> None:
    assert printable("Tea \ufe0f\u200d\U000e0100cup") == "Tea cup"
    assert printable("ＡＢ１ ① ﬁ ½ 漢") == "AB1 ① ﬁ ½ 漢"


def test_every_character_is_named_once_with_its_name_and_the_question_it_was_typed_into() -> None:
    named = replace(CASE.outcomes[0], description="Proud 漢漢")
    case = replace(CASE, outcomes=(named, *CASE.outcomes[1:]))
    found = missing_characters(assemble(evaluate(case)))
    assert [one.named for one in found] == ["漢 (cjk unified ideograph-6f22)"]
    sentence = UnprintableText(found).sentence
    assert sentence.count("Chinese or Japanese letters (漢)") == 1
    assert "in the answer to “" in sentence
    assert "in “Proud 漢漢”" in sentence


def test_braces_in_a_name_are_no_placeholder() -> None:
    named = replace(CASE.outcomes[0], description="{question} 漢 {x}")
    found = missing_characters(assemble(evaluate(replace(CASE, outcomes=(named,)))))
    assert "in “{question} 漢 {x}”" in found[0].place


@pytest.mark.parametrize("text", ["Link 漢", "שלום call"])
def test_the_place_of_a_link_of_a_chain_is_its_question(text: str) -> None:
    chained = replace(CASE.outcomes[0], chain=("One", text))
    found = missing_characters(assemble(evaluate(replace(CASE, outcomes=(chained,)))))
    assert found[0].place.startswith("in the answer to “")
    assert "I feel less lonely" in found[0].place
