"""docs/readiness.md lists every readiness check, and where it is, as the source has it."""

import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "docs" / "readiness.md"
CHECKS = ROOT / "sroi_app" / "guide" / "checks"
ROW = re.compile(r"\| (R\d\d) \| .* \| ([^|]*) \|$", re.MULTILINE)
NOWHERE = "–"


def _listed() -> list[tuple[str, set[str]]]:
    text = TABLE.read_text(encoding="utf-8")
    return [
        (rule, set() if where == NOWHERE else set(where.split(", ")))
        for rule, where in ROW.findall(text)
    ]


def _used() -> dict[str, set[str]]:
    """The modules in which a finding bears each rule."""
    used = defaultdict(set)
    for path in CHECKS.glob("*.py"):
        for rule in re.findall(r'"(R\d\d)"', path.read_text(encoding="utf-8")):
            used[rule].add(path.stem)
    return used


def test_all_rules_are_listed_in_order_and_counted() -> None:
    listed = [rule for rule, _where in _listed()]
    assert listed == [f"R{number:02d}" for number in range(1, len(listed) + 1)]
    assert f"as {len(listed)} checks that run" in TABLE.read_text(encoding="utf-8")


def test_each_rule_is_where_the_table_says() -> None:
    assert {rule: where for rule, where in _listed() if where} == _used()
