"""Screens of signing rounds."""
