"""When problems are shown: at a field once it was touched and left, at all fields once saving was tried."""

from PySide6.QtCore import QObject, Signal, Slot

from eurasia_desktop.database.faults import reported_faults
from eurasia_desktop.domain.draft import Problem
from eurasia_desktop.domain.errors import EnvironmentFault
from eurasia_desktop.services.editing import Editing
from eurasia_desktop.services.workspace import Workspace
from eurasia_desktop.ui.editor.form import EditorForm


class Validation(QObject):
    """Shows the problems of the form's draft at their fields."""

    count_changed = Signal(int)
    """Carries how many problems are shown."""

    def __init__(self, form: EditorForm, editing: Editing, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._editing = editing
        self._workspace = workspace
        self._touched: set[str] = set()
        self._shown: dict[str, list[str]] = {}
        form.field_changed.connect(self._on_field_changed)

    @property
    def count(self) -> int:
        """How many problems are shown."""
        return sum(len(reasons) for reasons in self._shown.values())

    @property
    def first(self) -> str:
        """The uppermost field with a problem; the first field where there is none."""
        names = list(self._form.frames)
        return next((name for name in names if self._shown.get(name)), names[0])

    def begin_anew(self) -> None:
        """Forget what was touched: another development is shown."""
        self._touched.clear()
        self._show({})

    def check_all(self) -> bool:
        """Show the problems of every field; True where there is none.

        Raises:
            EnvironmentFault: the workspace cannot be read.
        """
        self._touched.update(self._form.frames)
        self._show(self._problems())
        return not self.count

    @Slot(str)
    def on_field_left(self, name: str) -> None:
        """Show the problems of a field that was touched."""
        self._form.commit(name)
        if name in self._touched:
            self._check_touched()

    @Slot(str)
    def _on_field_changed(self, name: str) -> None:
        self._touched.add(name)
        if self._shown.get(name):
            self._check_touched()

    def _check_touched(self) -> None:
        try:
            found = self._problems()
        except EnvironmentFault:
            return  # saving will say so; nothing is lost by not looking now
        self._show({name: reasons for name, reasons in found.items() if name in self._touched})

    def _problems(self) -> dict[str, list[str]]:
        own = self._form.own_problems()
        with reported_faults(self._workspace.path):
            general = self._editing.problems(self._form.draft(), self._form.new_sources())
        return _by_field([*own, *(problem for problem in general if not _is_answered(problem, own))])

    def _show(self, problems: dict[str, list[str]]) -> None:
        self._shown = problems
        for name in self._form.frames:
            self._form.show_problem(name, problems.get(name, []))
        self.count_changed.emit(self.count)


def _by_field(problems: list[Problem]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for problem in problems:
        found.setdefault(problem.field, []).append(problem.reason)
    return found


def _is_answered(problem: Problem, own: list[Problem]) -> bool:
    # "An initiator is needed" is no help beside "“Kasachstan” is not known here".
    return any(problem.field == other.field for other in own)
