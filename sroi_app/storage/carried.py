"""What a file has besides its bytes, carried over to the one that takes its place."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path


def carry_over(old: Path, handle: int) -> None:
    """Give a new file, open as `handle`, the mode, owner, group and attributes of an old one.

    As far as the drive keeps them and this person may set them: a save does not hang on it.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        facts = old.stat()
        for owner, group in ((facts.st_uid, -1), (-1, facts.st_gid)):
            with suppress(OSError):  # the group may be ours to give though the owner is not
                os.chown(handle, owner, group)  # before the mode: it may take rights away
        os.chmod(handle, stat.S_IMODE(facts.st_mode))
    _carry_attributes(old, handle)


if sys.platform == "linux":

    def _carry_attributes(old: Path, handle: int) -> None:
        """Notes of file managers, and who else may read it."""
        with suppress(OSError):
            for name in os.listxattr(old):
                with suppress(OSError):
                    os.setxattr(handle, name, os.getxattr(old, name))

else:

    def _carry_attributes(_old: Path, _handle: int) -> None:
        """Python has no way to them on other systems."""
