"""Django settings. Whatever differs between installations comes from `project.umgebung`."""

import os
import sys

from django.utils.csp import CSP

from project.umgebung import WURZEL, FalscheUmgebung, lies

try:
    UMGEBUNG = lies(os.environ)
except FalscheUmgebung as falsch:
    # A sentence instead of a traceback: this reaches the person who set the variable.
    sys.exit(str(falsch))

IST_TESTLAUF = "PYTEST_VERSION" in os.environ

BASE_DIR = WURZEL
SECRET_KEY = UMGEBUNG.secret_key
DEBUG = UMGEBUNG.debug
ALLOWED_HOSTS = UMGEBUNG.allowed_hosts
CSRF_TRUSTED_ORIGINS = UMGEBUNG.csrf_trusted_origins
ROOT_URLCONF = "project.urls"
WSGI_APPLICATION = "project.wsgi.application"

# Of our own settings only these; the rest is Django's.
BASIS_URL = UMGEBUNG.basis_url
AKTENZEICHEN_SCHEMA = UMGEBUNG.aktenzeichen_schema
GNADENFRIST_MINUTEN = UMGEBUNG.gnadenfrist_minuten
QUELLTEXT_URL = UMGEBUNG.quelltext_url
SIEGEL = UMGEBUNG.siegel

# -- Apps and the way of a request -----------------------------------------------------------------

INSTALLED_APPS = [
    # Neither django.contrib.admin (a second door) nor the app viewflow (its pages break the CSP).
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "guardian",
    "project.konten.apps.KontenConfig",
    "project.vorfuehrung.apps.VorfuehrungConfig",
    "workflow.apps.WorkflowConfig",
    "berichte.apps.BerichteConfig",
    "antraege.apps.AntraegeConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "project.middleware.KopfzeilenMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "project.konten.middleware.SitzungMiddleware",
    "project.konten.middleware.AnmeldungMiddleware",
    "project.konten.middleware.AkteurMiddleware",
    "project.middleware.WartezeitMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [WURZEL / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "project.konten.kontext.rahmen",
            ],
        },
    }
]
FORM_RENDERER = "project.oberflaeche.KernRenderer"

# -- Data ------------------------------------------------------------------------------------------

# ATOMIC_REQUESTS stays off: with it every page would take SQLite's write lock.
DATABASES = {"default": {**UMGEBUNG.datenbank, "ATOMIC_REQUESTS": False}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = (
    UMGEBUNG.media_root
)  # no MEDIA_URL: documents are streamed by a view that checks rights

STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        # Hashed names need collectstatic, which neither development nor tests run.
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or IST_TESTLAUF
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
STATIC_URL = "/static/"
STATIC_ROOT = WURZEL / "staticfiles"
STATICFILES_DIRS = [WURZEL / "project" / "static"]
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG or IST_TESTLAUF

# The default backend would run a task inside the open transaction; ours run in the worker, or not.
TASKS = {"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}}

# -- Mail ------------------------------------------------------------------------------------------

MAILERS = {"default": UMGEBUNG.mailer}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = UMGEBUNG.absender

# -- Language and time -----------------------------------------------------------------------------

LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch")]
TIME_ZONE = "Europe/Berlin"
USE_I18N = True
USE_TZ = True
# 1.234 on every page. Keys in templates therefore go through {% url %} or |unlocalize.
USE_THOUSAND_SEPARATOR = True

# -- Accounts and sessions -------------------------------------------------------------------------

AUTH_USER_MODEL = "konten.Konto"
AUTHENTICATION_BACKENDS = [
    "project.konten.anmeldung.KontoBackend",
    "guardian.backends.ObjectPermissionBackend",
]
ANONYMOUS_USER_NAME = None  # guardian shall not invent an account for strangers
GUARDIAN_MONKEY_PATCH_USER = False  # rights on a Kommune are written by konten.services alone
GUARDIAN_MONKEY_PATCH_GROUP = False

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("anmeldename", "email")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "konten:anmelden"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "konten:anmelden"

SITZUNG_UNTAETIG_SEKUNDEN = 30 * 60
SESSION_COOKIE_AGE = 10 * 60 * 60  # at most; SitzungMiddleware ends idle sessions earlier
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "project.fehler.csrf_abgelehnt"

# -- What the browser is told ----------------------------------------------------------------------

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Behind a proxy gunicorn takes the scheme from X-Forwarded-Proto, from trusted addresses only.
SECURE_SSL_REDIRECT = UMGEBUNG.ist_verschluesselt
SECURE_REDIRECT_EXEMPT = [r"^gesund$"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = UMGEBUNG.ist_verschluesselt
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if UMGEBUNG.ist_verschluesselt else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = UMGEBUNG.ist_verschluesselt

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
# A file is cut off the disk once it is too large; a page has few of them, and all are kept at once.
FILE_UPLOAD_HANDLERS = ["antraege.dokumente.hochladen.BegrenztesHochladen"]
DATA_UPLOAD_MAX_NUMBER_FILES = 5

# -- Logging ---------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"zeile": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"konsole": {"class": "logging.StreamHandler", "formatter": "zeile"}},
    "root": {"handlers": ["konsole"], "level": UMGEBUNG.log_stufe},
    "loggers": {
        "django": {"handlers": ["konsole"], "level": UMGEBUNG.log_stufe, "propagate": False},
        # gunicorn warns whenever Django answers HEAD like GET, and drops the body itself.
        "gunicorn.http.wsgi": {"handlers": ["konsole"], "level": "ERROR", "propagate": False},
        # It announces itself at every start.
        "pikepdf": {"handlers": ["konsole"], "level": "WARNING", "propagate": False},
        # That nobody vouches for the certificate of a seal is no news, and takes it forty lines.
        "pyhanko": {"handlers": ["konsole"], "level": "CRITICAL", "propagate": False},
        # 404 and 403 are everyday answers here; only what broke is worth a line.
        "django.request": {"handlers": ["konsole"], "level": "ERROR", "propagate": False},
    },
}
