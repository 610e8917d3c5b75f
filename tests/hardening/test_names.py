"""Whatever a file is called or has besides its bytes: it is saved so, or it is said why not."""

import os
import random
import stat
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sroi_app.errors import AppError
from sroi_app.storage.case_file import open_case, save_new
from sroi_app.storage.document import Document
from sroi_app.workspace.file_names import accepted_name, is_refused, proposed_stem
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from tests.hardening.tally import Tally

ODD = (
    *("CON", "con.txt", "a:b", "a\\b", "a*b?", "nul", "COM1", "~$Case", "_vti_", ".lock", "..."),
    *(
        " before",
        "after ",
        "dot.",
        "\u202egpj",
        "Ŵyn",
        "👩‍👩‍👧",
        "قضية",
        "-rf",
        "%00",
        "a\nb",
        "\x7f",
    ),
    *(unicodedata.normalize("NFD", "Tŷ é ñ"), "x" * 245, "é" * 122, "x" * 300, "caf\udce9", "\0"),
    *("a/b", "/".join(["deep" * 10] * 8), "$(id)", "'; rm", "{name}", "&amp;", "<b>bold</b>"),
)
_TEXT = st.text(st.characters(), max_size=80)
_AWKWARD = st.text(' .~$_vtiVTICONcon:*?"<>|\\aux1¹\u0301\u200d\udce9', max_size=20)


@pytest.mark.hardening(
    "A18",
    few=60,
    many=200,
    found="A name of 300 letters, or with a zero byte, ended in a mistake of ours, not in words; "
    "“Aux” was proposed. Now names are offered as every system and OneDrive take them.",
)
def test_a_file_of_any_name_is_saved_and_opens_or_is_refused_in_words(
    tally: Tally, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()

    def try_name(name: str) -> None:
        tally.tried()
        try:
            _save_and_open(tmp_path, name, tally)
            _offer(name, tally)
        except Exception as error:  # what is looked for
            tally.crash(f"{name!r}: {error!r}")

    for name in ODD:
        try_name(name)
    more = settings(
        max_examples=max(1, tally.count - len(ODD)),
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    more(given(_TEXT | _AWKWARD)(try_name))()


def _save_and_open(folder: Path, name: str, tally: Tally) -> None:
    work = Workspace(Folders(folder / "home"))
    work.apply(ready_case(), "Begin")
    path = folder / f"{name}.sroi"
    try:
        work.save_as(path)
        work.save()
    except AppError as error:
        if not error.sentence.isprintable():
            tally.lose(f"{name!r} is not said so that it can be shown")
        return
    work.open(path)
    if work.case != ready_case():
        tally.lose(f"{name!r}: another case was opened")


def _offer(name: str, tally: Tally) -> None:
    for offered in (accepted_name(name, ".sroi"), proposed_stem(name, "Case") + ".sroi"):
        if is_refused(offered) or "/" in offered or not offered.isprintable():
            tally.lose(f"{name!r} is offered as {offered!r}")


@pytest.mark.hardening(
    "A19",
    few=40,
    many=400,
    found="Owner, group and attributes of a file were those of whoever saved it last; they stay. "
    "A second name of the same file (a hard link) keeps the version before.",
)
@pytest.mark.skipif(os.name != "posix", reason="rights, owners and links of this kind are POSIX")
def test_a_save_keeps_links_rights_owners_and_attributes(tally: Tally, tmp_path: Path) -> None:
    dice = random.Random(19)  # noqa: S311
    for turn in tally.turns():
        folder = tmp_path / str(turn)
        folder.mkdir()
        real = folder / "real.sroi"
        save_new(real, Document(case=ready_case()))
        path = _linked(folder, real, dice.randrange(4))
        mode = dice.choice((0o600, 0o640, 0o644, 0o660, 0o664, 0o666, 0o755))
        real.chmod(mode)
        owner = _owned(real, dice)
        noted = _noted(real)
        os.link(real, folder / "second name.sroi")
        before, was_link = real.read_bytes(), path.is_symlink()
        work = Workspace(Folders(tmp_path / "home"))
        work.open(path)
        work.save()
        facts = real.stat()
        found = (stat.S_IMODE(facts.st_mode), (facts.st_uid, facts.st_gid), _attribute(real))
        if found != (mode, owner, noted):
            tally.lose(f"turn {turn}: {found}, and it was {(mode, owner, noted)}")
        if was_link and not path.is_symlink():
            tally.lose(f"turn {turn}: the link is none any more")
        if (
            open_case(real).document.saves != 2
            or (folder / "second name.sroi").read_bytes() != before
        ):
            tally.lose(f"turn {turn}: the file itself was not saved, or its second name was")


def _linked(folder: Path, real: Path, how: int) -> Path:
    """The file itself, a link to it, a link to that, or one by way of a linked folder."""
    if how == 3:
        (folder / "other way").symlink_to(folder, target_is_directory=True)
        return folder / "other way" / "real.sroi"
    path = real
    for number in range(how):
        link = folder / f"link {number}.sroi"
        link.symlink_to(path)
        path = link
    return path


def _owned(path: Path, dice: random.Random) -> tuple[int, int]:
    """Give the file to somebody else, where we may."""
    if os.geteuid() == 0:
        os.chown(path, dice.choice((0, 1000, 65534)), dice.choice((0, 1000, 65534)))
    facts = path.stat()
    return facts.st_uid, facts.st_gid


def _noted(path: Path) -> bytes | None:
    if hasattr(os, "setxattr"):
        try:
            os.setxattr(path, "user.note", b"from a file manager")
        except OSError:  # this drive keeps none
            return None
    return _attribute(path)


def _attribute(path: Path) -> bytes | None:
    try:
        return os.getxattr(path, "user.note")
    except (OSError, AttributeError):
        return None
