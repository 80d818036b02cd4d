"""Eurasia Desktop: an offline research desk for scholars of Russian-led Eurasia."""

__version__ = "0.1.0"
