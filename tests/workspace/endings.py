"""How a run of the program comes to its end without anybody closing it."""

from sroi_app.workspace.workspace import Workspace


def lose_power(workspace: Workspace) -> Workspace:
    """Keep what is unsaved, end the run, and return the next one, as empty as it starts."""
    workspace.journalling.copy_writer()()
    return crash(workspace)


def crash(workspace: Workspace) -> Workspace:
    """End the run as it is, and return the next one, as empty as it starts."""
    for run in (workspace._run, workspace.attachments._run):
        run._let_go()  # the system lifts the locks of a program that has ended
    return Workspace(workspace.folders, workspace._clock)
