"""Check a workspace file on a connection of its own, for the window and the command line."""

from pathlib import Path

from eurasia_desktop.database.check import Finding, check_workspace
from eurasia_desktop.database.connection import connect
from eurasia_desktop.database.faults import reported_faults


def check_file(path: Path) -> list[Finding]:
    """Return everything found wrong in a workspace that `identify` accepted; empty for a sound one.

    Raises:
        EnvironmentFault: it is too damaged to be read, or another program writes to it at this moment.
    """
    connection = connect(path, read_only=True)
    try:
        with reported_faults(path):
            return check_workspace(connection)
    finally:
        connection.close()
