"""The page docs/reliability.md: its words stand there, its table is made from the results kept."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.hardening.results import HERE, Result, latest

PAGE = HERE.parents[1] / "docs" / "reliability.md"
_BEGIN, _END = "<!-- table -->\n", "<!-- end of table -->\n"
_HEAD = "| | what was tried | trials | lost | crashes | seconds | found and mended |\n"
_RULE = "| --- | --- | --- | --- | --- | --- | --- |\n"


def write_page() -> None:
    """Put the table of the results kept into the page."""
    PAGE.write_text(with_table(PAGE.read_text("utf-8")), encoding="utf-8", newline="\n")


def with_table(page: str) -> str:
    """Return the page with the table made anew."""
    before, _old, rest = page.partition(_BEGIN)
    _table, _end, after = rest.partition(_END)
    return before + _BEGIN + _table_of(latest()) + _END + after


def promises() -> dict[str, str]:
    """Return what each test of a promise found, by the test's module and name."""
    return dict(pair for path in sorted(HERE.glob("test_*.py")) for pair in _marked_in(path))


def _table_of(results: tuple[Result, ...]) -> str:
    found = promises()
    rows = (_row(result, found.get(_plain(result.test), "")) for result in results)
    return "\n" + _HEAD + _RULE + "".join(rows) + "\n"


def _row(result: Result, found: str) -> str:
    name = result.test.partition(".test_")[2]
    words = name.replace("_", " ").replace("[", ": ").rstrip("]")
    figures = (f"{number:,}" for number in (result.trials, result.lost, result.crashes))
    cells = (result.id, words, *figures, f"{result.seconds:,}", found)
    return f"| {' | '.join(cells)} |\n"


def _plain(test: str) -> str:
    return test.partition("[")[0]


def _marked_in(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.hardening":
                    yield f"{path.stem}.{node.name}", _found_in(mark)


def _found_in(mark: ast.Call) -> str:
    said = {word.arg: ast.literal_eval(word.value) for word in mark.keywords if word.arg == "found"}
    return str(said.get("found", ""))
