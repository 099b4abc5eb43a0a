#!/usr/bin/env python
"""Django's commands. Without any database or key in the environment they work on ./var."""

import os
import sys


def main() -> None:
    from project.schluessel import sorge_fuer_schluessel

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
    sorge_fuer_schluessel(os.environ)

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
