from sroi_app.reports.tagging.structure import Element, Role, names, walk, without_empty


def tag(role: Role, *kids: Element, level: int = 0) -> Element:
    return Element(role=role, kids=kids, level=level)


def test_no_level_of_heading_is_skipped_on_the_way_down() -> None:
    headings = [tag(Role.HEADING, level=level) for level in (3, 4, 2, 9, 1, 7)]
    found = names(tag(Role.DOCUMENT, *headings))
    assert [found[one] for one in headings] == ["H1", "H2", "H1", "H2", "H1", "H2"]


def test_headings_side_by_side_stay_side_by_side_where_a_level_is_skipped_above_them() -> None:
    headings = [tag(Role.HEADING, level=level) for level in (1, 2, 4, 4, 3, 4, 2)]
    found = names(tag(Role.DOCUMENT, *headings))
    assert [found[one] for one in headings] == ["H1", "H2", "H3", "H3", "H3", "H4", "H2"]


def test_a_document_that_begins_with_a_small_heading_begins_with_the_first_level() -> None:
    assert "H1" in names(tag(Role.DOCUMENT, tag(Role.HEADING, level=4))).values()


def test_what_holds_nothing_that_was_drawn_is_left_out() -> None:
    drawn, blank = tag(Role.PARAGRAPH), tag(Role.PARAGRAPH)
    empty = tag(Role.LIST, tag(Role.ITEM, tag(Role.BODY)))
    root = tag(Role.DOCUMENT, empty, tag(Role.DIVISION, drawn, blank))
    assert [one.role for one in without_empty(root, {drawn})] == ["Document", "Div", "P"]


def test_a_blank_cell_stays_so_that_columns_do_not_move() -> None:
    filled, blank = tag(Role.CELL), tag(Role.CELL)
    root = tag(Role.DOCUMENT, tag(Role.TABLE, tag(Role.ROWS, tag(Role.ROW, blank, filled))))
    assert list(without_empty(root, {filled})) == list(walk(root))


def test_a_document_without_anything_is_still_one() -> None:
    root = tag(Role.DOCUMENT)
    assert without_empty(root, ()) == {root: None}
