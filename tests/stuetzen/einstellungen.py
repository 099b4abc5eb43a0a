"""The settings as the type checker sees them: mypy comes without an environment."""

import os

os.environ.setdefault("SECRET_KEY", "nur-fuer-die-typen-" * 4)

from project.settings import *  # noqa: F403
