"""A survey counted in plain Python, by nothing the program counts with."""

import csv
import math
from dataclasses import dataclass
from pathlib import Path
from statistics import NormalDist, mean, stdev


@dataclass(frozen=True)
class Counted:
    """People whose two answers can be compared; `gains` are points towards the better end."""

    gains: tuple[int, ...]
    left: tuple[int, ...]  # the first answers of those who only gave one
    only_after: int
    refused: int
    again: int  # rows with a code that another row has

    @property
    def people(self) -> int:
        return len(self.gains)

    def improved(self, points: int) -> int:
        return sum(gain >= points for gain in self.gains)

    def worse(self, points: int) -> int:
        return sum(gain <= -points for gain in self.gains)

    @property
    def change(self) -> tuple[float, float, float]:
        """The mean with its 95 % interval after Student."""
        middle, people = mean(self.gains), len(self.gains)
        reach = t_quantile(people - 1) * stdev(self.gains) / math.sqrt(people)
        return middle, middle - reach, middle + reach


def count(path: Path, code: str, before: str, after: str, *, higher_is_better: bool) -> Counted:
    """Count a table with a row for each person; the first usable row of a code is theirs."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    gains, left, seen = [], [], set()
    only_after = refused = again = 0
    for row in rows:
        first, second = row[before].strip(), row[after].strip()
        if row[code] in seen:
            again += 1
        elif any(text and not text.isdigit() for text in (first, second)):
            refused += 1
        elif first and second:
            seen.add(row[code])
            moved = int(second) - int(first)
            gains.append(moved if higher_is_better else -moved)
        elif first:
            left.append(int(first))
        elif second:
            only_after += 1
    return Counted(tuple(gains), tuple(left), only_after, refused, again)


def wilson(some: int, all_: int) -> tuple[float, float, float]:
    """A share with its 95 % interval after Wilson."""
    z, share = NormalDist().inv_cdf(0.975), some / all_
    middle = (share + z * z / (2 * all_)) / (1 + z * z / all_)
    reach = z / (1 + z * z / all_) * math.sqrt(share * (1 - share) / all_ + z * z / (4 * all_**2))
    return share, middle - reach, middle + reach


def t_quantile(freedom: int) -> float:
    """Student's t that 97.5 % lie below, by adding up the area under its curve."""
    front = math.gamma((freedom + 1) / 2) / math.gamma(freedom / 2) if freedom < 300 else None
    assert front is not None
    front /= math.sqrt(freedom * math.pi)
    step, area, t = 1e-4, 0.5, 0.0
    while area < 0.975:
        middle = t + step / 2
        area += step * front * (1 + middle * middle / freedom) ** (-(freedom + 1) / 2)
        t += step
    return t
