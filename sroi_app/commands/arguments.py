"""The words of the command line: verbs, their arguments and options."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, NoReturn

from sroi_app import __version__
from sroi_app.calculation.simulation.simulated import DRAWS, SEED
from sroi_app.commands.answer import one_line
from sroi_app.commands.passwords import add_password
from sroi_app.commands.refusals import NotUnderstood
from sroi_app.model.scope import Timing
from sroi_app.text import _


class Parser(ArgumentParser):
    """A parser whose complaints are refusals like any other."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Name an option that a verb does not know before anything is said to be missing."""
        if self._subparsers is None:
            words = takewhile(lambda word: word != "--", args or ())
            options = [word.split("=")[0] for word in words if word.startswith("--")]
            _refuse_unknown([each for each in options if each not in self._option_string_actions])
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        raise NotUnderstood(_("The command was not understood: {message}.").format(message=message))


def read_words(argv: Sequence[str]) -> Namespace:
    """Return what a command says; `verb` is the word that was chosen.

    An option nobody knows is named before anything is said to be missing.
    """
    found, unknown = make_parser().parse_known_args(argv)
    _refuse_unknown(unknown)
    if found.self_check:
        raise NotUnderstood(_("--self-check stands alone, without other words."))
    if found.verb is None:
        raise NotUnderstood(_("A command begins with one of its verbs."))
    return found


def _refuse_unknown(words: Sequence[str]) -> None:
    if words:
        named = ", ".join(map(one_line, words))
        raise NotUnderstood(_("This is not known here: {words}.").format(words=named))


def make_parser() -> ArgumentParser:
    """Return the parser of the whole command line."""
    parser = Parser(
        description=_("Work out, check and report the social return of an activity."),
        epilog=_("Without any of these words, the window opens."),
    )
    parser.add_argument("--version", action="version", version=f"SROI Case {__version__}")
    help_ = _("try whether this copy of the program works on this computer")
    parser.add_argument("--self-check", action="store_true", help=help_)
    verbs = parser.add_subparsers(dest="verb", metavar=_("VERB"))
    _add_reading(verbs.add_parser("calculate", help=_("work out a case")))
    _add_reading(verbs.add_parser("check", help=_("say what is still to do before the report")))
    _add_simulate(
        verbs.add_parser("simulate", help=_("say how far the result of a case could spread"))
    )
    _add_report(verbs.add_parser("report", help=_("write the PDF of a case")))
    _add_verify(verbs.add_parser("verify", help=_("say whether a PDF is what its case makes")))
    _add_workbook(
        verbs.add_parser("workbook", help=_("write the value map with live formulas (.xlsx)"))
    )
    _add_import(verbs.add_parser("import", help=_("turn a value map (.xlsx or .csv) into a case")))
    _add_example(verbs.add_parser("example", help=_("list or copy the bundled examples")))
    _add_values(verbs.add_parser("values", help=_("search the library of published values")))
    return parser


def _add_reading(parser: ArgumentParser) -> None:
    _add_case(parser)
    parser.add_argument("--json", action="store_true", help=_("print it for another program"))


def _add_simulate(parser: ArgumentParser) -> None:
    _add_reading(parser)
    help_ = _("how many cases to try; left out, {usual}").format(usual=DRAWS)
    parser.add_argument("--draws", metavar="N", help=help_)
    help_ = _("where the draws begin; left out, {usual}").format(usual=SEED)
    parser.add_argument("--seed", metavar="S", help=help_)


def _add_report(parser: ArgumentParser) -> None:
    _add_case(parser)
    help_ = _("where to write it; left out, beside the case")
    _add_output(parser, "FILE.pdf", help_)
    parser.add_argument("--short", action="store_true", help=_("the short report"))
    parser.add_argument("--large-print", action="store_true", help=_("in letters of 16 points"))
    help_ = _("without the case inside and without what is marked as confidential")
    parser.add_argument("--public", action="store_true", help=help_)


def _add_workbook(parser: ArgumentParser) -> None:
    _add_case(parser)
    _add_output(parser, "FILE.xlsx", _("where to write it; left out, beside the case"))


def _add_verify(parser: ArgumentParser) -> None:
    help_ = _("a report made with SROI Case, with its case inside")
    parser.add_argument("pdf", metavar="FILE.pdf", type=Path, help=help_)
    parser.add_argument("--json", action="store_true", help=_("print it for another program"))


def _add_import(parser: ArgumentParser) -> None:
    help_ = _("a value map with one row for each outcome, as .xlsx or .csv")
    parser.add_argument("table", metavar="TABLE", type=Path, help=help_)
    _add_output(parser, "CASE.sroi", _("where to write the case"), required=True)
    help_ = _("all that goes in, beside what the table says")
    parser.add_argument("--inputs", metavar="POUNDS", help=help_)
    help_ = _("the discount rate; left out, the rates of the Green Book")
    parser.add_argument("--rate", metavar="PERCENT", help=help_)
    parser.add_argument(
        "--timing",
        choices=[str(timing) for timing in Timing],
        default=str(Timing.YEAR_END),
        help=_("when in a year its value is taken to arrive"),
    )


def _add_example(parser: ArgumentParser) -> None:
    help_ = _("which one to copy; left out, they are listed")
    parser.add_argument("name", metavar="NAME", nargs="?", help=help_)
    _add_output(parser, "FILE.sroi", _("where to write it; left out, in this folder"))


def _add_values(parser: ArgumentParser) -> None:
    help_ = _("what to look for, in plain words: job, lonely, A&E")
    parser.add_argument("words", metavar="WORDS", nargs="+", help=help_)
    parser.add_argument("--json", action="store_true", help=_("print it for another program"))


def _add_case(parser: ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE", type=Path, help=_("a .sroi or .sroi.age file"))
    add_password(parser)


def _add_output(parser: ArgumentParser, name: str, help_: str, *, required: bool = False) -> None:
    parser.add_argument("-o", "--output", metavar=name, type=Path, required=required, help=help_)
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there"))
