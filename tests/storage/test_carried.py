import os
from pathlib import Path

import pytest

from sroi_app.storage.carried import carry_over


@pytest.mark.skipif(os.name != "posix", reason="owners of this kind are POSIX")
def test_the_group_of_a_shared_file_stays_where_its_owner_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, given = tmp_path / "old", list[int]()
    old.write_bytes(b"")

    def chown(_handle: int, owner: int, group: int) -> None:
        if owner != -1:
            raise PermissionError
        given.append(group)

    monkeypatch.setattr(os, "chown", chown)
    handle = os.open(tmp_path / "new", os.O_WRONLY | os.O_CREAT)
    carry_over(old, handle)
    os.close(handle)
    assert given == [old.stat().st_gid]
