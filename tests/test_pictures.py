"""The pictures in `docs` are what the commands draw now."""

import subprocess
import sys

from paths import ROOT


def test_the_pictures_are_up_to_date(tmp_path):
    # In a process of its own: rich keeps the codes of a style as the first console of a process wrote them.
    subprocess.run([sys.executable, ROOT / "tools" / "pictures.py", tmp_path], check=True, cwd=ROOT)
    for name in ("table.svg", "view.svg"):
        drawn = (tmp_path / name).read_text(encoding="utf-8")
        assert drawn == (ROOT / "docs" / name).read_text(encoding="utf-8"), "run tools/pictures.py"
        assert "url(http" not in drawn
