import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sroi_app.storage import atomic
from sroi_app.storage.atomic import replace_file
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.refusals import FileChangedElsewhere, SaveFailed

OLD = b"the version before"
NEW = b"the new version, which is longer\n" * 3000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "case.sroi"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited = list[float]()
    monkeypatch.setattr(time, "sleep", waited.append)
    return waited


@pytest.fixture
def small_files_only() -> Iterator[None]:
    if sys.platform == "win32":
        pytest.skip("Windows has no limit on the size of a file a process may write")
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _only(target: Path) -> bool:
    return [path.name for path in target.parent.iterdir()] == [target.name]


def test_the_new_bytes_take_the_place_of_the_old(target: Path) -> None:
    assert replace_file(target, NEW) == Fingerprint.of(NEW) == Fingerprint.of_file(target)
    assert target.read_bytes() == NEW
    assert _only(target)


def test_a_file_that_was_not_there_is_made(tmp_path: Path) -> None:
    target = tmp_path / "new.sroi"
    replace_file(target, NEW, expected=ABSENT)
    assert target.read_bytes() == NEW
    assert _only(target)


def test_the_temporary_file_is_one_onedrive_leaves_alone(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves = list[Path]()
    real = os.replace

    def note(source: Any, destination: Any) -> None:
        moves.append(Path(source))
        real(source, destination)

    monkeypatch.setattr(os, "replace", note)
    replace_file(target, NEW)
    assert [move.parent for move in moves] == [target.parent]
    assert moves[0].match("~$sroi-*.tmp")


def test_a_file_changed_elsewhere_is_not_replaced(target: Path) -> None:
    opened = Fingerprint.of_file(target)
    target.write_bytes(b"the VERSION before")  # as long as the old one
    with pytest.raises(FileChangedElsewhere, match=r"has changed case\.sroi since") as caught:
        replace_file(target, NEW, expected=opened)
    assert not caught.value.missing
    assert target.read_bytes() == b"the VERSION before"
    assert _only(target)


def test_a_file_that_has_gone_is_not_made_anew_unasked(target: Path) -> None:
    opened = Fingerprint.of_file(target)
    target.unlink()
    with pytest.raises(FileChangedElsewhere, match="no longer where you opened it") as caught:
        replace_file(target, NEW, expected=opened)
    assert caught.value.missing
    assert not list(target.parent.iterdir())


def test_a_file_that_appeared_meanwhile_is_not_replaced(target: Path) -> None:
    with pytest.raises(FileChangedElsewhere):
        replace_file(target, NEW, expected=ABSENT)
    assert target.read_bytes() == OLD


def test_a_full_drive_leaves_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    room = [30_000]

    def write(handle: int, data: Any) -> int:
        taken = min(room[0], 10_000, len(data))
        room[0] -= taken
        if not taken:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(handle, data[:taken])

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(
        SaveFailed, match=r"not enough room on the drive to save case\.sroi"
    ) as caught:
        replace_file(target, NEW)
    assert "unharmed. Save a copy somewhere else" in caught.value.advice
    assert target.read_bytes() == OLD
    assert _only(target)


def test_a_drive_that_takes_little_at_a_time_gets_it_all(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:777]))
    replace_file(target, NEW)
    assert target.read_bytes() == NEW


def test_a_drive_that_takes_nothing_is_not_asked_for_ever(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", lambda _handle, _data: 0)
    with pytest.raises(SaveFailed, match="not enough room"):
        replace_file(target, NEW)
    assert target.read_bytes() == OLD


def test_a_file_larger_than_the_drive_allows_leaves_the_old_one(
    target: Path, small_files_only: None
) -> None:
    del small_files_only
    with pytest.raises(SaveFailed, match="larger than this drive allows"):
        replace_file(target, NEW)
    assert target.read_bytes() == OLD
    assert _only(target)


def test_bytes_that_come_back_wrong_are_not_trusted(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write

    def write(handle: int, data: Any) -> int:
        return real(handle, bytes(len(data)))

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(SaveFailed, match="The drive reported a fault"):
        replace_file(target, NEW)
    assert target.read_bytes() == OLD
    assert _only(target)


def _refusing(times: int) -> Callable[[Any, Any], None]:
    real = os.replace
    left = [times]

    def replace(source: Any, destination: Any) -> None:
        if left[0]:
            left[0] -= 1
            raise PermissionError(errno.EACCES, "held by a synchroniser")
        real(source, destination)

    return replace


@pytest.mark.parametrize("times", [1, 3, 7])
def test_a_file_held_for_a_moment_is_tried_again(
    target: Path, monkeypatch: pytest.MonkeyPatch, waits: list[float], times: int
) -> None:
    monkeypatch.setattr(os, "replace", _refusing(times))
    replace_file(target, NEW)
    assert target.read_bytes() == NEW
    assert waits == [0.05 * 2**turn for turn in range(times)]


def test_a_file_held_for_ever_is_given_up_in_words(
    target: Path, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    monkeypatch.setattr(os, "replace", _refusing(1000))
    with pytest.raises(SaveFailed, match="another program, such as OneDrive"):
        replace_file(target, NEW)
    assert sum(waits) < 10
    assert target.read_bytes() == OLD
    assert _only(target)


@pytest.mark.parametrize("turn", range(7))
def test_what_a_colleague_saves_while_the_file_is_held_is_not_replaced(
    target: Path, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    waits = list[float]()

    def sleep(wait: float) -> None:
        waits.append(wait)
        if len(waits) == turn + 1:
            target.write_bytes(b"a colleague's")

    opened = Fingerprint.of_file(target)
    monkeypatch.setattr(time, "sleep", sleep)
    monkeypatch.setattr(os, "replace", _refusing(turn + 1))
    with pytest.raises(FileChangedElsewhere):
        replace_file(target, NEW, expected=opened)
    assert target.read_bytes() == b"a colleague's"
    assert _only(target)


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace", "access", "close"])
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.EBUSY])
def test_any_call_that_fails_leaves_old_or_new(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    real = getattr(os, call)
    for failing in range(1, 20):
        calls = [0]

        def flaky(*args: Any, number: int = failing, so_far: list[int] = calls) -> Any:
            so_far[0] += 1
            if so_far[0] == number:
                if call == "close":
                    real(*args)  # a failed close has closed all the same
                raise OSError(code, "injected")
            return real(*args)

        with monkeypatch.context() as patch:
            patch.setattr(os, call, flaky)
            try:
                replace_file(target, NEW)
            except SaveFailed:
                assert target.read_bytes() == OLD
            else:
                assert target.read_bytes() == NEW
                target.write_bytes(OLD)
        assert _only(target)
        if calls[0] < failing:
            return
    pytest.fail("the save never ran without the fault")


def test_an_interruption_leaves_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_file(target, NEW)
    assert target.read_bytes() == OLD
    assert _only(target)


@pytest.mark.skipif(os.name != "posix", reason="folders are synced on POSIX systems only")
def test_the_file_is_synced_before_the_move_and_the_folder_after(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = list[str]()
    fsync, move = os.fsync, os.replace

    def note_sync(handle: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def note_move(source: Any, destination: Any) -> None:
        order.append("move")
        move(source, destination)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(os, "replace", note_move)
    replace_file(target, NEW)
    assert order == ["file", "move", "folder"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_permissions_stay_as_they_were(target: Path, mode: int) -> None:
    target.chmod(mode)
    replace_file(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == mode


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege on Windows")
def test_a_link_stays_a_link(target: Path, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.sroi"
    link.symlink_to(target)
    replace_file(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert [path.name for path in folder.iterdir()] == ["link.sroi"]


def test_a_file_marked_read_only_is_left(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with pytest.raises(SaveFailed, match=r"You may not write case\.sroi here"):
        replace_file(target, NEW)
    assert target.read_bytes() == OLD


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EACCES, "You may not write case.sroi here"),
        (errno.EROFS, "on a drive that can only be read"),
        (errno.ENAMETOOLONG, "does not accept case.sroi as the name"),
    ],
)
def test_a_folder_that_may_not_be_written_is_explained(
    target: Path, monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    def refuse(*_args: Any) -> int:
        raise OSError(code, "refused")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SaveFailed, match=sentence):
        replace_file(target, NEW)
    monkeypatch.undo()
    assert target.read_bytes() == OLD


def test_a_folder_that_has_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed, match=r"There is no folder called .*gone"):
        replace_file(tmp_path / "gone" / "case.sroi", NEW)


def test_a_place_that_is_there_but_takes_no_files_is_not_said_to_be_missing(
    tmp_path: Path,
) -> None:
    (tmp_path / "full").touch()
    with pytest.raises(SaveFailed, match=r"You cannot save there: .*full is no folder"):
        replace_file(tmp_path / "full" / "case.sroi", NEW)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.sroi")
    with pytest.raises(SaveFailed, match="You cannot save there"):
        replace_file(tmp_path / "pipe.sroi", NEW)
    assert (tmp_path / "pipe.sroi").is_fifo()
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a folder of Linux alone")
def test_a_folder_of_the_system_is_not_said_to_be_missing() -> None:
    with pytest.raises(SaveFailed, match="You cannot save there"):
        replace_file(Path("/proc/case.sroi"), NEW)


def test_nothing_is_said_of_a_version_before_where_there_was_none(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed) as caught:
        replace_file(tmp_path / "gone" / "case.sroi", NEW)
    assert caught.value.advice == "Save a copy somewhere else."


@pytest.mark.parametrize("name", ["", ".", "..", "folder"])
def test_a_folder_is_not_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveFailed, match="is a folder"):
        replace_file(tmp_path / name, NEW)


@pytest.mark.parametrize("name", ["a\0b", "half\ud83d", "x" * 300])
def test_a_name_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SaveFailed, match="does not accept"):
        replace_file(tmp_path / name, NEW)
    assert not list(tmp_path.iterdir())


def test_what_a_crash_left_behind_is_swept_up_an_hour_later(target: Path) -> None:
    old, young, other = (
        target.with_name(name)
        for name in ("~$sroi-0badcafe.tmp", "~$sroi-00c0ffee.tmp", "~$letter.tmp")
    )
    for path in (old, young, other):
        path.write_bytes(b"half")
    os.utime(old, (0, time.time() - 3700))
    os.utime(other, (0, time.time() - 3700))
    replace_file(target, NEW)
    assert {path.name for path in target.parent.iterdir()} == {target.name, young.name, other.name}


def test_the_waits_stay_within_ten_seconds() -> None:
    assert len(atomic._WAITS) == 7
    assert 5 < sum(atomic._WAITS) < 10
