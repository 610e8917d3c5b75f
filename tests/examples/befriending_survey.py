"""The invented survey that ships with the program: 120 people a befriending service asked.

It has what real tables have: names and addresses that are nobody's business, people who left,
people who came late, blanks, a slip of the pen, and a code given out twice.
"""

import csv
import io
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

PATH = Path(__file__).parents[2] / "resources" / "examples" / "invented-survey.csv"
SEED = 20260129
PEOPLE = 120
LEFT = frozenset({4, 9, 17, 23, 30, 38, 44, 49, 57, 63, 68, 74, 81, 85, 92, 97, 103, 108, 113, 118})
CAME_LATE = frozenset({12, 35, 61, 77, 99, 116})
SLIP = 71  # writes "3a"
SAME_CODE = (52, 53)  # two people with the code of the first
NO_SCORE = frozenset({27, 88})  # asked again, but gave no answer about loneliness
NO_SATISFACTION = frozenset({15, 66, 105})
HALF_A_YEAR = timedelta(days=182)
FIRST_ASKED = date(2025, 4, 7)
HEADINGS = (
    "Member code",
    "First name",
    "E-mail",
    "Postcode",
    "Ward",
    "Age band",
    "First asked on",
    "Asked again on",
    "Loneliness before (3 to 9)",
    "Loneliness after (3 to 9)",
    "Life satisfaction before (0 to 10)",
    "Life satisfaction after (0 to 10)",
    "Anything else you would like to say",
)
_NAMES = (
    *("Margaret", "Derek", "Jean", "Brian", "Siân", "Kenneth", "Doreen", "Roy", "Sheila", "Zofia"),
    *("Arthur", "Beryl", "Ivor", "Maureen", "Dilip", "Joyce", "Norman", "Irene", "Harold", "Zoë"),
    *("Gwen", "Stanley", "Pauline", "Mohammed", "Audrey", "Leonard", "Winifred", "Cyril"),
)
_WARDS = (("Harbour", 0.47), ("Castle", 0.40), ("Quayside", 0.10), ("Northgate", 0.03))
_AGES = (("65 to 74", 0.29), ("75 to 84", 0.48), ("85 and over", 0.23))
_LONELY = ((4, 0.08), (5, 0.17), (6, 0.27), (7, 0.25), (8, 0.15), (9, 0.08))
_LESS_LONELY = ((-3, 0.10), (-2, 0.27), (-1, 0.22), (0, 0.24), (1, 0.09), (2, 0.08))
_CONTENT = ((2, 0.05), (3, 0.12), (4, 0.20), (5, 0.26), (6, 0.19), (7, 0.12), (8, 0.06))
_MORE_CONTENT = ((-2, 0.04), (-1, 0.12), (0, 0.29), (1, 0.26), (2, 0.19), (3, 0.10))
_REMARKS = (
    "I look forward to Tuesdays.",
    "She is a good listener, and she laughs.",
    "We play cribbage. I win.",
    "It is the only time I talk to anybody all week",
    "I would like longer visits",
    "My knee is bad, so I cannot get out",
    "My first visitor moved away, and nobody told me for weeks.",
    "Lovely man, very patient",
    "My daughter worries less now, and so do I.",
    "He fixed the radio as well",
    "I was not sure at first, but now I would miss it",
    "Could somebody come at the weekend too?",
    "We talk about the war and about football",
    "Still lonely in the evenings",
    "She never looks at her watch.",
    "I have started going to the library again",
    "No complaints",
    "It helped after my husband died",
    "The form has too many questions",
    "Nothing changes the nights.",
    "He brings his dog, which I like best",
    "I told her things I have told nobody",
    "Thank you for asking",
    "We went to the sea together, in June",
    "My hearing is worse, so talking is hard work",
    "I feel like a person again, not a patient",
    "I should have joined years ago",
    "Two visits were called off in the snow",
    "She speaks my language, and that matters to me",
    "Ask me again in a year",
)
_REMARK_SHARE = 0.22

Choice = TypeVar("Choice")


def text() -> str:
    """Return the table as comma-separated text, the same every time."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADINGS)
    chance = Random(SEED)  # noqa: S311  nobody's secret: the same people every time
    writer.writerows(_row(chance, number) for number in range(1, PEOPLE + 1))
    return out.getvalue()


def write() -> None:
    """Write the table anew, with the mark by which spreadsheets know its letters."""
    PATH.write_text(text(), encoding="utf-8-sig", newline="")


def _row(chance: Random, number: int) -> tuple[str, ...]:
    name = _NAMES[int(chance.random() * len(_NAMES))]
    asked = FIRST_ASKED + timedelta(days=int(chance.random() * 170))
    lonely, less = _drawn(chance, _LONELY), _drawn(chance, _LESS_LONELY)
    content, more = _drawn(chance, _CONTENT), _drawn(chance, _MORE_CONTENT)
    place = (_postcode(chance), _drawn(chance, _WARDS), _drawn(chance, _AGES))
    remark = _remark(chance, number)
    began, stayed = number not in CAME_LATE, number not in LEFT
    if not stayed:  # those who leave were a little lonelier than those who stay
        lonely = min(lonely + 1, 9)
    return (
        f"BF{SAME_CODE[0] if number in SAME_CODE else number:03}",
        name,
        f"{_plain(name)}{number}@example.org",
        *place,
        f"{asked:%d/%m/%Y}" if began else "",
        f"{asked + HALF_A_YEAR:%d/%m/%Y}" if stayed else "",
        str(lonely) if began else "",
        _loneliness_after(number, lonely + less) if stayed else "",
        str(content) if began else "",
        str(_within(content + more, 0, 10)) if stayed and number not in NO_SATISFACTION else "",
        remark if stayed else "",
    )


def _loneliness_after(number: int, score: int) -> str:
    if number in NO_SCORE:
        return ""
    return "3a" if number == SLIP else str(_within(score, 3, 9))


def _postcode(chance: Random) -> str:
    """A postcode of an area that does not exist."""
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    last = "".join(letters[int(chance.random() * len(letters))] for _letter in range(2))
    return f"ZZ{1 + int(chance.random() * 4)} {int(chance.random() * 10)}{last}"


def _remark(chance: Random, number: int) -> str:
    """Something in people's own words, from those who had something to say."""
    return _REMARKS[number % len(_REMARKS)] if chance.random() < _REMARK_SHARE else ""


def _drawn(chance: Random, choices: tuple[tuple[Choice, float], ...]) -> Choice:
    """One of the choices, as often as its share says; only `random` stays the same for ever."""
    left = chance.random()
    for choice, share in choices:
        left -= share
        if left < 0:
            return choice
    return choices[-1][0]


def _within(value: int, least: int, most: int) -> int:
    return min(max(value, least), most)


def _plain(name: str) -> str:
    return name.lower().translate(str.maketrans("âë", "ae"))
