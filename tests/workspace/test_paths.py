from pathlib import Path

import pytest

from sroi_app.workspace.paths import is_there, same_file


def test_one_file_under_two_names_is_one_file(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_bytes(b"")
    second.symlink_to(first)
    assert same_file(first, second)
    second.unlink()
    second.write_bytes(b"")
    assert not same_file(first, second)


def test_what_is_not_there_is_the_same_by_its_name(tmp_path: Path) -> None:
    assert same_file(tmp_path / "gone", tmp_path / "gone")
    assert not same_file(tmp_path / "gone", tmp_path / "lost")


@pytest.mark.parametrize("name", ["a\0b", "half\ud83d", "x" * 300])
def test_a_name_no_file_can_have_can_be_asked_about(tmp_path: Path, name: str) -> None:
    assert not same_file(tmp_path / name, tmp_path)
    assert not is_there(tmp_path / name)
    assert is_there(tmp_path)
