from sroi_app.reports.blocks import Contents
from sroi_app.reports.contents import contents
from sroi_app.reports.fonts import register
from sroi_app.reports.outline import Entry
from sroi_app.reports.sheet import LARGE, set_on


def entries(count: int, title: str = "Part") -> list[Entry]:
    return [Entry(str(number), title, f"place-{number}") for number in range(count)]


def test_a_report_without_sections_has_no_contents() -> None:
    assert contents(Contents(), []).flowables == []


def test_contents_stand_in_two_columns_that_are_kept_together() -> None:
    register()
    assert len(contents(Contents(), entries(20)).flowables) == 2  # a heading and a table


def test_too_many_or_too_large_lines_go_on_over_pages_instead() -> None:
    register()
    assert len(contents(Contents(), entries(90)).flowables) == 91
    assert len(contents(Contents(), entries(20, "word " * 900)).flowables) == 21
    with set_on(LARGE):
        assert len(contents(Contents(), entries(20)).flowables) == 21


def test_every_entry_is_read_as_a_link_in_its_order() -> None:
    register()
    [_heading, listed] = contents(Contents(), entries(3)).elements
    assert [kid.role for kid in listed.kids] == ["TOCI"] * 3
    assert [kid.kids[0].kids[0].role for kid in listed.kids] == ["Link"] * 3
