"""What the tests keep to, so that a failure says something."""

import json

import pytest
from paths import CASES, ROOT

FILES = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "tests").rglob("*.py"))}
FAILING = [
    pytest.param(case, id=case.get("label", case["comment"]))
    for path in sorted(CASES.rglob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
    if "reason" in case or case.get("expect", "pass") != "pass"
]


@pytest.mark.parametrize("case", FAILING)
def test_a_known_failure_says_what_is_missing(case):
    assert case["expect"] == "fail"
    assert len(case["reason"].split()) >= 5


def test_no_two_known_failures_have_one_reason():
    reasons = [case.values[0]["reason"] for case in FAILING]
    assert len(set(reasons)) == len(reasons)


def test_known_failures_are_marked_in_one_place():
    marking = [name for name, path in FILES.items() if "mark.xfail" in path.read_text(encoding="utf-8")]
    assert marking == ["tests/known_failures.py", "tests/test_suite.py"]
