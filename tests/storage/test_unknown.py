from sroi_app.storage.unknown import put_back, still_there, value_at

RAW = {"rows": [{"id": "a", "x": 1}, {"x": 2}, {"id": "", "x": 3}], "word": "text"}


def test_a_row_is_found_by_its_id_and_one_without_by_its_number() -> None:
    assert value_at(RAW, ("rows", "a", "x")) == 1
    assert value_at(RAW, ("rows", "2", "x")) == 2
    assert value_at(RAW, ("rows", "3", "x")) == 3
    assert value_at(RAW, ("rows", "4")) is None
    assert value_at(RAW, ("rows", "b")) is None
    assert value_at(RAW, ("word", "1")) is None


def test_only_what_has_a_record_to_stand_in_is_put_back() -> None:
    unknown = {("new",): 1, ("rows", "a", "y"): 2, ("rows", "b", "y"): 3, ("word", "y"): 4}
    assert still_there(RAW, unknown) == {("new",): 1, ("rows", "a", "y"): 2}
    raw: dict[str, object] = {"rows": [{"id": "a"}]}
    put_back(raw, unknown)
    assert raw == {"new": 1, "rows": [{"id": "a", "y": 2}]}


def test_what_is_known_is_never_written_over() -> None:
    raw = {"title": "mine"}
    put_back(raw, {("title",): "theirs"})
    assert raw == {"title": "mine"}
