"""Tests of this installation: environment, accounts, start, floors."""
