"""From the words of a command to its exit status; no failure reaches a person as a traceback."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from sroi_app.commands.answer import Answer, Status, one_line
from sroi_app.commands.arguments import read_words
from sroi_app.errors import AppError
from sroi_app.text import _


def run(argv: Sequence[str]) -> int:
    """Carry out a command; return 0 done, 1 the content says no, 2 it could not be carried out."""
    _print_anything()
    answer = _answer(argv)
    try:
        _say(answer)
    except BrokenPipeError:
        _forget_output()  # whoever was reading has seen enough
    except OSError:
        _forget_output()
        sys.stderr.write(_("What was worked out could not be written.") + "\n")
        return Status.NOT_CARRIED_OUT
    return answer.status


def _answer(argv: Sequence[str]) -> Answer:
    try:
        return _carry_out(read_words(argv))
    except SystemExit:  # --help and --version, said and done
        return Answer()
    except AppError as refusal:
        return _refusal(one_line(refusal.sentence))
    except KeyboardInterrupt:
        return _refusal(_("The command was stopped before it was finished."))
    except Exception:  # a mistake of ours: said in words here, and seen in full by the tests
        return _refusal(
            _("SROI Case made a mistake of its own and could not finish. Please report it.")
        )


def _carry_out(arguments: Namespace) -> Answer:
    """Do what the verb says; each one loads only what it needs."""
    if arguments.verb == "calculate":
        from sroi_app.commands.calculate import calculate

        return calculate(arguments)
    if arguments.verb == "check":
        from sroi_app.commands.check import check

        return check(arguments)
    if arguments.verb == "simulate":
        from sroi_app.commands.simulate import simulate

        return simulate(arguments)
    if arguments.verb == "values":
        from sroi_app.commands.values import values

        return values(arguments)
    if arguments.verb == "verify":
        from sroi_app.commands.verify import verify_pdf

        return verify_pdf(arguments)
    from sroi_app.commands import write

    verbs = {
        "report": write.report,
        "workbook": write.workbook,
        "import": write.import_,
        "example": write.example,
    }
    return verbs[arguments.verb](arguments)


def _refusal(sentence: str) -> Answer:
    return Answer(error=sentence, status=Status.NOT_CARRIED_OUT)


def _say(answer: Answer) -> None:
    if answer.text and sys.stdout:
        sys.stdout.write(answer.text + "\n")
    if sys.stdout:
        sys.stdout.flush()
    if answer.error and sys.stderr:
        sys.stderr.write(answer.error + "\n")


def _print_anything() -> None:
    """Let a terminal that lacks a letter, such as £, show a question mark instead."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def _forget_output() -> None:
    """Keep the interpreter from writing to a pipe that is gone once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
