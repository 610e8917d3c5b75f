"""Files from elsewhere are read, looked over and cleaned before a case has anything of them."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sroi_app.workspace.letting_in import (
    LARGEST,
    NotAdded,
    read_bytes,
    read_file,
    read_files,
    take,
    take_all,
)
from tests.storage.attached.made import PDF, TEXT, picture
from tests.storage.attached.test_pictures import MARKER, telling


def refusal(path: Path) -> str:
    with pytest.raises(NotAdded) as refused:
        read_file(path)
    return refused.value.sentence


def test_a_file_is_kept_as_it_is_and_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "quotes.txt"
    path.write_bytes(TEXT)
    taken = take(read_file(path))
    assert (taken.name, taken.content, taken.cleaned) == ("quotes.txt", TEXT, False)
    assert take(read_bytes("other.txt", TEXT)).sha256 == taken.sha256


def test_a_picture_is_cleaned_unless_the_person_wants_it_as_it_is() -> None:
    read = read_bytes("photo.jpg", telling("JPEG"))
    assert "where it was taken" in read.told
    cleaned, kept = take(read), take(read, as_it_is=True)
    assert (cleaned.cleaned, kept.cleaned) == (True, False)
    assert MARKER not in cleaned.content
    assert kept.content == telling("JPEG")


def test_a_plain_picture_tells_nothing_and_is_made_anew_all_the_same() -> None:
    read = read_bytes("scan.png", picture("PNG") + b"HIDDEN after its end")
    assert read.told == ()
    taken = take(read)
    assert taken.cleaned
    assert MARKER not in taken.content


def test_a_picture_kept_as_it_is_has_to_be_one() -> None:
    whole = picture("JPEG", (300, 300))
    broken = read_bytes("photo.jpg", whole[: len(whole) * 3 // 4])
    assert not take(read_bytes("photo.jpg", whole), as_it_is=True).cleaned
    with pytest.raises(NotAdded, match="damaged"):
        take(broken, as_it_is=True)


def test_cleaning_the_same_picture_twice_gives_one_file() -> None:
    read = read_bytes("photo.webp", telling("WEBP"))
    assert take(read).sha256 == take(read).sha256


def test_what_is_too_large_is_refused_without_being_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "film.pdf"
    with path.open("wb") as file:
        file.write(PDF)
        file.truncate(300 * 1024 * 1024)
    assert "larger than 20 megabytes" in refusal(path)
    assert LARGEST == 20 * 1024 * 1024


def test_a_file_of_nothing_a_folder_and_a_file_that_went_are_refused_in_words(
    tmp_path: Path,
) -> None:
    (tmp_path / "empty.pdf").touch()
    assert "is empty" in refusal(tmp_path / "empty.pdf")
    (tmp_path / "folder.pdf").mkdir()
    assert "is a folder" in refusal(tmp_path / "folder.pdf")
    assert "no longer where it was" in refusal(tmp_path / "gone.pdf")
    assert "“" + "x" * 20 in refusal(tmp_path / ("x" * 300 + ".pdf"))


@pytest.mark.skipif(os.name != "posix", reason="only there is such a thing")
def test_what_is_no_ordinary_file_is_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    assert "not an ordinary file" in refusal(pipe)


def test_a_file_that_may_not_be_read_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(PDF)

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "no")

    def fail(*_arguments: object) -> None:
        raise OSError(5, "no")

    monkeypatch.setattr(Path, "open", refuse)
    assert "You may not read “locked.pdf”" in refusal(path)
    monkeypatch.setattr(Path, "open", fail)
    assert "could not be read from its drive" in refusal(path)


def test_no_more_is_looked_over_at_once_than_fits_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(TEXT)
    monkeypatch.setattr("sroi_app.workspace.letting_in.LARGEST_AT_ONCE", len(TEXT) + 1)
    found, refused = read_files([tmp_path / name for name in ("a.txt", "x.txt", "b.txt", "c.txt")])
    assert [read.name for read in found] == ["a.txt", "b.txt"]
    assert ["no longer" in refused[0].explanation, refused[1].advice] == [
        True,
        "Add fewer files at a time.",
    ]


def test_one_picture_that_is_broken_does_not_keep_the_others_out() -> None:
    whole = picture("JPEG", (300, 300))
    files = [
        read_bytes("broken.jpg", whole[: len(whole) * 3 // 4]),
        read_bytes("whole.jpg", whole),
    ]
    taken, refused = take_all(files)
    assert [file.name for file in taken] == ["whole.jpg"]
    assert "broken.jpg" in refused[0].explanation


def test_a_name_that_turns_itself_round_is_judged_as_it_is() -> None:
    with pytest.raises(NotAdded, match="photogpj"):
        read_bytes("photo\u202egpj.exe", picture("JPEG"))
    assert read_bytes("photo\u202e.jpg", picture("JPEG")).name == "photo.jpg"


def test_a_picture_that_grows_when_made_anew_may_become_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = BytesIO()
    Image.frombytes("RGB", (300, 300), os.urandom(270_000)).save(made, "JPEG", quality=1)
    read = read_bytes("photo.jpg", made.getvalue())
    monkeypatch.setattr("sroi_app.workspace.letting_in.LARGEST", len(made.getvalue()) + 100)
    with pytest.raises(NotAdded, match="larger than"):
        take(read)
