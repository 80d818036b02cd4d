"""Build hook: puts the bundled database and the resources into the wheel.

The data set lives in the repository as text and the application reads it as one SQLite file, so the file is made
whenever the package is. An editable install gets the file in ``build/``, where a source checkout looks for it.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from types import ModuleType

    from hatchling.builders.config import BuilderConfig

    BuildHook = BuildHookInterface[BuilderConfig]
else:
    BuildHook = BuildHookInterface

OPEN_ONLY_VARIABLE = "EURASIA_OPEN_ONLY"


class BundledFilesHook(BuildHook):
    """Adds what the application reads but git does not keep, or keeps outside the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # Any: hatchling's own type
        """Build the database; in a standard wheel also include it and the resources.

        Args:
            version: ``"standard"`` or ``"editable"``, as hatchling names them.
            build_data: Hatchling's build data; ``force_include`` maps a file to its place in the wheel.
        """
        root = Path(self.root)
        database = root / "build" / "eurasia.sqlite"
        database.parent.mkdir(exist_ok=True)
        _load_builder(root).build(database, open_only=os.environ.get(OPEN_ONLY_VARIABLE) == "1")
        if version == "editable":
            return
        build_data["force_include"][str(database)] = "eurasia_desktop/bundled/eurasia.sqlite"
        build_data["force_include"].update(resource_files(root / "resources"))


def resource_files(resources: Path) -> dict[str, str]:
    """Map each resource to its place in the wheel; the data set is left out, as the database carries it."""
    dataset = resources / "dataset"
    return {
        str(path): f"eurasia_desktop/resources/{path.relative_to(resources).as_posix()}"
        for path in sorted(resources.rglob("*"))
        if path.is_file() and not path.is_relative_to(dataset)
    }


def _load_builder(root: Path) -> ModuleType:
    """Load ``packaging/build_database.py`` by its path: ``packaging`` is also the name of a library."""
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))  # the builder takes the schema from eurasia_desktop.database
    path = root / "packaging" / "build_database.py"
    spec = importlib.util.spec_from_file_location("build_database", path)
    if spec is None or spec.loader is None:
        message = f"cannot load {path}"
        raise ImportError(message)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # slotted dataclasses look their module up by name
    spec.loader.exec_module(module)
    return module
