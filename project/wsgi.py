"""What gunicorn serves."""

import os

from django.core.checks import run_checks
from django.core.management.base import SystemCheckError
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")

application = get_wsgi_application()

# Commands check before they do anything; a server would run until a page needs what is missing.
if fehler := [befund for befund in run_checks() if befund.is_serious()]:
    raise SystemCheckError("Start verweigert: " + "; ".join(str(befund) for befund in fehler))
