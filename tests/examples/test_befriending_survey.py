"""The invented survey is the one that is written now, and as real tables are."""

import csv
import io
from collections import Counter
from datetime import datetime
from statistics import mean

from tests.examples.befriending_survey import HEADINGS, PATH, PEOPLE, text

CODE, NAME, EMAIL, POSTCODE, WARD, _AGE, FIRST, AGAIN, BEFORE, AFTER, *_OTHERS = HEADINGS


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(PATH.read_text(encoding="utf-8-sig"))))


def scores() -> list[tuple[int, int]]:
    both = ((row[BEFORE], row[AFTER]) for row in rows())
    return [(int(before), int(after)) for before, after in both if before and after.isdigit()]


def test_the_file_is_what_is_written_now() -> None:
    assert PATH.read_text(encoding="utf-8-sig") == text()


def test_spreadsheets_know_its_letters() -> None:
    assert PATH.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Siân" in text()


def test_a_hundred_and_twenty_people_were_asked() -> None:
    assert len(rows()) == PEOPLE == 120


def test_it_has_what_real_tables_have() -> None:
    table = rows()
    assert sum(bool(row[BEFORE]) and not row[AGAIN] for row in table) == 20  # left
    assert sum(not row[FIRST] for row in table) == 6  # came late
    assert [row[AFTER] for row in table if not row[AFTER].isdigit() and row[AFTER]] == ["3a"]
    assert [code for code, n in Counter(row[CODE] for row in table).items() if n > 1] == ["BF052"]
    assert any(not row[AFTER] and row[AGAIN] for row in table)
    assert any("," in row[HEADINGS[-1]] for row in table)


def test_nobody_in_it_can_be_found() -> None:
    for row in rows():
        assert row[EMAIL].endswith("@example.org")  # kept free for examples, for ever
        assert row[POSTCODE].startswith("ZZ")  # no such area


def test_some_groups_are_too_small_to_be_shown() -> None:
    counts = Counter(row[WARD] for row in rows())
    assert min(counts.values()) < 5 < max(counts.values())


def test_its_scores_keep_to_their_scale_and_are_no_miracle() -> None:
    pairs = scores()
    assert all(3 <= score <= 9 for pair in pairs for score in pair)
    assert -1 < mean(after - before for before, after in pairs) < 0


def test_people_are_asked_again_after_half_a_year() -> None:
    for row in rows():
        if row[FIRST] and row[AGAIN]:
            first, again = (datetime.strptime(row[at], "%d/%m/%Y") for at in (FIRST, AGAIN))  # noqa: DTZ007
            assert (again - first).days == 182
