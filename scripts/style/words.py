"""Words that the sources do not hold: `forbidden-word`, `type-name`, `domain-purity`, `sql`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from project import Finding, Project, SourceFile

Scope = Callable[[SourceFile], bool]


def anywhere(_: SourceFile) -> bool:
    return True


def in_domain(file: SourceFile) -> bool:
    return file.path.startswith("Sources/Domain/")


def in_queries(file: SourceFile) -> bool:
    return file.path.startswith("Sources/Storage")


def outside_composition_root(file: SourceFile) -> bool:
    return file.folder == "Sources" and file.target != "CLI"


@dataclass(frozen=True)
class Word:
    rule: str
    pattern: str
    message: str
    scope: Scope = anywhere


CODE = [
    Word("forbidden-word", r"\btry!", "handle the error"),
    Word("forbidden-word", r"\bas!", "use a conditional cast"),
    Word("forbidden-word", r"(?<=[\w)\]}>])!(?!=)", "unwrap with a condition"),
    Word("forbidden-word", r"\bfatalError\s*\(", "throw, or make the state impossible"),
    Word("forbidden-word", r"@unchecked\s+Sendable", "prove it to the compiler"),
    Word("forbidden-word", r"\bnonisolated\s*\(\s*unsafe\s*\)", "prove it to the compiler"),
    Word("forbidden-word", r"\bcatch\s*\{\s*\}", "an error is never swallowed"),
    Word(
        "type-name",
        r"\b(?:struct|class|enum|actor|protocol|typealias)\s+\w+"
        r"(?:Managers?|Helpers?|Utils?|Utilities|Service|Base|Impl)\b",
        "say what the type is",
    ),
    Word("domain-purity", r"\b(?:Date|UUID)\s*\(\s*\)", "time and chance are arguments", in_domain),
    Word("domain-purity", r"\bDate\.now\b", "time is an argument", in_domain),
    Word(
        "domain-purity",
        r"\.(?:random|randomElement|shuffled)\s*\((?![^)]*\busing:)",
        "chance is an argument",
        in_domain,
    ),
    Word(
        "environment",
        r"\bProcessInfo\.processInfo\.environment\b|\bgetenv\s*\(",
        "only CLI reads the environment",
        outside_composition_root,
    ),
]
SQL = [
    Word("sql", r"(?i)\bSELECT\s+\*", "name the columns"),
    Word("sql", r"(?i)\bILIKE\b", "compare stored search keys"),
    Word("sql", r"(?i)\bstring_agg\b", "the dialect file aggregates texts"),
    Word(
        "sql", r"(?i)\bjson_each\b|\bnow\(\)|=\s*ANY\b", "differs between the engines", in_queries
    ),
]
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
UNSAFE = re.compile(r"\\#*\(\s*unsafe:")
LOOSE_TEXT = (".swift", ".sql", ".mustache", ".js", ".css", ".yaml", ".py")


def check(project: Project) -> Iterator[Finding]:
    allowed = project.allowed("unsafe-sql-allowed.txt")
    for file in project.swift_files:
        yield from found(CODE, file, file.swift.code)
        yield from found(SQL, file, file.swift.texts)
        if file.path not in allowed:
            for match in UNSAFE.finditer(file.text):
                message = "raw text in a query, and the file is not in unsafe-sql-allowed.txt"
                yield file.finding(match.start(), "unsafe-sql", message)
    for file in project.ending(".sql", folders=("Sources",)):
        yield from found(SQL, file, re.sub(r"--.*", lambda line: " " * len(line[0]), file.text))
    for file in project.ending(*LOOSE_TEXT, folders=("Sources", "Tests", "Benchmarks")):
        for match in UNFINISHED.finditer(file.text):
            yield file.finding(match.start(), "unfinished", "finish it, or open an issue")


def found(words: list[Word], file: SourceFile, view: str) -> Iterator[Finding]:
    for word in words:
        if word.scope(file):
            for match in re.finditer(word.pattern, view):
                written = " ".join(file.text[match.start() : match.end()].split())
                yield file.finding(match.start(), word.rule, f"`{written}`: {word.message}")
