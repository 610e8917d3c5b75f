"""What came of many trials of one promise: how many, how many lost anything, how many crashed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

_TOLD = 10  # troubles that are told one by one


@dataclass
class Tally:
    """`count` trials are asked for; a test notes each that lost something or crashed."""

    id: str
    count: int
    trials: int = 0
    lost: int = 0
    crashes: int = 0
    notes: list[str] = field(default_factory=list)

    def turns(self) -> Iterator[int]:
        """Yield the numbers of the trials that are asked for, each counted once it is over."""
        for turn in range(self.count):
            yield turn
            self.trials += 1

    def tried(self, trials: int = 1) -> None:
        """Count trials whose number the test itself settles."""
        self.trials += trials

    def lose(self, note: str) -> None:
        """Note that a promise was broken: work lost, damage unseen, a secret told."""
        self.lost += 1
        self._tell(note)

    def crash(self, note: str) -> None:
        """Note that a program died, hung, or let out what is no refusal."""
        self.crashes += 1
        self._tell(note)

    @property
    def line(self) -> str:
        return f"{self.trials:,} trials, {self.lost} lost, {self.crashes} crashes"

    def settle(self) -> None:
        """Fail where a promise was broken, or fewer trials were made than were asked for."""
        assert self.trials >= self.count > 0, f"{self.id}: {self.line}, {self.count:,} were asked"
        assert not self.lost, "\n".join([f"{self.id}: {self.line}", *self.notes])
        assert not self.crashes, "\n".join([f"{self.id}: {self.line}", *self.notes])

    def _tell(self, note: str) -> None:
        if len(self.notes) < _TOLD:
            self.notes.append(note)
