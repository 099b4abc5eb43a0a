"""Tests of the inbox and of the list of cases."""
