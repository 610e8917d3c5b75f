"""Save a case over and over, until it is killed: ``python -m tests.hardening.saver PATH``."""

import sys
from dataclasses import replace
from pathlib import Path

from sroi_app.storage.case_file import open_case, save_case


def main(path: Path) -> None:
    """Say “saving” once the first save is made, then go on without a word."""
    opened = open_case(path)
    document, fingerprint = opened.document, opened.fingerprint
    while True:
        named = replace(document.case, title=f"save {document.saves}")
        saved = save_case(path, replace(document, case=named), fingerprint, None)
        if fingerprint == opened.fingerprint:
            print("saving", flush=True)
        document, fingerprint = saved.document, saved.fingerprint


if __name__ == "__main__":
    main(Path(sys.argv[1]))
