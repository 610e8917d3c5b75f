"""Where Ctrl and an arrow lead: to the edge of what is filled in, as in a spreadsheet."""

from sroi_app.workspace.grid import Grid


def edge_of_data(grid: Grid, row: int, column: int, way: tuple[int, int]) -> tuple[int, int]:
    """Return the last filled cell in a row of filled ones, or the next filled one after blanks."""
    down, right = way
    last_row, last_column = grid.rows, len(grid.columns) - 1
    within = _filled(grid, row, column) and _filled(grid, row + down, column + right)
    while 0 <= row + down <= last_row and 0 <= column + right <= last_column:
        following = _filled(grid, row + down, column + right)
        if within and not following:
            break
        row, column = row + down, column + right
        if not within and following:
            break
    return row, column


def _filled(grid: Grid, row: int, column: int) -> bool:
    there = 0 <= row < grid.rows and 0 <= column < len(grid.columns)
    return there and bool(grid.cell(row, column).text)
