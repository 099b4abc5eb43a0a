"""Signing rounds behind the screens."""
