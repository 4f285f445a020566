"""For all tests: hypothesis gives the same examples everywhere and does not time a busy machine."""

from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
