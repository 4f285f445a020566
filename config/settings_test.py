"""Settings of the tests: nothing is read from or left in the developer's own data folder."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_scratch = tempfile.mkdtemp(prefix="sonota-hyoka-test-")
atexit.register(shutil.rmtree, _scratch, ignore_errors=True)
os.environ |= {
    "APP_PROFILE": "embedded",
    "DATA_DIR": _scratch,
    "SECRET_KEY": "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz",
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL", "") or "sqlite://:memory:",
    "BROKER_URL": "memory://",
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "EMAIL_URL": "console://",
}

from config.settings import *  # noqa: E402, F403
from config.settings import STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT = Path(_scratch) / "static"
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
