"""Names that every system takes: worked cases; any text is tried in tests/hardening."""

import pytest

from sroi_app.workspace.file_names import accepted_name, is_refused, proposed_stem


@pytest.mark.parametrize(
    ("stem", "offered"),
    [
        ("a:b", "a b.sroi"),
        ("Case <1>|*?", "Case 1.sroi"),
        ("CON", "CON-.sroi"),
        ("com¹", "com¹-.sroi"),
        ("nul.v2", "nul-.v2.sroi"),
        (" Our case", "Our case.sroi"),
        ("~$Our case", "Our case.sroi"),
        ("notes_vti_1", "notes 1.sroi"),
        ("caf\udce9", "caf.sroi"),
        ("tab\there", "tabhere.sroi"),
        ("???", "Case.sroi"),
        ("x" * 300, "x" * 115 + ".sroi"),
        ("😀" * 100, "😀" * 62 + ".sroi"),
    ],
)
def test_a_refused_name_is_offered_as_near_as_can_be(stem: str, offered: str) -> None:
    assert is_refused(stem + ".sroi")
    assert accepted_name(stem, ".sroi") == offered
    assert not is_refused(offered)


@pytest.mark.parametrize(
    "name",
    [
        "Our case.sroi",
        "Tŷ Glas, 2026 (final) & more; #1 100% – “done”.sroi",
        "Cafe\u0301.sroi",  # as macOS writes it
        "👩‍👩‍👧 family.sroi",
        "قضية.sroi",
        "constant.sroi",
        "a..b.sroi",
        "x" * 115 + ".sroi",
    ],
)
def test_a_name_that_all_take_is_nobodys_business(name: str) -> None:
    assert not is_refused(name)


def test_a_title_becomes_a_name() -> None:
    assert proposed_stem("Aux", "Case") == "Aux-"
    assert proposed_stem("Cafe\u0301 / lunch", "Case") == "Café lunch"
    assert proposed_stem("…", "Case") == "Case"
    assert proposed_stem("x " * 60, "Case") == ("x " * 30).strip()
