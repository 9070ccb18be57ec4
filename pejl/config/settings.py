"""Settings, read from the environment; everything Pejl keeps lies under PEJL_HOME.

PEJL_HOME       the folder for database, originals and lake; .pejl where nothing is said
PEJL_POLICY     the folder of rulebooks; policy/ of this installation where nothing is said
PEJL_DATABASE   postgres://user:password@host:port/name; SQLite under PEJL_HOME otherwise
PEJL_SECRET     the signing key; made and kept under PEJL_HOME where nothing is said
PEJL_HOSTS      the names the site answers to, with commas
PEJL_TLS        yes where a proxy in front speaks TLS and says so in X-Forwarded-Proto
PEJL_DEBUG      yes while developing
"""

import os
from pathlib import Path

from pejl.config.home import database, home, secret
from pejl.config.rooms import FOLDERS, has_app
from pejl.room import announced

PEJL_HOME = home()
ROOT = Path(__file__).resolve().parents[2]
POLICY = Path(os.environ.get("PEJL_POLICY", ROOT / "policy"))

DEBUG = os.environ.get("PEJL_DEBUG") == "yes"
SECRET_KEY = secret(PEJL_HOME)
ALLOWED_HOSTS = os.environ.get("PEJL_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")

ROOMS = {name: announced(name) for name in FOLDERS}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "pejl.web",
    *(f"pejl.{name}" for name in FOLDERS if has_app(name)),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pejl.config.menu.menu",
            ],
            "builtins": ["django.templatetags.i18n", "pejl.web.templatetags.components"],
        },
    }
]
ROOT_URLCONF = "pejl.config.urls"
WSGI_APPLICATION = "pejl.config.wsgi.application"

DATABASES = {"default": database(PEJL_HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# Behind a proxy that does not set the header itself, anybody could: say yes only where it does.
TLS = os.environ.get("PEJL_TLS") == "yes"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TLS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = TLS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if TLS else 0
SESSION_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
USE_I18N = True
LOCALE_PATHS = [ROOT / "pejl" / "lake" / "locale"]  # it is no app; every app has its own
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [
    ("dkfds", ROOT / "node_modules" / "dkfds" / "dist"),
    ("htmx", ROOT / "node_modules" / "htmx.org" / "dist"),
]
STATICFILES_DIRS = [(name, folder) for name, folder in STATICFILES_DIRS if folder.is_dir()]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

DATA_UPLOAD_MAX_MEMORY_SIZE = 100 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
