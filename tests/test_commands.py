"""The command line: what it prints, what it writes, and its exit status."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app import __version__, commands
from sroi_app.commands import check as check_module
from sroi_app.commands import entry
from sroi_app.commands.answer import aligned, one_line
from sroi_app.commands.calculate import as_json
from sroi_app.commands.entry import run
from sroi_app.evaluation import evaluate
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.figures import pounds
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Outcome, Proxy
from sroi_app.model.scope import Timing
from sroi_app.resources import resource
from sroi_app.storage.case_file import open_case
from sroi_app.workspace import files
from tests.guide.ready import ready_case
from tests.reports.sample import CASE
from tests.spreadsheet.build import one_row
from tests.spreadsheet.official import Map, Row
from tests.strategies import cases

MAIN = Path(__file__).parent.parent / "main.py"
KEYS = {
    *("ratio", "total_present_value", "total_inputs", "net_present_value", "net_ratio"),
    *("payback_months", "years", "outcomes", "convention"),
    *("present_value_inputs", "counted_present_value", "missing", "measured_share"),
    "sensitivity",
}


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command; return its exit status, and what it wrote to either output."""

    def carry_out(*words: str) -> tuple[int, str, str]:
        status = run(words)
        said = capsys.readouterr()
        return status, said.out, said.err

    return carry_out


Say = Callable[..., tuple[int, str, str]]


def small_case() -> Case:
    """One outcome, worth £48,620 before discounting, for £60,000."""

    def of(number: str) -> Estimate:
        return Estimate(value=Decimal(number))

    outcome = Outcome(
        id="o1",
        description="Less lonely",
        quantities=(of("80"),),
        proxy=Proxy(value=of("1100")),
        deadweight=of("0.35"),
        displacement=of("0"),
        attribution=of("0.15"),
        dropoff=of("0"),
        duration=of("1"),
    )
    return Case(
        title="Befriending", outcomes=(outcome,), inputs=(Input(id="i1", amounts=(of("60000"),)),)
    )


def write_case(case: Case, name: str = "case.sroi") -> str:
    files.write_new_case(Path(name), case)
    return name


def one_sentence(error: str) -> bool:
    return error.count("\n") == 1 and "Traceback" not in error and not error.startswith("usage")


# calculate


def test_a_result_is_printed_with_its_convention(say: Say) -> None:
    status, out, err = say("calculate", write_case(small_case()))
    assert (status, err) == (0, "")
    assert "Befriending" in out
    assert "£0.78 : £1" in out
    assert convention_sentence(evaluate(small_case()).result.convention) in out


def test_what_the_ratio_divides_by_is_told_apart_from_what_is_spent(say: Say) -> None:
    status, out, _err = say("calculate", write_case(CASE))
    book = ledger(evaluate(CASE).result)
    assert status == 0
    shown = {line.rsplit("  ", 1)[0].strip(): line.split()[-1] for line in out.splitlines() if line}
    assert shown["Put in, at today’s worth"] == pounds(book.present_value_inputs)
    assert shown["Put in, as spent"] == pounds(book.total_inputs)
    assert shown["Net present value"] == pounds(book.net)


def test_the_ratio_stands_with_its_range_once_there_is_one(say: Say) -> None:
    _status, out, _err = say("calculate", write_case(CASE))
    assert "How far it could move" in out
    assert "likely between £" in out


def test_a_ratio_for_which_nobody_gave_a_range_stands_alone(say: Say) -> None:
    _status, out, _err = say("calculate", write_case(small_case()))
    assert "likely" not in out


def test_a_case_short_of_a_pound_for_a_pound_is_not_printed_as_one(say: Say) -> None:
    case = small_case()
    grant = replace(case.inputs[0], amounts=(Estimate(value=Decimal("47160")),))
    case = replace(case, inputs=(grant,))
    headline = evaluate(case).result.headline
    assert headline
    assert Decimal("0.995") < headline.ratio < 1
    _status, out, _err = say("calculate", write_case(case))
    assert "£0.996 : £1" in out
    assert "£1.00 : £1" not in out


def test_a_result_as_json_has_every_digit(say: Say) -> None:
    status, out, _err = say("calculate", write_case(small_case()), "--json")
    found = json.loads(out)
    assert status == 0
    assert set(found) == KEYS
    headline = evaluate(small_case()).result.headline
    assert headline
    assert Decimal(found["ratio"]) == headline.ratio
    assert found["ratio"].startswith("0.7829")
    assert len(found["ratio"]) > 30
    assert found["total_inputs"] == "60000"
    assert found["missing"] == []
    assert found["years"] == [
        {"year": 1, "value": "48620", "present_value": found["total_present_value"]}
    ]
    assert found["outcomes"] == [
        {
            "stakeholder": "",
            "outcome": "Less lonely",
            "impact": "48620",
            "present_value": found["total_present_value"],
        }
    ]
    assert found["convention"] == {"timing": "year-end", "rate": "0.035", "price_year": None}


def test_how_much_rests_on_something_measured_is_said_with_every_result(say: Say) -> None:
    case = small_case()
    measured = replace(case.outcomes[0].evidence, grade=Grade.OWN_RECORDS)
    case = replace(case, outcomes=(replace(case.outcomes[0], evidence=measured),))
    name = write_case(case)
    for verb in ("calculate", "check"):
        _status, out, _err = say(verb, name)
        assert "For every £1 claimed, the number of people who change rests on a count" in out
    assert json.loads(say("calculate", name, "--json")[1])["measured_share"] == "1"
    nothing = write_case(Case(), "nothing.sroi")
    assert "No gain is claimed so far." in say("calculate", nothing)[1]
    assert json.loads(say("calculate", nothing, "--json")[1])["measured_share"] is None


def test_a_case_with_gaps_has_no_ratio_and_says_what_is_missing(say: Say) -> None:
    name = write_case(Case())
    status, out, _err = say("calculate", name)
    assert status == 0
    assert "There is no ratio yet" in out
    assert "What goes in" in out
    status, out, _err = say("calculate", name, "--json")
    found = json.loads(out)
    assert status == 0
    assert found["ratio"] is None
    assert found["payback_months"] is None
    assert found["counted_present_value"] == "0"
    assert set(found["missing"]) == {"inputs", "outcomes"}


@given(cases())
def test_any_case_is_plain_numbers_that_add_up(case: Case) -> None:
    evaluation = evaluate(case)
    found = json.loads(json.dumps(as_json(evaluation), allow_nan=False))
    assert set(found) == KEYS
    assert not any("E" in text for text in _numbers(found))
    values = [row["present_value"] for row in found["outcomes"] if row["present_value"]]
    with localcontext() as context:
        context.prec = 60
        difference = sum(map(Decimal, values)) - Decimal(found["counted_present_value"])
    assert abs(difference) < Decimal("0.0001")


def _numbers(found: dict[str, Any]) -> list[str]:
    rows = [*found["years"], *found["outcomes"], *found["sensitivity"], found]
    named = (
        *("value", "impact", "present_value", "ratio", "total_inputs", "net_ratio"),
        *("low", "high", "ratio_low", "ratio_high", "switching_value"),
    )
    return [row[name] for row in rows for name in named if row.get(name)]


@given(cases())
def test_any_case_is_printed(case: Case) -> None:
    from sroi_app.commands.calculate import _lines
    from sroi_app.commands.check import _lines as findings

    evaluation = evaluate(case)
    for line in (*_lines(evaluation), *findings(evaluation)):
        assert line.isprintable()


# check


def test_what_blocks_the_report_is_a_no(say: Say) -> None:
    name = write_case(small_case())
    status, out, _err = say("check", name)
    assert status == 1
    assert "Not ready" in out
    status, out, _err = say("check", name, "--json")
    found = json.loads(out)
    assert status == 1
    assert found["ready"] is False
    assert {tuple(finding) for finding in found["findings"]} == {
        ("rule", "severity", "address", "message", "advice")
    }
    assert len(found["findings"]) == len(evaluate(small_case()).findings)


def test_a_case_that_is_ready_is_a_yes(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    case = ready_case()
    ready = replace(evaluate(case), findings=())
    monkeypatch.setattr(check_module, "open_evaluation", lambda _path, _reveal: ready)
    status, out, _err = say("check", "any.sroi")
    assert status == 0
    assert "Ready" in out
    status, out, _err = say("check", "any.sroi", "--json")
    assert (status, json.loads(out)) == (0, {"ready": True, "findings": []})


# report


def test_a_report_is_written_beside_the_case(say: Say) -> None:
    Path("cases").mkdir()
    name = write_case(small_case(), "cases/one.sroi")
    status, out, err = say("report", name)
    assert (status, err) == (0, "")
    assert Path("cases/one.pdf").read_bytes().startswith(b"%PDF")
    assert "draft" in out


def test_a_report_is_never_written_over_a_file_unless_forced(say: Say) -> None:
    name = write_case(small_case())
    Path("mine.pdf").write_text("mine", encoding="utf-8")
    status, _out, err = say("report", name, "-o", "mine.pdf", "--short")
    assert status == 2
    assert "mine.pdf" in err
    assert Path("mine.pdf").read_text(encoding="utf-8") == "mine"
    assert say("report", name, "-o", "mine.pdf", "--short", "--force")[0] == 0
    assert Path("mine.pdf").read_bytes().startswith(b"%PDF")


def test_a_report_never_takes_the_place_of_its_case(say: Say) -> None:
    name = write_case(small_case())
    before = Path(name).read_bytes()
    status, _out, err = say("report", name, "-o", f"./{name}", "--force")
    assert (status, Path(name).read_bytes()) == (2, before)
    assert one_sentence(err)


# workbook


def test_a_workbook_is_written_beside_the_case_and_gives_the_same_case_back(say: Say) -> None:
    Path("cases").mkdir()
    name = write_case(CASE, "cases/one.sroi")
    status, out, err = say("workbook", name)
    assert (status, err) == (0, "")
    assert "one.xlsx" in out
    status, out, err = say("import", "cases/one.xlsx", "-o", "again.sroi")
    assert (status, err) == (0, "")
    assert "the whole case" in out
    assert open_case(Path("again.sroi")).document.case == CASE


def test_a_workbook_is_never_written_over_a_file_unless_forced(say: Say) -> None:
    name = write_case(small_case())
    Path("mine.xlsx").write_text("mine", encoding="utf-8")
    status, _out, err = say("workbook", name, "-o", "mine.xlsx")
    assert status == 2
    assert "mine.xlsx" in err
    assert Path("mine.xlsx").read_text(encoding="utf-8") == "mine"
    assert say("workbook", name, "-o", "mine.xlsx", "--force")[0] == 0
    assert Path("mine.xlsx").read_bytes().startswith(b"PK")


def test_a_workbook_that_says_itself_what_goes_in_takes_no_other_word_for_it(say: Say) -> None:
    name = write_case(small_case())
    say("workbook", name)
    workbook = str(Path(name).with_suffix(".xlsx"))
    status, _out, err = say("import", workbook, "-o", "again.sroi", "--rate", "5")
    assert status == 2
    assert "--rate" in err
    assert not Path("again.sroi").exists()


# import


def test_a_table_becomes_a_case(say: Say) -> None:
    Path("map.csv").write_bytes(one_row())
    status, out, err = say(
        *("import", "map.csv", "-o", "case.sroi", "--inputs", "£60,000"),
        *("--rate", "0", "--timing", "mid-year"),
    )
    assert (status, err) == (0, "")
    assert "1 outcome" in out
    evaluation = files.open_evaluation(Path("case.sroi"))
    assert evaluation.result.headline
    assert evaluation.result.headline.total_present_value == 48620
    assert evaluation.case.scope.timing is Timing.MID_YEAR
    assert evaluation.case.scope.rate == 0


@pytest.mark.parametrize(
    ("typed", "rate"), [("3.5", "0.035"), ("3.5%", "0.035"), ("0.5%", "0.005")]
)
def test_a_rate_is_a_percentage(say: Say, typed: str, rate: str) -> None:
    Path("map.csv").write_bytes(one_row())
    assert say("import", "map.csv", "-o", "case.sroi", "--rate", typed)[0] == 0
    assert files.open_evaluation(Path("case.sroi")).case.scope.rate == Decimal(rate)


def test_a_table_with_problems_is_refused_with_all_of_them(say: Say) -> None:
    Path("map.csv").write_bytes(one_row(Quantity="many", Duration="0"))
    status, out, err = say("import", "map.csv", "-o", "case.sroi")
    assert (status, out) == (2, "")
    assert [line[:3] for line in err.splitlines()] == ["C2:", "I2:"]
    assert not Path("case.sroi").exists()


def test_a_case_is_not_written_in_the_place_of_a_folder(say: Say) -> None:
    Path("map.csv").write_bytes(one_row())
    Path("cases").mkdir()
    for folder in (".", "cases"):
        status, _out, err = say("import", "map.csv", "-o", folder)
        assert status == 2
        assert f"{Path(folder).resolve().name} is a folder, not a file." in err


@pytest.mark.parametrize(
    "words", [["--bogus"], ["calculate", "--bogus"], ["check", "x", "--bogus=1"]]
)
def test_an_option_nobody_knows_is_named(say: Say, words: list[str]) -> None:
    status, _out, err = say(*words)
    assert status == 2
    assert err == "This is not known here: --bogus. Add --help to see how it is used.\n"


def test_a_command_without_a_verb_is_told_that_it_lacks_one(say: Say) -> None:
    assert "begins with one of its verbs" in say()[2]


def test_the_form_of_social_value_international_is_imported_with_what_it_comes_to(
    say: Say,
) -> None:
    Path("map.xlsx").write_bytes(Map(rows=(Row(pounds=1000),)).file())
    status, out, _err = say("import", "map.xlsx", "-o", "case.sroi")
    assert status == 0
    assert "figures the table works out are the same here" in out


def test_an_import_never_replaces_a_file_unless_forced(say: Say) -> None:
    Path("map.csv").write_bytes(one_row())
    name = write_case(small_case())
    before = Path(name).read_bytes()
    status, _out, err = say("import", "map.csv", "-o", name)
    assert (status, Path(name).read_bytes()) == (2, before)
    assert one_sentence(err)
    assert say("import", "map.csv", "-o", name, "--force")[0] == 0
    assert Path(name).read_bytes() != before
    assert say("import", "map.csv", "-o", "map.csv", "--force")[0] == 2
    assert Path("map.csv").read_bytes() == one_row()


@pytest.mark.parametrize(
    "words",
    [
        ("--inputs", "-5"),
        ("--inputs", "lots"),
        ("--rate", "0.035"),
        ("--rate", "120"),
        ("--timing", "noon"),
    ],
)
def test_an_option_that_cannot_be_read_is_said_in_words(say: Say, words: tuple[str, ...]) -> None:
    Path("map.csv").write_bytes(one_row())
    status, _out, err = say("import", "map.csv", "-o", "case.sroi", *words)
    assert status == 2
    assert words[0] in err
    assert one_sentence(err)
    assert not Path("case.sroi").exists()


# example


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of examples of our own."""
    folder = tmp_path / "examples"
    folder.mkdir()
    monkeypatch.setattr(
        files, "resource", lambda name: folder if name == "examples" else resource(name)
    )
    return folder


def test_no_examples_are_none(say: Say, shelf: Path) -> None:
    assert not list(shelf.iterdir())
    status, out, err = say("example")
    assert (status, err) == (0, "")
    assert "No examples" in out


def test_examples_are_listed_and_copied(say: Say, shelf: Path) -> None:
    write_case(small_case(), str(shelf / "befriending.sroi"))
    assert say("example")[1].split() == ["befriending", "Befriending"]
    assert say("example", "befriending")[0] == 0
    assert files.open_evaluation(Path("befriending.sroi")).case == small_case()
    status, _out, err = say("example", "befriending")
    assert status == 2
    assert one_sentence(err)
    assert say("example", "befriending", "--force")[0] == 0
    assert say("example", "befriending", "-o", "other.sroi")[0] == 0
    assert Path("other.sroi").is_file()


def test_an_unknown_example_is_refused_with_the_names_there_are(say: Say, shelf: Path) -> None:
    write_case(small_case(), str(shelf / "befriending.sroi"))
    status, _out, err = say("example", "nothing")
    assert status == 2
    assert "befriending" in err
    assert say("example", "-o", "x.sroi")[0] == 2
    assert not Path("x.sroi").exists()


# The whole command line


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("dance",),
        ("calculate",),
        ("calculate", "--jsn", "x.sroi"),
        ("calculate", "nowhere.sroi"),
        ("check", "."),
        ("report", "nowhere.sroi"),
        ("import", "map.csv"),
        ("import", "nowhere.csv", "-o", "x.sroi"),
        ("import", ".", "-o", "x.sroi"),
        ("calculate", "broken.sroi"),
        ("import", "broken.sroi", "-o", "x.sroi"),
        ("report", "case.sroi", "-o", "no/such/folder/x.pdf"),
        ("workbook", "nowhere.sroi"),
        ("workbook", "case.sroi", "-o", "case.sroi", "--force"),
        ("workbook", "case.sroi", "-o", "other.sroi"),
        ("workbook", "case.sroi", "-o", "case.pdf"),
        ("workbook", "case.sroi", "-o", "no/such/folder/x.xlsx"),
    ],
)
def test_what_cannot_be_carried_out_is_one_plain_sentence(say: Say, words: tuple[str, ...]) -> None:
    write_case(small_case())
    Path("broken.sroi").write_bytes(b"PK\x03\x04 and no more")
    status, out, err = say(*words)
    assert (status, out) == (2, "")
    assert one_sentence(err)


def test_only_the_verbs_that_exist_are_offered(say: Say) -> None:
    status, out, err = say("--help")
    assert (status, err) == (0, "")
    verbs = ("calculate", "check", "simulate", "report", "verify", "workbook", "import", "values")
    for verb in verbs:
        assert verb in out


def test_the_version_is_told(say: Say) -> None:
    assert say("--version") == (0, f"SROI Case {__version__}\n", "")


@pytest.mark.parametrize("mistake", [RuntimeError("secret"), MemoryError(), KeyboardInterrupt()])
def test_a_mistake_of_ours_is_a_sentence_too(
    say: Say, monkeypatch: pytest.MonkeyPatch, mistake: BaseException
) -> None:
    def fail(_arguments: object) -> None:
        raise mistake

    monkeypatch.setattr(entry, "_carry_out", fail)
    status, out, err = say("calculate", "x.sroi")
    assert (status, out) == (2, "")
    assert one_sentence(err)
    assert "secret" not in err


@given(st.text())
def test_text_from_a_case_cannot_drive_a_terminal(text: str) -> None:
    assert one_line(text).isprintable()


def test_columns_stand_one_below_the_other() -> None:
    assert aligned([("a", "1"), ("long name", "100")], words=1) == [
        "a            1",
        "long name  100",
    ]


def test_the_package_offers_run() -> None:
    assert commands.run is run


# As a program of its own


def program(*words: str, **settings: Any) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, str(MAIN), *words]
    return subprocess.run(command, capture_output=True, check=False, **settings)


def test_from_a_table_to_a_ratio_as_a_program() -> None:
    Path("map.csv").write_bytes(one_row())
    assert program("import", "map.csv", "-o", "a.sroi", "--inputs", "60000").returncode == 0
    done = program("calculate", "a.sroi", "--json")
    assert json.loads(done.stdout)["ratio"].startswith("0.7829")
    assert program("check", "a.sroi").returncode == 1


def test_a_terminal_without_a_pound_sign_is_no_reason_to_fail() -> None:
    name = write_case(small_case())
    done = program("calculate", name, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert b"?0.78 : ?1" in done.stdout


def test_a_reader_that_stops_listening_is_no_failure() -> None:
    name = write_case(small_case())
    command = [sys.executable, str(MAIN), "check", name, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen to try")
def test_without_a_screen_the_verbs_are_named() -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = program(env={k: v for k, v in os.environ.items() if k not in screens})
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert b"calculate" in done.stderr


def test_nothing_heavy_is_loaded_to_calculate() -> None:
    name = write_case(small_case())
    code = (
        "import sys; from sroi_app.commands import run; run(['calculate', sys.argv[1]]); "
        "heavy = {'PySide6', 'pandas', 'numpy', 'openpyxl', 'reportlab', 'xlsxwriter'}; "
        "heavy &= set(sys.modules); "
        "sys.exit(bool(heavy))"
    )
    environment = {**os.environ, "PYTHONPATH": str(MAIN.parent)}
    done = subprocess.run(
        [sys.executable, "-c", code, name], capture_output=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
