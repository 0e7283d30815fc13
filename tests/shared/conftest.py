"""What is checked on texts that are no part of the project: skipped where there is no `../shared` beside it.

`tests/test_article.py` and `tests/test_calibration.py` check the same claims on the fixtures.
"""

import pytest
from paths import SHARED


@pytest.fixture(autouse=True)
def _shared():
    if not SHARED.is_dir():
        pytest.skip("reads ../shared, which is no part of the project")
