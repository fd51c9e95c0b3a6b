"""Every rule, by the name that its findings carry."""

from collections.abc import Iterator

import documents
import imports
import sizes
import templates
import typography
import words
from project import Finding, Project

NAMES = [
    "broken-link",
    "domain-purity",
    "environment",
    "file-size",
    "forbidden-word",
    "function-size",
    "glossary",
    "import-direction",
    "inline-code",
    "sql",
    "type-name",
    "typography",
    "unescaped",
    "unfinished",
    "unsafe-sql",
]


def findings(project: Project) -> Iterator[Finding]:
    for rules in (sizes, imports, words, templates, typography, documents):
        yield from rules.check(project)
