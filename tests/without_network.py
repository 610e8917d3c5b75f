"""The whole test run where there is no network: whatever tried to reach one would fail there.

A process that has left the network cannot come back to it, and all that it starts is without it
too. Files, pipes and sockets with a name on the disk go on working, by which a screen is reached.
"""

import ctypes
import os
import socket
import sys
from pathlib import Path

WISH = "SROI_CASE_WITHOUT_NETWORK"
NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000  # as the kernel numbers them
DISCARD = 9
OWN, ELSEWHERE = ("127.0.0.1", DISCARD), ("192.0.2.1", DISCARD)  # the second is nobody’s


def leave_if_wished() -> None:
    """Leave the network where SROI_CASE_WITHOUT_NETWORK is set; fails where that cannot be done.

    To be called before anything else runs. What a process that has left starts is out already.
    """
    if os.environ.get(WISH) and can_reach_a_network():
        _leave()
        if can_reach_a_network():
            raise RuntimeError(f"{WISH} is set, and there still is a network")


def can_reach_a_network() -> bool:
    """Whether there is a way to anywhere, be it to this computer itself; nothing is sent."""
    return any(map(_is_reached, (OWN, ELSEWHERE)))


def _is_reached(place: tuple[str, int]) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as tried:
        try:
            tried.connect(place)
        except OSError:
            return False
        return True


def _leave() -> None:
    """Go where there is no network: who is not the superuser has to become one of his own first."""
    if sys.platform != "linux":
        raise RuntimeError(f"{WISH} is set, and only Linux can run a program without a network")
    user, group = os.getuid(), os.getgid()
    if user:
        _unshare(NEW_USER | NEW_NETWORK)
        own = Path("/proc/self")
        (own / "setgroups").write_text("deny", encoding="ascii")
        (own / "uid_map").write_text(f"{user} {user} 1", encoding="ascii")
        (own / "gid_map").write_text(f"{group} {group} 1", encoding="ascii")
    else:
        _unshare(NEW_NETWORK)


def _unshare(what: int) -> None:
    kernel = ctypes.CDLL(None, use_errno=True)
    if kernel.unshare(what):
        reason = os.strerror(ctypes.get_errno())
        raise RuntimeError(f"{WISH} is set, and the network cannot be left: {reason}")
