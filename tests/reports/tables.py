"""The tables of a report."""

from collections.abc import Iterable, Iterator

from sroi_app.reports.blocks import Block, Table


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """Yield every table."""
    return (block for block in blocks if isinstance(block, Table))
