"""Windows in which robots type with real keys, killed at random moments; what is offered then?

Prints, as JSON, how many were killed, how many texts had stood on the screen for two seconds, and
a note for each of those that is neither offered nor saved. A process of its own, because it forks.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sroi_app.guide.kinds import Kind
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import all_questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, unreadable_text
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.files import write_new_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from tests.hardening.robot import BEGUN, UNDONE, run

AT_ONCE = 4
SAFE_AFTER = 2.0  # seconds: what has been on the screen for longer is never lost


@dataclass
class Robot:
    """A window of its own, to be killed once it said `lines` things, and `wait` seconds later."""

    folder: Path
    lines: int
    wait: float
    child: int = 0
    pipe: Any = None
    heard: str = ""
    killed: float = 0.0
    said: list[Any] = field(default_factory=list)

    @property
    def path(self) -> Path:
        return self.folder / "case.sroi"

    @property
    def home(self) -> Folders:
        return Folders(self.folder / "home")

    def start(self, seed: int) -> None:
        self.folder.mkdir(parents=True)
        write_new_case(self.path, ready_case())
        reading, writing = os.pipe()
        self.child = os.fork()
        if not self.child:
            os.close(reading)
            try:
                run(self.home, self.path, seed, writing)
            finally:
                os._exit(1)
        os.close(writing)
        self.pipe = os.fdopen(reading)

    def await_first_key(self) -> None:
        assert self.pipe.readline().strip() == BEGUN, "the window did not open"

    def kill(self) -> None:
        self.heard = "".join(self.pipe.readline() for _line in range(self.lines))
        time.sleep(self.wait)
        self.killed = time.monotonic()
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        heard = self.heard + self.pipe.read()
        self.said = [json.loads(line) for line in heard.splitlines()]
        self.pipe.close()


def main(folder: Path, kills: int) -> None:
    """Let so many windows be killed, some at once, and say what was lost."""
    chance = random.Random(2)  # noqa: S311  a fixed seed, so that a failure can be seen again
    lost, texts = list[str](), 0
    for first in range(0, kills, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, kills))
        robots = [
            Robot(folder / str(n), chance.randrange(4, 50), SAFE_AFTER + chance.random())
            for n in numbers
        ]
        for number, robot in zip(numbers, robots, strict=True):
            robot.start(number)
        for robot in robots:
            robot.await_first_key()
        for robot in robots:
            robot.kill()
        for number, robot in zip(numbers, robots, strict=True):
            found = list(_missing(robot))
            texts += len(_safe(robot))
            lost += [f"window {number}: {note}" for note in found]
    print(json.dumps({"kills": kills, "texts": texts, "lost": lost}))


def _missing(robot: Robot) -> Iterator[str]:
    """Yield what was on the screen long enough and is neither offered nor in the file."""
    left, safe = _left(robot), _safe(robot)
    latest = {address: text for _moment, address, text in robot.said}
    unsure = {address for address, text in latest.items() if text is None and address != UNDONE}
    wrong = [
        f"{address} was {texts[0]!r} and is {left.at(address)!r}"
        for address, texts in safe.items()
        if address not in unsure and not any(left.says(address, text) for text in texts)
    ]
    # Killed in the middle of undoing, nobody knows which one answer that was.
    yield from wrong[1:] if robot.said and robot.said[-1][1] == UNDONE else wrong


def _safe(robot: Robot) -> dict[str, list[str]]:
    """What each answer may be: the text that stood there at the last safe moment, and any later."""
    found: dict[str, list[str]] = {}
    for moment, address, text in robot.said:
        if text is not None:
            earlier = found.get(address, [])
            found[address] = [text] if moment <= robot.killed - SAFE_AFTER else [*earlier, text]
    first = {address: moment for moment, address, text in reversed(robot.said) if text is not None}
    return {a: texts for a, texts in found.items() if first[a] <= robot.killed - SAFE_AFTER}


@dataclass(frozen=True, slots=True)
class _Left:
    """The case that is offered, or else the one that is saved, and what stood in windows."""

    case: Case
    kinds: dict[str, Kind]
    windows: dict[str, str] = field(default_factory=dict)

    def at(self, address: str) -> Any:
        """What is left at an address, or in the line of a window."""
        if address in self.kinds:
            return get(self.case, Address.parse(address))
        return self.windows.get(address, "")

    def says(self, address: str, text: str) -> bool:
        if address not in self.kinds:
            return bool(self.at(address) == text)
        unread = unreadable_text(self.case, Address.parse(address))
        read = self.kinds[address].parse(text)
        return unread == text if unread is not None else bool(read == self.at(address))


def _left(robot: Robot) -> _Left:
    workspace = Workspace(robot.home)
    found = workspace.recovering.copies()
    if not found:
        return _Left(open_case(robot.path).document.case, _kinds())
    windows = workspace.recovering.take_up(found[0]).windows
    texts = {f"{one.place} {line.name}": line.text for one in windows for line in one.texts}
    return _Left(workspace.case, _kinds(), texts)


def _kinds() -> dict[str, Kind]:
    case = ready_case()
    sections = (section for stage in STAGES for section in stage.sections)
    return {str(q.address): q.field.kind for s in sections for q in all_questions(case, s)}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
