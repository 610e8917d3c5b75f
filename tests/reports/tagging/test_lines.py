import io
from typing import Any

import pikepdf

from sroi_app.reports.tagging.lines import Line, lines, operators
from tests.reports.tagging.test_tagged_report import printed


class _SplitWord(str):
    """As ReportLab calls the beginning of a word it has cut."""

    __slots__ = ()


def show(text: str) -> list[tuple[str, str]]:
    return [("/F1", text[:2]), ("/F2", text[2:])] if len(text) > 2 else [("/F1", text)]


def test_every_line_of_several_ends_in_the_space_between_two_words() -> None:
    found = lines([(3.0, ["We", "visit"]), (0.0, ["them"])], right=False)
    assert found == [Line(0, "We visit "), Line(0, "them ")]


def test_a_word_that_goes_on_in_the_next_line_has_no_space_in_it() -> None:
    found = lines([(0.0, ["a", _SplitWord("xxx")]), (1.0, ["x"])], right=False)
    assert [line.text for line in found] == ["a xxx", "x "]


def test_a_line_alone_is_as_it_is_and_figures_end_at_the_right() -> None:
    assert lines([(12.5, ["£1"])], right=True) == [Line(12.5, "£1")]


def test_lines_are_drawn_from_their_own_insets_and_name_a_font_when_it_changes() -> None:
    found = operators([Line(5, "abc"), Line(5, "d"), Line(8, "e")], show, (10, 20), "9 Tf 12 TL")
    assert found == (
        "BT 1 0 0 1 15.00 20.00 Tm /F1 9 Tf 12 TL (ab) Tj /F2 9 Tf 12 TL (c) Tj T* "
        "/F1 9 Tf 12 TL (d) Tj T* 3.00 0 Td (e) Tj ET"
    )


def test_words_at_the_ends_of_lines_are_told_apart_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(printed("befriending short")[1])) as pdf:
        shown: list[Any] = [
            [bytes(one.operands[0]) for one in pikepdf.parse_content_stream(page) if is_text(one)]
            for page in pdf.pages
        ]
    assert sum(text.endswith(b" ") for page in shown for text in page) > 20


def is_text(instruction: Any) -> bool:
    return str(instruction.operator) == "Tj"
