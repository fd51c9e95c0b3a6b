"""Proves each rule on its fixture: a small project that breaks that rule and no other."""

from pathlib import Path

import rules
from project import Project

FIXTURES = Path(__file__).parent / "fixtures"


def failures() -> list[str]:
    names = sorted(folder.name for folder in FIXTURES.iterdir())
    wanted = {"clean": set()} | {rule: {rule} for rule in rules.NAMES}
    failures = [f"{name}: no fixture" for name in wanted if name not in names]
    failures += [f"{name}: a fixture without a rule" for name in names if name not in wanted]
    for name in names:
        found = list(rules.findings(Project(FIXTURES / name)))
        if {finding.rule for finding in found} != wanted.get(name):
            failures.append(f"{name}: found {', '.join(map(str, found)) or 'nothing'}")
        failures += [f"{name}: not found in {line}" for line in unfound(name, found)]
    return failures


def unfound(name: str, found: list) -> list[str]:
    """Lines of a fixture marked as bad in which nothing was found."""
    hit = {(finding.path, finding.line) for finding in found}
    return [
        f"{file.path}:{number}"
        for file in Project(FIXTURES / name).files
        for number, line in enumerate(file.text.splitlines(), start=1)
        if "bad:" in line and (file.path, number) not in hit
    ]
