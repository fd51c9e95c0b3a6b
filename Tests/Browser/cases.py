"""Tests as plain functions: `test` registers one, `for_each` one for each tuple of arguments."""

import itertools
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Check = Callable[..., None]


@dataclass(frozen=True)
class Case:
    check: Check
    arguments: tuple[Any, ...] = ()

    @property
    def name(self) -> str:
        words = self.check.__name__.replace("_", " ")
        return " ".join([words, *(f"[{argument}]" for argument in self.arguments)])


CASES: list[Case] = []


def test(check: Check) -> Check:
    CASES.append(Case(check))
    return check


def for_each(*choices: Iterable[Any]) -> Callable[[Check], Check]:
    def register(check: Check) -> Check:
        CASES.extend(Case(check, arguments) for arguments in itertools.product(*choices))
        return check

    return register


def run_all(site: Any, only: str = "") -> bool:
    """Runs the cases whose name contains `only`; whether all of them passed."""
    passed, failed = 0, 0
    start = time.monotonic()
    for case in CASES:
        if only not in case.name:
            continue
        try:
            case.check(site, *case.arguments)
            passed += 1
        # A case that breaks must not keep the others from running, whatever broke.
        except Exception:
            failed += 1
            print(f"FAILED {case.name}\n{traceback.format_exc()}", flush=True)
        if (passed + failed) % 50 == 0:
            print(f"{passed + failed} cases so far", flush=True)
    print(f"browser tests took {time.monotonic() - start:.0f} s")
    print(f"{passed} passed, {failed} failed", flush=True)
    return failed == 0 and passed > 0
