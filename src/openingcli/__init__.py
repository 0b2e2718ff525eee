"""Figures on China's opening up: look up, compare, source.

In a program: `from openingcli import load_catalogue` (docs/python.md).
"""

TYPE_CHECKING = False  # typing is not imported: Ctrl-C is not quiet before __main__

__version__ = "0.1.0"

__all__ = ["OpeningError", "load_catalogue"]

if TYPE_CHECKING:  # every command imports this package: what it offers comes when asked
    from openingcli.api import OpeningError, load_catalogue
else:

    def __getattr__(name: str) -> object:
        """What the package offers, imported when it is asked for."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from openingcli import api

        return getattr(api, name)
