"""Every word a person reads can be translated, and the catalogue is complete."""

import ast
import gettext
import io
import string
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from babel.dates import format_date as babel_date
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.numbers import format_currency, format_decimal

from sroi_app import text
from sroi_app.guide import dates, figures
from sroi_app.language import DOMAIN, choose_language
from sroi_app.text import plural
from tests.translations import TEMPLATE, source_files, template, write_pseudo

CALLS = ("_", "plural")
WELSH_PLURALS = "(n==0?0:n==1?1:n==2?2:n==3?3:n==6?4:5)"
WELSH_MONTHS = (
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
)


@pytest.fixture(autouse=True)
def _english_afterwards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("SROI_CASE_LANGUAGE", raising=False)
    yield
    text.speak(gettext.NullTranslations())


def test_the_catalogue_is_that_of_the_source() -> None:
    assert TEMPLATE.read_bytes() == template(), "run: python -m tests.translations"


def test_only_plain_words_are_handed_to_translators() -> None:
    """What is put together while the program runs cannot be looked up in a catalogue."""
    odd = [
        f"{path.name}:{call.lineno}"
        for path, call in _calls()
        for words in call.args[: 2 if _name(call) == "plural" else 1]
        if not isinstance(words, ast.Constant) and path.name != "text.py"
    ]
    assert odd == []


def test_every_gap_in_a_sentence_is_filled_by_its_name() -> None:
    wrong = []
    for path in source_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (words := _formatted(node)) is not None:
                assert isinstance(node, ast.Call)
                given = {keyword.arg for keyword in node.keywords}
                if node.args or (None not in given and given != _gaps(words)):
                    wrong.append(f"{path.name}:{node.lineno}")
    assert wrong == []


def test_a_run_speaks_the_language_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pseudo(tmp_path)
    monkeypatch.setenv("SROI_CASE_LANGUAGE", "qps")
    choose_language(tmp_path)
    assert text._("Save") == "⟦Save⟧"


@pytest.mark.parametrize("damage", [b"", b"\xde\x12\x04\x95", b"no catalogue at all" * 9])
def test_a_damaged_catalogue_leaves_the_program_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    write_pseudo(tmp_path)
    next(tmp_path.rglob("*.mo")).write_bytes(damage)
    monkeypatch.setenv("SROI_CASE_LANGUAGE", "qps")
    choose_language(tmp_path)
    assert text._("Save") == "Save"


def test_a_language_nobody_has_translated_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SROI_CASE_LANGUAGE", "xx_YY/../..")
    choose_language()
    assert text._("Save") == "Save"


def test_the_six_plural_forms_of_welsh_are_kept_apart() -> None:
    forms = ("dim", "un", "dau", "tri", "chwech", "llawer")
    catalogue = Catalog(locale="cy", domain=DOMAIN)
    catalogue._num_plurals = 6  # type: ignore[assignment]
    catalogue._plural_expr = WELSH_PLURALS  # type: ignore[assignment]
    catalogue.add(("{count} outcome", "{count} outcomes"), tuple(f"{{count}} {f}" for f in forms))
    _speak(catalogue)
    said = [plural("{count} outcome", "{count} outcomes", n) for n in (0, 1, 2, 3, 6, 4, 10)]
    assert said == ["0 dim", "1 un", "2 dau", "3 tri", "6 chwech", "4 llawer", "10 llawer"]


def test_dates_are_written_as_the_language_writes_them() -> None:
    day = date(2026, 11, 3)
    assert dates.format_date(day) == babel_date(day, "d MMMM y", locale="en_GB")
    catalogue = Catalog(locale="cy", domain=DOMAIN)
    catalogue.add(" ".join(dates.months()), WELSH_MONTHS)
    _speak(catalogue)
    assert dates.format_date(day) == babel_date(day, "d MMMM y", locale="cy_GB")
    assert dates.parse_date("3 Tachwedd 2026") == day


@pytest.mark.parametrize("locale", ["en_GB", "cy_GB"])
@pytest.mark.parametrize("amount", ["0", "7", "1234.5", "1234567.5", "-3.5", "999999999.99"])
def test_numbers_and_money_are_those_of_both_languages_of_the_program(
    amount: str, locale: str
) -> None:
    value = Decimal(amount)
    plain = format_decimal(value, locale=locale)
    assert figures.number(value) == plain.replace("-", figures.MINUS)
    money = format_currency(value, "GBP", locale=locale)
    assert figures.pounds(value, 2) == money.replace("-", figures.MINUS)


@pytest.mark.parametrize("part", ["window", "commands"])
def test_nothing_is_said_that_a_translator_never_saw(tmp_path: Path, part: str) -> None:
    write_pseudo(tmp_path)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.untranslated", part, str(tmp_path)],
        cwd=TEMPLATE.parent.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines() == []


def _speak(catalogue: Catalog) -> None:
    out = io.BytesIO()
    write_mo(out, catalogue)
    out.seek(0)
    text.speak(gettext.GNUTranslations(out))


def _calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in source_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node) in CALLS and node.args:
                yield path, node


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _formatted(node: ast.AST) -> str | None:
    """The words of ``_("…").format(…)``, else None."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return None
    said = node.func.value
    if node.func.attr != "format" or not (isinstance(said, ast.Call) and _name(said) == "_"):
        return None
    words = said.args[0]
    return str(words.value) if isinstance(words, ast.Constant) else None


def _gaps(words: str) -> set[str | None]:
    return {
        name for _text, name, _spec, _how in string.Formatter().parse(words) if name is not None
    }
