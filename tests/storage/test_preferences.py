import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.storage.preferences import Preferences, load, save
from sroi_app.storage.refusals import SaveFailed

CHOSEN = Preferences(
    recent_files=("/bids/ŵ.sroi", "C:\\bids\\2.sroi"),
    window_geometry="AdnQ",
    last_folder="/bids",
    theme="dark",
    zoom=140,
    letters="easy",
)


def test_preferences_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "new" / "preferences.json"
    save(path, CHOSEN)
    assert load(path) == CHOSEN


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Preferences()
    assert load(tmp_path) == Preferences()


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[]", b"null", b"[" * 100_000, b'{"a":'])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(data)
    assert load(path) == Preferences()


def test_one_damaged_preference_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    raw = {"recent_files": ["a", 5, None], "window_geometry": 7, "last_folder": "/b", "later": 1}
    path.write_text(json.dumps(raw))
    assert load(path) == Preferences(recent_files=("a",), last_folder="/b")


@pytest.mark.parametrize("zoom", ["140", 1.4, True, None, [140], {"percent": 140}])
def test_a_zoom_that_is_no_whole_number_is_as_if_never_set(tmp_path: Path, zoom: object) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"zoom": zoom, "theme": "dark", "letters": 3}))
    assert load(path) == Preferences(theme="dark")


def test_preferences_of_an_earlier_release_have_no_look_yet(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"recent_files": ["a"], "window_geometry": "00"}))
    assert load(path) == Preferences(recent_files=("a",), window_geometry="00")


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_loading_never_fails(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(data)
    assert isinstance(load(path), Preferences)


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveFailed):
        save(tmp_path / "file" / "preferences.json", CHOSEN)
