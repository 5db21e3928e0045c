"""Prepare a commune's conference from a folder of spreadsheets: read, check, count, render."""

__version__ = "0.1.0"
