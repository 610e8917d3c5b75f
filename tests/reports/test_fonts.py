from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.reports.assemble import assemble
from sroi_app.reports.fonts import (
    MissingCharacter,
    UnprintableText,
    measure,
    missing_characters,
)
from tests.reports.sample import CASE, sample


def test_welsh_letters_arrows_and_fractions_can_be_printed() -> None:
    organisation = replace(CASE.organisation, about="Ŵyn a’r tŷ: ŵ ŷ ẁ ½ ² → − × ≥ € “”")
    report = assemble(evaluate(replace(CASE, organisation=organisation)))
    assert missing_characters(report) == ()


def test_a_character_without_a_shape_is_named_once_with_its_place() -> None:
    activity = replace(CASE.activity, problem="Many \U0001f600 live alone \U0001f600.")
    report = assemble(evaluate(replace(CASE, activity=activity)))
    assert missing_characters(report) == (MissingCharacter("\U0001f600", "under “The need”"),)


def test_the_organisations_name_is_looked_at_too() -> None:
    organisation = replace(CASE.organisation, name="漢 Visitors")
    report = assemble(evaluate(replace(CASE, organisation=organisation)))
    found = missing_characters(report)
    assert [one.character for one in found] == ["漢"]
    assert "edge of the page" in found[0].place


def test_a_refusal_names_a_few_of_many() -> None:
    many = tuple(MissingCharacter(chr(0x4E00 + n), "on the first page") for n in range(14))
    refusal = UnprintableText(many)
    assert "一 (on the first page)" in refusal.sentence
    assert "and 4 more" in refusal.sentence
    assert "Take them out" in refusal.advice


def test_figures_of_the_same_length_are_equally_wide() -> None:
    assert measure("£111,111", 9) == measure("£888,888", 9)
    assert measure("£111", 9, True) > measure("£111", 9)


def test_the_sample_can_be_printed() -> None:
    assert missing_characters(assemble(sample())) == ()
