"""The hashes of what is made of a case: of its PDF, its workbook and its file."""

import hashlib

from sroi_app.evaluation import evaluate
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document
from sroi_app.storage.migrations import FORMAT
from sroi_app.workspace.printing import printed
from tests.reports.sample import CASE


def made() -> tuple[bytes, ...]:
    evaluation = evaluate(CASE)
    document = Document(case=CASE, id="0" * 32)
    return printed(evaluation), make_workbook(evaluation, FORMAT), pack(document)


if __name__ == "__main__":
    print(*(hashlib.sha256(data).hexdigest() for data in made()))
