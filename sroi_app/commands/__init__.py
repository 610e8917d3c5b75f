"""The command line: the verbs of the app, for scripts and for computers without a screen."""

from sroi_app.commands.entry import run

__all__ = ["run"]
