"""Figures on China's opening up: look up, compare, source."""

__version__ = "0.1.0"
