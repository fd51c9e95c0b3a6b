"""Documents that agree with the tree: `broken-link`, `glossary`."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from project import Finding, Project, SourceFile

INLINE_LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)")
REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]]+\]:\s+<?([^\s>]+)", re.MULTILINE)
CODE = re.compile(r"^([ ]*)(```|~~~).*?^\1\2|`[^`\n]+`", re.MULTILINE | re.DOTALL)
EXTERNAL = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)
DOMAIN_TYPE = re.compile(
    r"^package\s+(?:final\s+|indirect\s+)?(?:struct|enum|class|actor|protocol)\s+(\w+)",
    re.MULTILINE,
)


def check(project: Project) -> Iterator[Finding]:
    for file in project.ending(".md"):
        yield from broken_links(project, file)
    yield from missing_from_glossary(project)


def broken_links(project: Project, file: SourceFile) -> Iterator[Finding]:
    text = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), file.text)
    for match in [*INLINE_LINK.finditer(text), *REFERENCE.finditer(text)]:
        target = unquote(match[1].partition("#")[0])
        if EXTERNAL.match(match[1]) or not target:
            continue
        folder = project.root if target.startswith("/") else (project.root / file.path).parent
        if not (folder / target.lstrip("/")).exists():
            yield file.finding(match.start(1), "broken-link", f"{target} is not there")


def missing_from_glossary(project: Project) -> Iterator[Finding]:
    terms = glossary_identifiers(project)
    for file in project.ending(".swift", folders=("Sources",)):
        if file.target == "Domain":
            for match in DOMAIN_TYPE.finditer(file.swift.code):
                if match[1] not in terms:
                    message = f"{match[1]} has no row in GLOSSARY.md"
                    yield file.finding(match.start(1), "glossary", message)


def glossary_identifiers(project: Project) -> set[str]:
    """The words of the second column of every table of the glossary."""
    file = project.root / "GLOSSARY.md"
    if not file.exists():
        return set()
    rows = [line.split("|") for line in file.read_text(encoding="utf-8").splitlines()]
    return {word for row in rows if len(row) > 3 for word in re.findall(r"\w+", row[2])}
