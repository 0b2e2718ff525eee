"""Build hook: puts the compiled catalogue into a wheel."""

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogueHook(BuildHookInterface):
    def initialize(self, version, build_data): ...
