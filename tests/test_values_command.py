"""`main.py values`: the library of values on the command line."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sroi_app.commands.entry import run
from sroi_app.guide.library_words import KIND_NAMES, KINDS
from sroi_app.library import deflators
from sroi_app.library.search import search
from sroi_app.library.unit_values import EDITION

Say = Callable[..., tuple[int, str, str]]
ASKED_FOR = {
    *("id", "name", "unit", "value", "price_year", "value_uprated", "to_price_year"),
    *("kind", "source", "licence", "checked", "theme", "who_gains", "transfer"),
}


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command; return its exit status, and what it wrote to either output."""

    def carry_out(*words: str) -> tuple[int, str, str]:
        status = run(words)
        said = capsys.readouterr()
        return status, said.out, said.err

    return carry_out


def told(say: Say, *words: str) -> dict[str, Any]:
    status, out, err = say("values", *words, "--json")
    assert (status, err) == (0, "")
    answer: dict[str, Any] = json.loads(out)
    return answer


def test_what_is_found_is_one_object(say: Say) -> None:
    answer = told(say, "arrest")
    assert answer["words"] == "arrest"
    assert answer["edition"] == EDITION
    assert answer["to_price_year"] == "2024-25"
    assert [value["id"] for value in answer["values"]] == [v.id for v in search("arrest")]
    for value in answer["values"]:
        assert set(value) >= ASKED_FOR


def test_figures_are_decimal_text_at_full_precision(say: Say) -> None:
    detained = told(say, "arrest", "detained")["values"][0]
    assert detained["value"] == "593"
    assert detained["price_year"] == "2006-07"
    assert detained["low"] is None
    factor = Decimal(100) / Decimal("63.3495")  # 2024-25 over 2006-07 on the published index
    assert Decimal(detained["value_uprated"]) == 593 * factor
    assert Decimal(detained["factor"]) == factor


def test_the_year_prices_are_brought_to_is_the_latest_that_is_measured() -> None:
    assert deflators.latest_measured() == "2024-25"
    assert not deflators.is_forecast("2024-25")
    assert deflators.is_forecast("2025-26")


def test_several_words_are_one_search(say: Say) -> None:
    assert told(say, "school", "exclusion") == told(say, "school exclusion")


def test_transfers_and_newer_figures_are_told(say: Say) -> None:
    assert all(value["transfer"] for value in told(say, "carers allowance 2025/26")["values"])
    old = next(v for v in told(say, "rape 2018 edition")["values"] if v["id"] == "ho18-rape")
    assert old["newer"] == "ho1920-rape-total"


def test_people_read_a_table(say: Say) -> None:
    status, out, err = say("values", "arrest")
    assert (status, err) == (0, "")
    assert "£593" in out
    assert "£936.08" in out
    assert "2006-07" in out
    assert "In 2024-25" in out
    lines = [line for line in out.splitlines() if "gmca14-cr7" in line]
    assert len(lines) == 2
    assert len({line.index("gmca14") for line in lines}) == 1, "one below the other"


def test_nothing_found_is_a_sentence_and_no_failure(say: Say) -> None:
    status, out, err = say("values", "xylophone")
    assert (status, err) == (0, "")
    assert "“xylophone”" in out
    assert told(say, "xylophone")["values"] == []


@pytest.mark.parametrize("words", [(), ("",), ("!", "…")])
def test_no_words_are_refused(say: Say, words: tuple[str, ...]) -> None:
    status, out, err = say("values", *words)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


def test_what_is_typed_cannot_move_the_terminal(say: Say) -> None:
    assert "\x1b" not in say("values", "xylo\x1b[2J")[1]


def test_every_kind_has_a_short_name() -> None:
    assert set(KIND_NAMES) == set(KINDS)
