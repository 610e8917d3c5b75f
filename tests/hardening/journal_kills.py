"""Change a case line by line in a child process, kill it at a random moment, look what is offered.

Prints how many kills there were, how many of them lost an edit that was acknowledged or offered
another case than any there was, and how many edits were acknowledged. A process of its own, because
it forks: the test that runs it may have threads.
"""

import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from sroi_app.model.address import Address
from sroi_app.model.edits import add, get, put, remove
from sroi_app.workspace import journalling
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case

TITLE, OUTCOMES = Address.parse("title"), Address.parse("outcomes")
MOST_LINES = 40  # so that many of the kills come while a copy takes the journal in
STEADY = 5  # edits, of which every fifth adds a row and the one after takes it out again


def main(home: Path, kills: int) -> None:
    """Kill a child that changes a case so many times, each from an empty folder."""
    moments = random.Random(22)  # noqa: S311  a fixed seed, so that a failure can be seen again
    journalling.MOST_LINES = MOST_LINES
    lost = acknowledged = 0
    for _turn in range(kills):
        shutil.rmtree(home, ignore_errors=True)
        said = _changed_before_the_kill(home, moments.uniform(0.01, 0.12))
        acknowledged += said
        lost += not _is_whole(home, said)
    print(kills, lost, acknowledged)


def _is_whole(home: Path, said: int) -> bool:
    """Whether the case that is offered is the one after the last edit there was, or one more."""
    if not said:
        return True  # killed before the first copy was there
    workspace = Workspace(Folders(home))
    found = workspace.recovering.copies()
    if len(found) != 1 or found[0].problem:
        return False
    workspace.recovering.take_up(found[0])
    number = int(workspace.case.title)
    rows = len(get(workspace.case, OUTCOMES)) - len(ready_case().outcomes)
    return number in (said, said + 1) and rows == (number % STEADY == 0)


def _changed_before_the_kill(home: Path, wait: float) -> int:
    """Return the last edit a child acknowledged before it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _change_for_ever(home, writing)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        pipe.readline()  # the first copy is there
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = pipe.read().splitlines()
    return int(lines[-1]) if lines else 0


def _change_for_ever(home: Path, writing: int) -> None:
    workspace = Workspace(Folders(home))
    case = put(ready_case(), TITLE, "0")
    workspace._history.push(case, "")
    workspace.journalling.copy_writer()()
    os.write(writing, b"begun\n")
    number = 0
    while True:
        number += 1
        case = put(workspace.case, TITLE, str(number))
        if number % STEADY == 0:
            case, row = add(case, OUTCOMES, description="I sleep better" * (number % 9))
        elif number % STEADY == 1 and number > 1:
            case = remove(case, row)
        workspace._history.push(case, "")
        workspace.journalling.follow()
        if workspace.journalling.due:
            workspace.journalling.copy_writer()()
        os.write(writing, b"%d\n" % number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
