"""Whether anything of a secret is left in a folder: in names, in bytes, in whatever unpacks."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.hardening.unpacked import spellings, unpacked


def told_in(folder: Path, secrets: Iterable[str]) -> Iterator[str]:
    """Yield each file below a folder, with the secret it tells."""
    wanted = [(secret, tuple(spellings(secret))) for secret in secrets]
    for path in sorted(folder.rglob("*")):
        inside = [path.name.encode(), *(unpacked(path.read_bytes()) if path.is_file() else ())]
        for secret, forms in wanted:
            if any(form in part for part in inside for form in forms):
                yield f"{path.relative_to(folder)} tells {secret!r}"
