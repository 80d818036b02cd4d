"""The three kinds of failure a user can meet, apart from one another.

`InvalidInput` belongs beside a field, `EnvironmentFault` in a message with a remedy, `InternalError` in a report.
"""


class EurasiaError(Exception):
    """Base of every error this program raises on purpose."""


class InvalidInput(EurasiaError):
    """Something typed or read from a file is not acceptable; the text itself is kept by whoever holds it.

    Attributes:
        reason: what is wrong, in words for the user.
        field: the name of the field it belongs to, or "" where there is only one.
    """

    def __init__(self, reason: str, *, field: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field


class EnvironmentFault(EurasiaError):
    """The file or the machine is in a state that stops the work: locked, read-only, full, damaged, foreign.

    Attributes:
        happened: what went wrong.
        safe: what is certainly not lost.
        remedy: what the user can do now.
    """

    def __init__(self, happened: str, *, safe: str, remedy: str) -> None:
        super().__init__(f"{happened} {safe} {remedy}")
        self.happened = happened
        self.safe = safe
        self.remedy = remedy


class InternalError(EurasiaError):
    """A rule of the program itself is broken; the report should reach its makers."""
