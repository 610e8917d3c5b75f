"""A table taken to a spreadsheet or a letter."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.copied import as_html, as_tsv

cells = st.text(max_size=30)
tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=5)
)


class Tags(HTMLParser):
    """Counts what a browser would make of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.tags.append(tag)


@given(tables)
def test_whatever_stands_in_the_cells_rows_and_columns_stay(rows: list[list[str]]) -> None:
    header, *body = rows
    lines = as_tsv(header, body).split("\n")
    assert len(lines) == len(rows) + 1
    assert all(line.count("\t") == len(header) - 1 for line in lines[:-1])


@given(tables)
def test_no_text_is_read_as_markup(rows: list[list[str]]) -> None:
    header, *body = rows
    found = Tags()
    found.feed(as_html("<b>caption</b>", header, body))
    assert "b" not in found.tags
    assert found.tags.count("tr") == len(rows)
    assert found.tags.count("td") + found.tags.count("th") == len(rows) * len(header)


def test_a_minus_is_one_that_spreadsheets_read() -> None:
    assert (
        as_tsv(["Who", "Harms"], [["Neighbours", "−£1,234"]]) == "Who\tHarms\nNeighbours\t-£1,234\n"
    )


def test_no_text_becomes_a_formula() -> None:
    assert as_tsv(["=1+1"], [["@cmd"]]) == "'=1+1\n'@cmd\n"


def test_rows_and_columns_have_headings_in_html() -> None:
    html = as_html("Value", ["Who", "Gains"], [["A & B", "£5"]])
    assert '<th scope="col">Gains</th>' in html
    assert '<th scope="row" align="left">A &amp; B</th>' in html
    assert '<td align="right">£5</td>' in html
