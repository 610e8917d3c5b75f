import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.fonts import printable
from sroi_app.reports.markup import cell_pieces, markup, pieces

TAGS = re.compile(r'<br/>|<font name="[\w-]+">|</font>')


@given(st.text())
def test_markup_holds_no_tag_but_line_ends(text: str) -> None:
    made = markup(text)
    assert "<" not in TAGS.sub("", made)
    assert unescape(TAGS.sub("", made.replace("<br/>", "\n"))) == printable(text)


@given(st.text(alphabet="ab \n", max_size=300), st.integers(1, 40))
def test_pieces_lose_no_letter_and_are_never_too_long(text: str, size: int) -> None:
    made = list(pieces(text, size))
    assert "".join("".join(made).split()) == "".join(text.split())
    assert all(len(piece) <= size for piece in made)


@given(st.text(alphabet="ab \n", max_size=400), st.integers(3, 40), st.integers(1, 6))
def test_cells_are_cut_to_lines_and_lose_no_letter(text: str, letters: int, lines: int) -> None:
    made = list(cell_pieces(text, letters, lines))
    assert "".join("".join(made).split()) == "".join(text.split())
    assert all(piece.count("\n") < max(lines, 1) + 1 for piece in made)


def test_a_word_without_spaces_is_cut_where_it_must() -> None:
    assert [len(piece) for piece in pieces("x" * 5000)] == [1500, 1500, 1500, 500]
