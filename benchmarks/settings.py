"""Settings of the benchmarks: the embedded profile in a scratch folder, and the peer's template pack beside ours."""

import atexit
import os
import shutil
import tempfile

_scratch = tempfile.mkdtemp(prefix="sonota-hyoka-benchmark-")
atexit.register(shutil.rmtree, _scratch, ignore_errors=True)
for _name in ("DATABASE_URL", "BROKER_URL", "EMAIL_URL", "ALLOWED_HOSTS"):
    os.environ.pop(_name, None)
os.environ |= {
    "APP_PROFILE": "embedded",
    "DATA_DIR": _scratch,
    "BROKER_URL": "memory://",
    "ALLOWED_HOSTS": "testserver",
    "SECRET_KEY": "only-for-benchmarks-0123456789-abcdefghijklmnopqrstuvwxyz",
}

from config.settings import *  # noqa: F403
from config.settings import INSTALLED_APPS, LOGGING, STORAGES

INSTALLED_APPS = [*INSTALLED_APPS, "crispy_bootstrap5"]
CRISPY_ALLOWED_TEMPLATE_PACKS = "dads bootstrap5"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A line for every one of thousands of requests helps nobody.
LOGGING = {**LOGGING, "handlers": {"stdout": {**LOGGING["handlers"]["stdout"], "level": "ERROR"}}}
