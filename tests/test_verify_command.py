"""`report` and `verify` on the command line: what is made holds, and a changed copy does not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sroi_app.commands.entry import run
from sroi_app.workspace.files import write_new_case
from tests.reports.sample import CASE
from tests.workspace.tampering import with_creator, with_text

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command beside the case of the sample; return its exit status and what it said."""
    monkeypatch.chdir(tmp_path)
    write_new_case(Path("case.sroi"), CASE)

    def carry_out(*words: str) -> tuple[int, str, str]:
        status = run(words)
        said = capsys.readouterr()
        return status, said.out, said.err

    return carry_out


def test_a_report_says_how_large_it_is_and_holds(say: Say) -> None:
    status, said, _none = say("report", "case.sroi", "--short")
    assert status == 0
    assert "Wrote case.pdf. It is " in said
    assert " KB large." in said
    status, said, _none = say("verify", "case.pdf")
    assert status == 0
    assert "Company for tea\nYes: this PDF tells the truth" in said
    assert "\n- Present value of outcomes: £" in said
    assert "It is not a signature" in said


def test_a_changed_copy_is_a_no_and_says_where(say: Say) -> None:
    say("report", "case.sroi", "--short")
    changed = with_text(Path("case.pdf").read_bytes(), b"(Company for tea", b"(Company for you")
    Path("changed.pdf").write_bytes(changed)
    status, said, _none = say("verify", "changed.pdf")
    assert status == 1
    assert "No: this PDF is not what the case inside it says" in said
    assert "the PDF says “you”, and the case says “tea”." in said
    status, said, _none = say("verify", "changed.pdf", "--json")
    found = json.loads(said)
    assert status == 1
    assert found["holds"] is False
    assert found["differences"][0]["page"] == 1
    assert {"label", "figure", "pages", "told"} == set(found["figures"][0])


@pytest.mark.parametrize("version", ["0.0.9", "9.9.9"])
def test_of_another_version_nothing_can_be_said(say: Say, version: str) -> None:
    say("report", "case.sroi", "--short")
    other = with_creator(Path("case.pdf").read_bytes(), f"SROI Case {version} (short)")
    Path("other.pdf").write_bytes(other)
    status, said, _none = say("verify", "other.pdf")
    assert status == 2
    assert "\nThis cannot be said here: it says another version of SROI Case made it\n" in said
    assert "Figure by figure:" in said
    status, said, _none = say("verify", "other.pdf", "--json")
    assert status == 2
    assert json.loads(said)["standing"] == "other version"


def test_the_public_version_has_no_case_and_both_verbs_say_so(say: Say) -> None:
    status, said, _none = say("report", "case.sroi", "--short", "--public", "-o", "public.pdf")
    assert status == 0
    assert "This is the public version: it has no case inside" in said
    status, said, refused = say("verify", "public.pdf")
    assert (status, said) == (2, "")
    assert refused.startswith("This is the public version of a report")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"plain text"])
def test_what_cannot_be_checked_is_refused_in_one_line(say: Say, content: bytes) -> None:
    Path("found.pdf").write_bytes(content)
    status, said, refused = say("verify", "found.pdf")
    assert (status, said) == (2, "")
    assert refused.count("\n") == 1
    assert "Traceback" not in refused
