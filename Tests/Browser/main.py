"""Runs the browser tests: python main.py MAILLAGE [PART OF A TEST'S NAME]"""

import importlib
import signal
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import cases
import demonstration
from visitor import Site

CHROMIUM = "/usr/bin/chromium"


def main() -> int:
    program = Path(sys.argv[1]).resolve()
    # Being stopped must stop the server too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    for module in sorted(Path(__file__).parent.glob("test_*.py")):
        importlib.import_module(module.stem)
    with (
        tempfile.TemporaryDirectory(prefix="maillage-browser-") as folder,
        demonstration.served(program, Path(folder)) as region,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        passed = cases.run_all(Site(region, browser), *sys.argv[2:3])
        browser.close()
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
