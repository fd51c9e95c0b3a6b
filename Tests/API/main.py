"""Runs Schemathesis on a live server with the demonstration region: python main.py MAILLAGE"""

import http.cookiejar
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent / "Browser"))

import demonstration  # noqa: E402

# By role: a few are enough to see what is refused to those who may do little.
EXAMPLES = {"officer": 30, "pole": 30, "agency": 6, "reader": 6}


def main() -> int:
    program = Path(sys.argv[1]).resolve()
    # Being stopped must stop the server too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    start = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="maillage-api-") as folder,
        demonstration.served(program, Path(folder)) as region,
    ):
        results = {
            role: tested(region.address, new_token(region, role), Path(folder), examples)
            for role, examples in EXAMPLES.items()
        }
    failed = [role for role, status in results.items() if status != 0]
    for role in failed:
        print(f"FAILED as {role}")
    print(f"interface tests took {time.monotonic() - start:.0f} s")
    print(f"{len(results) - len(failed)} passed, {len(failed)} failed", flush=True)
    return 1 if failed else 0


def tested(address: str, token: str, folder: Path, examples: int) -> int:
    command = [
        Path(sys.executable).parent / "schemathesis",
        "--config-file",
        FOLDER / "schemathesis.toml",
        "run",
        f"{address}/api/v1/openapi.json",
        "--header",
        f"Authorization: Bearer {token}",
        "--checks",
        "all",
        "--max-examples",
        str(examples),
        "--seed",
        "1",
        "--no-color",
        *sys.argv[2:],
    ]
    return subprocess.run(command, cwd=folder, check=False).returncode


def new_token(region: demonstration.Demonstration, role: str) -> str:
    """Signs in as the first account with the role and makes a token that may write."""
    account = next(account for account in region.accounts if account.role == role)
    browser = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    )

    def page(path: str, fields: dict[str, str] | None = None) -> str:
        body = urllib.parse.urlencode(fields).encode() if fields else None
        with browser.open(region.address + path, body, timeout=30) as answer:
            return answer.read().decode()

    def secret(text: str) -> str:
        return re.search(r'name="csrf" value="([^"]+)"', text)[1]

    form = {"email": account.email, "password": account.password, "suite": ""}
    page("/connexion", form | {"csrf": secret(page("/connexion"))})
    wanted = {"nom": "Schemathesis", "portee": "write", "duree": "30"}
    made = page("/mon-compte/jetons", wanted | {"csrf": secret(page("/mon-compte/jetons"))})
    return re.search(r"maillage_[A-Za-z0-9_-]{43}", made)[0]


if __name__ == "__main__":
    sys.exit(main())
