"""Tests mirror the packages; `python -m tests` runs every check."""
