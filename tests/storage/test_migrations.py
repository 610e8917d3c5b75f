import pytest

from sroi_app.storage.migrations import FORMAT, STEPS, Raw, climb, refuse_newer
from sroi_app.storage.refusals import DamagedFile, NewerFile


def _rename_title(raw: Raw) -> Raw:
    return {**{key: value for key, value in raw.items() if key != "name"}, "title": raw["name"]}


def _shout(raw: Raw) -> Raw:
    return {**raw, "title": raw["title"].upper()}


_FAKE_STEPS = {1: _rename_title, 2: _shout}


def test_an_older_case_climbs_one_step_at_a_time() -> None:
    assert climb({"name": "lunch"}, 1, _FAKE_STEPS, newest=3) == {"title": "LUNCH"}
    assert climb({"title": "lunch"}, 2, _FAKE_STEPS, newest=3) == {"title": "LUNCH"}


def test_a_case_of_the_newest_format_is_left_as_it_is() -> None:
    raw = {"title": "lunch"}
    assert climb(raw, 3, _FAKE_STEPS, newest=3) is raw


def test_a_step_never_changes_what_it_was_given() -> None:
    raw = {"name": "lunch"}
    climb(raw, 1, _FAKE_STEPS, newest=3)
    assert raw == {"name": "lunch"}


def test_a_newer_case_is_refused_in_words() -> None:
    with pytest.raises(NewerFile, match=r"format 9, and .* up to 3") as caught:
        refuse_newer(9, newest=3)
    assert "Get the newer version of SROI Case" in caught.value.advice
    with pytest.raises(NewerFile):
        climb({}, 9, _FAKE_STEPS, newest=3)


def test_a_case_too_broken_to_climb_is_damaged() -> None:
    with pytest.raises(DamagedFile, match="brought up to date"):
        climb({"title": 5}, 2, _FAKE_STEPS, newest=3)
    with pytest.raises(DamagedFile, match="brought up to date"):
        climb({}, 1, _FAKE_STEPS, newest=3)


def test_what_an_outcome_named_as_its_evidence_becomes_what_the_attachment_supports() -> None:
    raw = {
        "outcomes": [
            {"id": "o1", "evidence": {"attachment": "f" * 64, "source": "Survey"}},
            {"id": "o2", "evidence": {"attachment": ""}},
            {"id": "o3"},
        ],
        "attachments": [{"id": "f" * 64, "name": "survey.csv"}, {"id": "0" * 64}],
    }
    climbed = climb(raw, 1)
    assert [outcome["evidence"] for outcome in climbed["outcomes"]] == [
        {"source": "Survey"},
        {},
        {},
    ]
    assert [item["supports"] for item in climbed["attachments"]] == [["outcomes/o1"], []]


def test_the_code_of_a_promise_becomes_the_criteria_it_answers() -> None:
    raw: Raw = {
        "tender": {"criteria": [{"id": "c1", "code": "SV1"}, {"id": "c2", "code": " SV1"}]},
        "commitments": [
            {"id": "k1", "code": "SV1 "},
            {"id": "k2", "code": "SV9"},
            {"id": "k3", "code": "SV9"},
            {"id": "k4"},
        ],
    }
    climbed = climb(raw, 2)
    assert [promise.get("criteria") for promise in climbed["commitments"]] == [
        ["c1", "c2"],
        ["c3"],
        ["c3"],
        None,
    ]
    assert climbed["tender"]["criteria"][2] == {"id": "c3", "code": "SV9"}
    assert len(raw["tender"]["criteria"]) == 2


def test_there_is_a_step_from_every_older_format() -> None:
    assert set(STEPS) == set(range(1, FORMAT))
