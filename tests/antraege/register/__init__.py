"""Tests of the register pages."""
