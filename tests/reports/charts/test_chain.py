"""The diagram of a group's chains: nothing on top of anything, nothing cut, whatever is typed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.guide.chains import GroupChains, group_chains
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.reports.charts.chain import ChainChart
from sroi_app.reports.charts.scene import Arrow, Box, Scene, Text
from sroi_app.reports.runs import measure
from sroi_app.reports.sheet import USUAL

WORDS = st.one_of(
    st.sampled_from(["We visit", "I talk", "I trust", "I go out", "I am less lonely", "ŵy Ŷ"]),
    st.text(max_size=40),
    st.text(alphabet="wordless", min_size=60, max_size=200),
)
OUTCOMES = st.lists(
    st.builds(
        Outcome,
        id=st.just("o"),
        description=WORDS,
        chain=st.lists(WORDS, max_size=6).map(tuple),
        direction=st.sampled_from(Direction),
        included=st.booleans(),
        priced=st.booleans(),
    ),
    min_size=1,
    max_size=7,
).map(
    lambda made: [
        Outcome(**{name: getattr(one, name) for name in one.__slots__} | {"id": f"o{number}"})
        for number, one in enumerate(made, 1)
    ]
)
WIDTHS = st.floats(min_value=140, max_value=1200)


def outcome(number: int, name: str, *chain: str) -> Outcome:
    return Outcome(id=f"o{number}", description=name, chain=chain)


def chains(*outcomes: Outcome) -> GroupChains:
    return group_chains("s1", "Members", outcomes)


def boxes(scene: Scene) -> list[Box]:
    return [shape for shape in scene.shapes if isinstance(shape, Box)]


def texts(scene: Scene) -> list[Text]:
    return [shape for shape in scene.shapes if isinstance(shape, Text)]


def inside(one: Box, point: tuple[float, float]) -> bool:
    x, y = point
    return one.x + 0.1 < x < one.x + one.width - 0.1 and one.y + 0.1 < y < one.y + one.height - 0.1


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@given(OUTCOMES, WIDTHS)
@settings(max_examples=150, deadline=None)
def test_boxes_never_overlap_and_everything_is_within_the_drawing(
    made: list[Outcome], width: float
) -> None:
    drawn = chains(*made)
    scene = ChainChart(drawn).scene(width, measure)
    found = boxes(scene)
    assert len(found) == len(drawn.events)
    for number, one in enumerate(found):
        assert one.x >= 0
        assert one.y >= 0
        assert one.x + one.width <= width + 0.01
        assert one.y + one.height <= scene.height + 0.01
        assert not any(overlap(one, other) for other in found[:number])


@given(OUTCOMES, WIDTHS)
@settings(max_examples=100, deadline=None)
def test_every_text_fits_the_box_it_stands_in(made: list[Outcome], width: float) -> None:
    scene = ChainChart(chains(*made)).scene(width, measure)
    box = None
    for shape in scene.shapes:
        if isinstance(shape, Box):
            box = shape
        elif isinstance(shape, Text):
            assert box is not None
            assert shape.x + measure(shape.text, shape.size, shape.bold) <= box.x + box.width
            assert box.y <= shape.y - shape.size * 0.6
            assert shape.y <= box.y + box.height


@given(OUTCOMES, WIDTHS)
@settings(max_examples=100, deadline=None)
def test_no_arrow_runs_through_a_box(made: list[Outcome], width: float) -> None:
    scene = ChainChart(chains(*made)).scene(width, measure)
    found = boxes(scene)
    for arrow in scene.shapes:
        if isinstance(arrow, Arrow):
            before = arrow.start
            for piece in arrow.pieces:
                after = piece[-1]
                for part in range(11):
                    point = (
                        before[0] + (after[0] - before[0]) * part / 10,
                        before[1] + (after[1] - before[1]) * part / 10,
                    )
                    assert not any(inside(box, point) for box in found)
                before = after


@given(OUTCOMES, WIDTHS)
@settings(max_examples=50, deadline=None)
def test_the_same_chains_are_the_same_drawing(made: list[Outcome], width: float) -> None:
    one = ChainChart(chains(*made)).scene(width, measure)
    assert one == ChainChart(chains(*made)).scene(width, measure)


def test_wide_it_runs_from_left_to_right_and_narrow_from_top_to_bottom() -> None:
    chart = ChainChart(chains(outcome(1, "I am less lonely", "We visit", "I talk")))
    wide = boxes(chart.scene(500, measure))
    narrow = boxes(chart.scene(200, measure))
    assert [box.x for box in wide] == sorted({box.x for box in wide})
    assert len({box.x for box in narrow}) == 1
    assert [box.y for box in narrow] == sorted({box.y for box in narrow})


def test_a_chain_of_single_steps_is_drawn_in_a_straight_line() -> None:
    chart = ChainChart(
        chains(
            outcome(1, "Short", "We visit every single week of the year, whatever happens", "I"),
            outcome(2, "A long change indeed, that takes three lines at least", "Other", "Step"),
        )
    )
    arrows = [shape for shape in chart.scene(481, measure).shapes if isinstance(shape, Arrow)]
    assert [len(arrow.pieces[0]) for arrow in arrows] == [1] * 4


def test_a_shared_step_is_drawn_once_and_branches() -> None:
    chart = ChainChart(
        chains(outcome(1, "Less lonely", "We visit", "I talk"), outcome(2, "Out more", "we  VISIT"))
    )
    scene = chart.scene(481, measure)
    assert len(boxes(scene)) == 4
    first = boxes(scene)[0]
    arrows = [shape for shape in scene.shapes if isinstance(shape, Arrow)]
    assert sum(arrow.start[0] == first.x + first.width for arrow in arrows) == 2


def test_a_harm_an_omission_and_a_missing_way_are_said_in_words() -> None:
    harm = Outcome(id="o1", description="I grieve", direction=Direction.NEGATIVE, included=False)
    drawn = ChainChart(chains(harm)).scene(481, measure)
    said = " ".join(text.text for text in texts(drawn))
    assert "a harm" in said
    assert "left out of the case" in said
    assert "still to be told" in said


def test_a_long_step_is_shortened_in_the_drawing_and_whole_in_the_words() -> None:
    long = "and then " * 100 + "it happened"
    chart = ChainChart(chains(outcome(1, "Less lonely", long)))
    drawn = " ".join(text.text for text in texts(chart.scene(481, measure)))
    assert "it happened" not in drawn
    assert "…" in drawn
    assert "it happened" in chart.alt
    assert any("it happened" in cell for row in chart.rows for cell in row)


def test_the_worst_figure_still_fits_a_page() -> None:
    long = "incomprehensibilities " * 40
    worst = [outcome(n, long, *(f"{n}{step} {long}" for step in "abc")) for n in range(7)]
    assert ChainChart(chains(*worst)).scene(481, measure).height < USUAL.height
