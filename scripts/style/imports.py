"""The direction of dependencies: `import-direction`."""

import re
from collections.abc import Iterator

from project import Finding, Project

OWN_TARGETS = {
    "Domain": set(),
    "Storage": {"Domain"},
    "StorageSQLite": {"Domain", "Storage"},
    "StoragePostgres": {"Domain", "Storage", "CPostgres"},
    "Exchange": {"Domain", "CXLSXWriter"},
    "Web": {"Domain", "Storage", "Exchange"},
    "CLI": {"Domain", "Storage", "StorageSQLite", "StoragePostgres", "Exchange", "Web"},
}
SYSTEM_LIBRARIES = {"CPostgres", "CXLSXWriter"}
# Dispatch and Synchronization spread a pure computation over the cores, and nothing else.
DOMAIN_LIBRARIES = {
    "Algorithms",
    "BitCollections",
    "Collections",
    "DequeModule",
    "Dispatch",
    "Foundation",
    "HashTreeCollections",
    "HeapModule",
    "OrderedCollections",
    "Synchronization",
}
# Libraries that belong to some targets, by the beginning of their name.
HOMES = {
    "GRDB": {"StorageSQLite"},
    "CPostgres": {"StoragePostgres"},
    "CXLSXWriter": {"Exchange"},
    "Hummingbird": {"Web", "CLI"},
    "ArgumentParser": {"CLI"},
}
ACCESS = r"(?:(?:public|package|internal|fileprivate|private)[ \t]+)?"
SINGLE = r"(?:(?:struct|class|enum|protocol|func|var|let|typealias)[ \t]+)?"
IMPORT = re.compile(
    rf"^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*{ACCESS}import[ \t]+{SINGLE}(\w+)", re.MULTILINE
)


def check(project: Project) -> Iterator[Finding]:
    for file in project.ending(".swift", folders=("Sources",)):
        if file.target not in OWN_TARGETS | dict.fromkeys(SYSTEM_LIBRARIES):
            message = f"the target {file.target} has no direction in scripts/style/imports.py"
            yield Finding(file.path, 1, "import-direction", message)
            continue
        for match in IMPORT.finditer(file.swift.code):
            if reason := refusal(file.target, match[1]):
                yield file.finding(match.start(1), "import-direction", reason)


def refusal(target: str, module: str) -> str | None:
    if module in OWN_TARGETS and module not in OWN_TARGETS[target]:
        return f"{target} does not see {module}"
    for library, homes in HOMES.items():
        if module.startswith(library) and target not in homes:
            return f"{module} belongs to {' and '.join(sorted(homes))}"
    if target == "Domain" and module not in DOMAIN_LIBRARIES | {target}:
        return f"the domain imports only Foundation, collections and Dispatch, not {module}"
    return None
