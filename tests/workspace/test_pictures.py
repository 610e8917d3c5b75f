"""A picture goes where the person says, and never in the place of a case."""

from pathlib import Path

import pytest

from sroi_app.workspace.pictures import PictureNotSaved, write_picture
from tests.examples.bundle import path as example


def test_a_picture_replaces_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "chain.png"
    write_picture(path, b"one")
    write_picture(path, b"two")
    assert path.read_bytes() == b"two"


def test_a_case_is_never_replaced_whatever_its_name(tmp_path: Path) -> None:
    case = example("befriending").read_bytes()
    for name in ("case.sroi", "case.png"):
        path = tmp_path / name
        path.write_bytes(case)
        with pytest.raises(PictureNotSaved) as refused:
            write_picture(path, b"picture")
        assert "is a case" in refused.value.sentence
        assert path.read_bytes() == case


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(PictureNotSaved) as refused:
        write_picture(tmp_path / "gone" / "chain.png", b"picture")
    assert "There is no folder" in refused.value.explanation
    assert "another folder" in refused.value.advice
