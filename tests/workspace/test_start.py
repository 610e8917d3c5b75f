"""The first paint knows what was chosen, whatever state the preferences are in."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.workspace.folders import Folders
from sroi_app.workspace.settings import Settings
from sroi_app.workspace.start import Start, remembered_start


def test_it_is_what_the_settings_of_the_last_run_kept(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "home")
    assert remembered_start(folders.preferences) == Start()
    settings = Settings(folders)
    settings.remember_look("dark", 125, "easy")
    settings.remember_window("00ff")
    assert remembered_start(folders.preferences) == Start("dark", 125, "easy", "00ff")


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"zoom":'])
def test_a_damaged_file_is_as_if_nothing_was_chosen(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(data)
    assert remembered_start(path) == Start()


@pytest.mark.parametrize("zoom", ["140", 1.4, True, None, [140]])
def test_one_damaged_choice_does_not_lose_the_others(tmp_path: Path, zoom: object) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(json.dumps({"zoom": zoom, "theme": "dark", "later": 1}))
    assert remembered_start(path) == Start(theme="dark")


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_reading_never_fails(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(data)
    assert isinstance(remembered_start(path), Start)
