"""Sizes of files and functions: `file-size`, `function-size`."""

import re
import statistics
from collections.abc import Iterator

from project import Finding, Project, SourceFile

LARGEST_FILE = {"Sources": 300, "Tests": 400, "Benchmarks": 300, "scripts": 300}
LARGEST_FUNCTION = 40
SIZED = (".swift", ".mustache", ".js", ".sql", ".py")

NAMED = re.compile(r"\b(?:func\s+[^\s(<]+|(?<!\.)init[?]?|subscript)\s*(?=[<(])|\bdeinit\b")
COMPUTED = re.compile(r"\bvar\s+\w+\s*:[^={}\n]*(?=\{)")
# A declaration without a body ends where the next one, or the end of the type, begins.
NEXT_DECLARATION = re.compile(
    r"\n\s*(?:@|\}|(?:package|public|private|fileprivate|static|mutating|func|var|let|init|subscript"
    r"|case|associatedtype|extension|struct|enum|class|actor|protocol|typealias|import)\b)"
)


def check(project: Project) -> Iterator[Finding]:
    for file in project.ending(*SIZED, folders=tuple(LARGEST_FILE)):
        most = LARGEST_FILE[file.folder]
        if file.lines > most:
            message = f"{file.lines} lines, at most {most}"
            yield Finding(file.path, file.lines, "file-size", message)
    for file in project.swift_files:
        for start, lines in functions(file):
            if lines > LARGEST_FUNCTION:
                message = f"{lines} lines, at most {LARGEST_FUNCTION}"
                yield file.finding(start, "function-size", message)


def functions(file: SourceFile) -> Iterator[tuple[int, int]]:
    """Where each function, initialiser or computed property begins, and its number of lines."""
    code = file.swift.code
    for match in [*NAMED.finditer(code), *COMPUTED.finditer(code)]:
        opening = body_start(code, match.end())
        if opening is not None:
            end = closing(code, opening, "{", "}")
            yield match.start(), code.count("\n", match.start(), end) + 1


def body_start(code: str, position: int) -> int | None:
    if code[position : position + 1] == "<":
        position = closing(code, position, "<", ">")
    if code[position : position + 1] == "(":
        position = closing(code, position, "(", ")")
    opening = code.find("{", position)
    if opening < 0 or NEXT_DECLARATION.search(code, position, opening):
        return None
    return opening


def closing(code: str, position: int, open_mark: str, close_mark: str) -> int:
    """The position after the mark that closes the one at `position`."""
    depth = 0
    for offset in range(position, len(code)):
        if code[offset] == open_mark:
            depth += 1
        elif code[offset] == close_mark and code[offset - 1] != "-":
            depth -= 1
            if depth == 0:
                return offset + 1
    return len(code)


def summary(project: Project) -> str:
    lines = []
    for folder in ("Sources", "Tests"):
        files = [file for file in project.swift_files if file.folder == folder]
        if files:
            lengths = [length for file in files for _, length in functions(file)]
            sizes = [file.lines for file in files]
            lines.append(
                f"{folder}: {len(files)} files, {spread(sizes)}; functions {spread(lengths)}"
            )
    return "\n".join(lines)


def spread(lengths: list[int]) -> str:
    if not lengths:
        return "none"
    ordered = sorted(lengths)
    ninth = ordered[min(len(ordered) - 1, len(ordered) * 9 // 10)]
    median = statistics.median_low(ordered)
    return f"median {median} lines, nine in ten up to {ninth}, longest {ordered[-1]}"
