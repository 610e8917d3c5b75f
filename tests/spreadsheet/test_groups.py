"""Stakeholder groups by name."""

from sroi_app.spreadsheet.groups import Groups


def test_the_same_name_is_the_same_group_whatever_its_spacing() -> None:
    groups = Groups()
    assert [groups.id_of(name) for name in ("Residents", "Volunteers", " residents ", "")] == [
        "s1",
        "s2",
        "s1",
        "",
    ]
    assert [group.name for group in groups.stakeholders] == ["Residents", "Volunteers"]
    assert all(group.included for group in groups.stakeholders)
