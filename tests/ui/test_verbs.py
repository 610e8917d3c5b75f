"""Every action does something, stands in a menu, and has keys of its own."""

from collections import Counter

from ui.actions import ACTIONS, MENUS, STAGE_KEYS
from ui.main_window import MainWindow
from ui.verbs import verbs


def test_every_action_has_its_verb(window: MainWindow) -> None:
    assert set(verbs(window)) == set(ACTIONS)


def test_every_action_stands_in_one_menu() -> None:
    listed = Counter(entry for _title, entries in MENUS for entry in entries if entry)
    assert listed == Counter(list(ACTIONS))


def test_no_two_actions_share_a_key() -> None:
    keys = [key.strip() for spec in ACTIONS.values() for key in spec.keys.split(";") if key.strip()]
    keys += STAGE_KEYS
    assert len(keys) == len(set(keys))
