#!/usr/bin/env bash
# The tests with every Python that quotex supports: an environment for each in a temporary folder, then pytest.
#
#     tools/pythons.sh [ARGUMENTS OF PYTEST...]
#
# A Python that isn't installed is named and left out; the exit code is 1 if any suite fails. Interpreters are looked for on
# PATH, and with pyenv.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
for version in 3.10 3.11 3.12 3.13 3.14; do
    python=$(command -v "python$version" || true)
    if ! "${python:-false}" -V >/dev/null 2>&1; then
        python=$(PYENV_VERSION=$(pyenv latest "$version" 2>/dev/null) pyenv which python 2>/dev/null || true)
    fi
    if [[ -z $python ]]; then
        echo "Python $version: not installed"
        continue
    fi
    # not editable, so that environments do not fight for one folder of metadata: the package is imported from here
    "$python" -m venv "$folder/$version" && "$folder/$version/bin/pip" install -q '.[test]' || exit
    echo "$("$folder/$version/bin/python" -V):"
    "$folder/$version/bin/python" -m pytest "$@" || failed=1
done
exit $failed
