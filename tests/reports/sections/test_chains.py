"""How the changes come about, in the report: drawn for paper, and whole in words."""

from dataclasses import replace

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome, Standing
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Block, Figure, Heading
from sroi_app.reports.drawing import TALLEST, drawing
from sroi_app.reports.pdf import render
from sroi_app.reports.plain import plain
from sroi_app.reports.runs import measure
from sroi_app.reports.sections.chains import chains
from sroi_app.reports.sheet import USUAL
from sroi_app.reports.tagging.structure import Element, Role

LONG = "incomprehensibilities " * 40


def outcome(number: int, *chain: str, group: str = "s1") -> Outcome:
    return Outcome(id=f"o{number}", stakeholder=group, description=f"Change {number}", chain=chain)


def evaluation(*outcomes: Outcome) -> Evaluation:
    groups = (Stakeholder(id="s1", name="Members"), Stakeholder(id="s2", name="Carers"))
    return evaluate(Case(stakeholders=groups, outcomes=outcomes))


def blocks(*outcomes: Outcome) -> list[Block]:
    return list(chains(evaluation(*outcomes)))


def figures(*outcomes: Outcome) -> list[Figure]:
    return [block for block in blocks(*outcomes) if isinstance(block, Figure)]


def test_a_case_without_any_step_has_no_such_section() -> None:
    assert blocks(outcome(1), outcome(2)) == []


def test_only_groups_with_a_chain_are_drawn() -> None:
    made = blocks(outcome(1, "We visit"), outcome(2, group="s2"))
    found = [one.text for one in made if isinstance(one, Heading)]
    assert found == ["How the changes come about", "Members"]


def test_the_plain_report_tells_each_chain_in_a_line() -> None:
    text = plain(assemble(evaluation(outcome(1, "We visit", "I talk"))))
    assert "- “We visit”, so that “I talk”, so that “Change 1”." in text


def test_many_outcomes_are_drawn_a_few_at_a_time() -> None:
    found = figures(*(outcome(number, "We visit", "I talk") for number in range(12)))
    assert [len(one.told) for one in found] == [5, 5, 2]


def test_a_chain_too_long_to_draw_is_whole_in_words() -> None:
    (found,) = figures(outcome(1, *(f"step {number}" for number in range(40))))
    drawn = found.chart.scene(USUAL.width, measure)
    assert len(drawn.shapes) < 60
    assert "28 more steps" in found.chart.alt
    assert "step 20" in found.told[0]


def test_the_tallest_figure_is_set_on_a_page() -> None:
    apart = [
        replace(
            outcome(number, *(f"{number} {step} {LONG}" for step in range(steps))),
            description=LONG,
            direction=Direction.NEGATIVE,
            included=False,
            standing=Standing.TRACK_RECORD,
        )
        for steps in (4, 40)
        for number in range(steps, steps + 5)
    ]
    for found in figures(*apart):
        made = drawing(found.chart.scene(USUAL.width, measure), Element(role=Role.FIGURE))
        assert made.wrap(USUAL.width, USUAL.height)[1] <= TALLEST * USUAL.height + 0.01
    assert render(assemble(evaluation(*apart))).startswith(b"%PDF")


def test_the_same_chains_are_the_same_bytes() -> None:
    made = evaluation(outcome(1, "We visit", "I talk"), outcome(2, "We visit"))
    assert render(assemble(made)) == render(assemble(made))
