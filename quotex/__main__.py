"""`python -m quotex` is the same as `quotex`."""

import sys

from quotex.cli import main

if __name__ == "__main__":
    sys.exit(main())
