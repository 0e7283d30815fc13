"""How much hypothesis tries: the same cases in every run, so that nothing fails by chance; more of them on request.

HYPOTHESIS_PROFILE=thorough pytest tests/test_any_text.py    new cases in every run, twenty times as many
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("thorough", derandomize=False, deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

pytest.register_assert_rewrite("laws")
