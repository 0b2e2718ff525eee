"""Figures on China's opening up: look up, compare, source."""
