"""What is left out of a table of answers is nowhere afterwards."""

import csv
import random
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from sroi_app.model.address import Address
from sroi_app.model.edits import add
from sroi_app.model.survey import Scaling
from sroi_app.workspace import steps
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.survey_draft import Draft, begin, left_out, with_role
from sroi_app.workspace.surveys import ReadChoice, Role, read_survey_file, summarise
from sroi_app.workspace.workspace import Workspace
from tests.hardening.residue import told_in
from tests.hardening.tally import Tally

OUTCOMES = Address.parse("outcomes")
PERSONAL = (
    *("First name", "Surname", "E-mail", "Phone number", "Postcode", "Date of birth"),
    *("NHS number", "Address", "Anything else you would like to say", "What would you change?"),
)
KEPT = ("Ward", "Lonely before (0 to 10)", "Lonely after (0 to 10)")


@pytest.mark.hardening("D3", few=6, many=200)
def test_a_column_left_out_of_a_survey_is_in_no_file_of_ours(
    tally: Tally, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for turn in tally.turns():
        folder = tmp_path / str(turn)
        (folder / "temp").mkdir(parents=True)
        monkeypatch.setattr(tempfile, "tempdir", str(folder / "temp"))
        chance = random.Random(turn)  # noqa: S311  a fixed seed, so that a failure can be seen again
        table, secrets = _table(chance)
        _use(folder, table, tmp_path / "answers.csv", keep=chance.random() < 0.5)
        for told in told_in(folder, secrets):
            tally.lose(f"{turn}: {told}")


def test_a_column_that_is_kept_is_found(tmp_path: Path) -> None:
    """Or the trials could not fail."""
    table, _secrets = _table(random.Random(0))  # noqa: S311
    _use(tmp_path / "home", table, tmp_path / "answers.csv", keep=True)
    assert list(told_in(tmp_path / "home", ["Harbour"]))


def _table(chance: random.Random) -> tuple[str, list[str]]:
    """Return a table of answers, and everything in it that is to be nowhere afterwards."""
    left = chance.sample(PERSONAL, chance.randint(2, len(PERSONAL)))
    headings = [*left, *KEPT]
    chance.shuffle(headings)
    secrets: list[str] = []

    def cell(heading: str, row: int) -> str:
        if heading == "Ward":
            return "Harbour" if row % 2 else "Hillside"
        if heading in KEPT:
            return str(chance.randint(0, 10))
        secret = f"Quokka{chance.randrange(10**9):09d}"
        secrets.append(secret)
        return _dressed(heading, secret, chance)

    rows = [[cell(heading, row) for heading in headings] for row in range(chance.randint(12, 40))]
    written = StringIO()
    csv.writer(written, delimiter=chance.choice(",;\t")).writerows([headings, *rows])
    return written.getvalue(), secrets


def _dressed(heading: str, secret: str, chance: random.Random) -> str:
    """Return a secret as such a column would hold it."""
    if heading == "E-mail":
        return f"{secret}@example.org"
    if heading.endswith(("say", "?")):
        return f"I liked the {secret} club, and {chance.choice(('tea', 'talk'))} most of all"
    return secret


def _use(folder: Path, table: str, path: Path, *, keep: bool) -> None:
    """Take a table as evidence, and let everything be written that ever is."""
    path.write_text(table, "utf-8")
    workspace = Workspace(Folders(folder / "home"))
    case, outcome = add(workspace.case, OUTCOMES, description="Less lonely")
    workspace.apply(case, "Begin")
    workspace.journalling.copy_writer()()
    draft = _draft(path)
    summary = summarise(draft.table, draft.plan)
    kept = draft.table if keep else None
    file = draft.file
    assert file is not None
    steps.use_survey(workspace, outcome, summary, Scaling.SAME_SHARE, file=file, keep=kept)
    for write in _everything_written(workspace, folder / "case.sroi"):
        workspace.apply(replace(workspace.case, title=f"After {write}"), "Change")


def _draft(path: Path) -> Draft:
    """Return the draft a person comes to, who leaves out what the program did not guess."""
    draft = begin(path, read_survey_file(path), ReadChoice(), Draft())
    for heading in set(PERSONAL) & set(draft.table.headings):
        if heading not in {guess.heading for guess in left_out(draft)}:
            draft = with_role(draft, heading, Role.PERSONAL)
    plan = replace(draft.plan, threshold=Decimal(1), group=Decimal(100), subgroup="Ward")
    return replace(draft, plan=plan)


def _everything_written(workspace: Workspace, path: Path) -> Iterator[str]:
    """Write each thing in turn, a change after every one."""
    workspace.journalling.copy_writer()()
    yield "a copy"
    workspace.journalling.follow()
    yield "a line of the journal"
    workspace.save_as(path)
    yield "the first save"
    workspace.save()
    yield "an earlier version"
    workspace.versions.keep("as sent")
    yield "a named version"
    workspace.journalling.copy_writer()()
