"""What templates must not do: `unescaped`, `inline-code`."""

import re
from collections.abc import Iterator

from project import Finding, Project

UNESCAPED = re.compile(r"\{\{(?:\{|&)\s*([^}\s]+)\s*\}{2,3}")
INLINE = [
    (re.compile(r"\sstyle\s*=", re.IGNORECASE), "an inline style: use a class"),
    (re.compile(r"\son[a-z]+\s*=", re.IGNORECASE), "an inline handler: use the script file"),
    (
        re.compile(r"<script\b(?![^>]*\bsrc\s*=)", re.IGNORECASE),
        "an inline script: use the script file",
    ),
]
INLINE_STYLE_SHEET = re.compile(r"<style\b", re.IGNORECASE)


def check(project: Project) -> Iterator[Finding]:
    allowed = project.allowed("unescaped-allowed.txt")
    for file in project.ending(".mustache", folders=("Sources",)):
        for match in UNESCAPED.finditer(file.text):
            if f"{file.path} {match[1]}" not in allowed:
                message = f"`{match[1]}` is not escaped, and not in unescaped-allowed.txt"
                yield file.finding(match.start(), "unescaped", message)
        for pattern, message in INLINE:
            for match in pattern.finditer(file.text):
                yield file.finding(match.start() + 1, "inline-code", message)
        # A printed or downloaded report carries its style sheet; a page of the site never does.
        if file.path.startswith("Sources/Web/"):
            for match in INLINE_STYLE_SHEET.finditer(file.text):
                yield file.finding(match.start(), "inline-code", "an inline style sheet")
