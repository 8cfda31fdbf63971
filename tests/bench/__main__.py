"""Makes the folder of the tests the place to import from, as pytest does, and runs the benchmarks."""

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench.command import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
