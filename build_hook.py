"""Build hook: compiles the catalogue and puts its store into the wheel.

An editable install has no store beside the package: the command line keeps one in the
user's cache directory and renews it whenever the catalogue changes.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogueHook(BuildHookInterface[Any]):
    """Adds `openingcli/data/catalogue.sqlite` to a wheel that is not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile `data/indicators.yaml`; a faulty catalogue stops the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        source = Path(self.root) / "src"
        sys.path.insert(0, str(source))
        try:
            from openingcli.loading import shipped_store

            folder = Path(tempfile.mkdtemp())
            store = shipped_store(folder / "catalogue.sqlite")
        finally:
            sys.path.remove(str(source))
        build_data["force_include"][str(store)] = "openingcli/data/catalogue.sqlite"
