"""The verbs that write a file: `report`, `workbook`, `import` and `example`."""

from argparse import Namespace
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from sroi_app.case_names import CASE, beside
from sroi_app.commands.answer import Answer, Status, one_line
from sroi_app.commands.passwords import opener
from sroi_app.commands.refusals import NotUnderstood
from sroi_app.guide.kinds import Kind, Money, Percent
from sroi_app.guide.numbers import BadText
from sroi_app.model.scope import Timing
from sroi_app.text import _
from sroi_app.workspace import files
from sroi_app.workspace.pdf_names import name_words, size_sentence

PUBLIC = _(
    "This is the public version: it has no case inside, so that nobody can check it by itself, and "
    "leaves out what is marked as confidential."
)


def report(arguments: Namespace) -> Answer:
    """Write the PDF of a case."""
    path = arguments.output or beside(arguments.case, ".pdf")
    _refuse_same(arguments.case, path)
    evaluation, attached = files.open_with_files(arguments.case, opener(arguments))
    form = files.Form(short=arguments.short, large=arguments.large_print, public=arguments.public)
    size = files.write_pdf(evaluation, path, force=arguments.force, form=form, attached=attached)
    lines = [f"{_wrote(path)} {size_sentence(size or 0)}"]
    if refused := name_words(path.name):
        lines.append(refused)
    if form.public:
        lines.append(PUBLIC)
    if not evaluation.ready:
        lines.append(_("It is marked as a draft: the check verb says what is still to do."))
    return Answer(text="\n".join(lines))


def workbook(arguments: Namespace) -> Answer:
    """Write a case as a workbook with live formulas."""
    path = arguments.output or beside(arguments.case, ".xlsx")
    _refuse_same(arguments.case, path)
    evaluation = files.open_evaluation(arguments.case, opener(arguments))
    files.write_workbook(evaluation, path, source=arguments.case, force=arguments.force)
    lines = [_wrote(path)]
    if evaluation.case.attachments:
        lines.append(_("Files attached to the case are not in the workbook."))
    return Answer(text="\n".join(lines))


def import_(arguments: Namespace) -> Answer:
    """Turn a table into a case, or say everything that is wrong with it."""
    _refuse_same(arguments.table, arguments.output)
    options = files.Options(
        inputs=_number(Money(), arguments.inputs, "--inputs"),
        rate=_number(Percent(), arguments.rate, "--rate"),
        timing=Timing(arguments.timing),
    )
    reading = files.read_value_map(arguments.table, options)
    if reading.case is None:
        return Answer(
            error="\n".join(one_line(problem.sentence) for problem in reading.problems),
            status=Status.NOT_CARRIED_OUT,
        )
    files.write_new_case(arguments.output, reading.case, force=arguments.force)
    said = map(one_line, (*reading.notes, *reading.compared))
    return Answer(text="\n".join([*said, _wrote(arguments.output)]))


def example(arguments: Namespace) -> Answer:
    """List the bundled examples, or copy one."""
    if arguments.name is None:
        if arguments.output:
            raise NotUnderstood(_("Say which example is to be copied."))
        return Answer(text="\n".join(_examples()))
    path = arguments.output or Path(f"{arguments.name}{CASE}")
    files.copy_example(arguments.name, path, force=arguments.force)
    return Answer(text=_wrote(path))


def _examples() -> Iterator[str]:
    found = files.examples()
    if not found:
        yield _("No examples came with this copy of the program.")
        return
    width = max((len(example.name) for example in found), default=0)
    yield from (f"{example.name:{width}}  {one_line(example.title)}" for example in found)


def _number(kind: Kind, text: str | None, option: str) -> Decimal | None:
    number: Decimal | BadText | None = kind.parse(text or "")
    if isinstance(number, BadText):
        raise NotUnderstood(f"{option}: {number.message}")
    return number


def _refuse_same(source: Path, target: Path) -> None:
    """Refuse to put what is made in place of what it is made from, also when forced."""
    if source.resolve() == target.resolve():
        raise NotUnderstood(
            _("{name} cannot be read and replaced at once.").format(name=target.resolve().name),
            _("Choose another name for what is written."),
        )


def _wrote(path: Path) -> str:
    return _("Wrote {path}.").format(path=one_line(str(path)))
