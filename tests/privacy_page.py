"""Writes what docs/privacy.md says of each folder from the table the program itself shows.

``python -m tests.privacy_page``.
"""

from pathlib import Path

from sroi_app.workspace.folders import Folders
from sroi_app.workspace.traces import ELSEWHERE, PLACES

PAGE = Path(__file__).parents[1] / "docs" / "privacy.md"
_BEGIN, _END = "<!-- table -->\n", "<!-- end of table -->\n"
_HEAD = "\n| where | what is called so | what is in it |\n| --- | --- | --- |\n"


def with_table(page: str) -> str:
    """Return the page with its table made anew."""
    before, _begin, rest = page.partition(_BEGIN)
    after = rest.partition(_END)[2]
    return before + _BEGIN + _HEAD + "".join(_rows()) + "\n" + _END + after


def _rows() -> list[str]:
    folders = Folders(Path("SROI Case"))
    ours = [f"| `{one.path(folders).name}` | {one.name} | {one.holds} |\n" for one in PLACES]
    return [*ours, *(f"| elsewhere | {name} | {holds} |\n" for name, holds in ELSEWHERE)]


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text("utf-8")), encoding="utf-8", newline="\n")
