"""Reports of unexpected errors: kept in a file, small, without what users wrote."""

import datetime
import traceback
from pathlib import Path
from typing import Final

_LARGEST: Final = 1_000_000


def log_crash(path: Path, error: BaseException) -> str:
    """Append an error's trace to the log and return it; a log over a megabyte begins anew.

    Where the folder cannot be written the report is returned all the same.
    """
    trace = "".join(traceback.format_exception(error))
    report = f"{datetime.datetime.now(datetime.UTC).isoformat(timespec='seconds')}\n{trace}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if path.exists() and path.stat().st_size > _LARGEST else "a"
        with path.open(mode, encoding="utf-8") as stream:
            stream.write(report)
    except OSError:
        return trace
    return trace
