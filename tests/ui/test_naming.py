"""Names that other systems would refuse are offered as they take them."""

from pathlib import Path

import pytest

from tests.ui.conftest import Said
from tests.ui.hands import Hands
from ui.naming import with_ending

ENDINGS = (".sroi",)


@pytest.mark.parametrize(("answer", "name"), [(0, "a b.sroi"), (1, "a:b.sroi"), (2, None)])
def test_a_name_windows_would_refuse_is_offered_otherwise(
    hands: Hands, said: Said, tmp_path: Path, answer: int, name: str | None
) -> None:
    said.answers.append(answer)
    path = with_ending(hands.window, str(tmp_path / "a:b"), ENDINGS)
    assert path == (None if name is None else tmp_path / name)
    assert "would refuse the name “a:b.sroi”" in said.questions[0]


def test_the_name_that_is_offered_takes_no_other_files_place_unasked(
    hands: Hands, said: Said, tmp_path: Path
) -> None:
    (tmp_path / "a b.sroi").write_bytes(b"")
    said.answers += [0, 1]
    assert with_ending(hands.window, str(tmp_path / "a:b.sroi"), ENDINGS) is None
    assert "There is already a file called a b.sroi." in said.questions[1]


def test_a_name_that_all_take_is_not_asked_about(hands: Hands, tmp_path: Path) -> None:
    assert with_ending(hands.window, str(tmp_path / "Case.SROI"), ENDINGS) == tmp_path / "Case.SROI"
    assert with_ending(hands.window, str(tmp_path / ".sroi"), ENDINGS) == tmp_path / ".sroi.sroi"
    assert with_ending(hands.window, "", ENDINGS) is None
