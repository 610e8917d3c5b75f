"""The check code on the first page: short enough to read out, and changed by any changed figure.

It is no signature: whoever changes case and report together can work out another one. It tells
two versions apart, and says that a report, its case and what was printed belong together.
"""

import hashlib
import re

from sroi_app.evaluation import Evaluation
from sroi_app.guide.figures import MINUS
from sroi_app.reports.printed import printed_figures

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without 0 and O, 1 and I, which look alike; 32 of them, so that each stands for five bits."""
LENGTH = 8
_NO_FIGURE = re.compile(rf"[^\d.,{MINUS}]+")  # words, which are others in another language


def check_code(case: bytes, evaluation: Evaluation) -> str:
    """Return the code of a case, as the file that travels in the report, and of its figures.

    The same for every form of the report: `evaluation` is that of the very case in the file.
    """
    told = "\n".join(_NO_FIGURE.sub("", one.text) for one in printed_figures(evaluation))
    digest = hashlib.sha256(hashlib.sha256(case).digest() + told.encode()).digest()
    number = int.from_bytes(digest[:5])
    signs = [LETTERS[number >> 5 * place & 31] for place in reversed(range(LENGTH))]
    return f"{''.join(signs[:4])}-{''.join(signs[4:])}"
