"""French spaces in the words that people read: `typography`.

A narrow no-break space stands before `; ! ?` and inside `« »`, a no-break space before a colon. Read
are the texts of templates, of `labels.yaml` and of the Swift files of words; markup, code, entities
and addresses are not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from project import Finding, Project, SourceFile

NARROW, WIDE = "\u202f", "\u00a0"
NAMES = {NARROW: "a narrow no-break space (U+202F)", WIDE: "a no-break space (U+00A0)"}

# Stands for what is no text: looked through, as if it were not there.
NOTHING = "\0"
# Stands for what a reader sees as a word.
WORD = "x"

MUSTACHE = re.compile(r"\{\{.*?\}\}+", re.DOTALL)
ENTITY = re.compile(r"&#?\w+;")
UNREAD = re.compile(r"<(code|pre|kbd|script|style)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
READ_ATTRIBUTE = re.compile(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"')
YAML_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\u\{([0-9A-Fa-f]+)\}")
# A colon that is part of a name.
NAMED = re.compile(r"\b(?:mailto|tel|https?)$")
# What begins and ends an interpolation.
OTHERS = {"\\": WORD, ")": WORD}


@dataclass(frozen=True)
class Mistake:
    """Where a space is wanted, and how many characters it takes the place of."""

    position: int
    length: int
    space: str
    sign: str


def check(project: Project) -> Iterator[Finding]:
    for file in project.files:
        for mistake in mistakes(file):
            place = "after" if mistake.sign == "«" else "before"
            message = f"{NAMES[mistake.space]} is wanted {place} `{mistake.sign}`"
            yield file.finding(mistake.position, "typography", message)


def mistakes(file: SourceFile) -> Iterator[Mistake]:
    if file.folder != "Sources":
        return
    name = file.path.rpartition("/")[2]
    if name.endswith(".mustache"):
        yield from found(template(file.text))
    elif name == "labels.yaml":
        yield from found(yaml(file.text))
    elif re.fullmatch(r"(Error)?Words.*\.swift", name):
        yield from found(swift(file))


def found(text: str) -> Iterator[Mistake]:
    for match in re.finditer("[;!?:«»]", text):
        position, sign = match.start(), match[0]
        after = re.compile(f"{NOTHING}*(.?)", re.DOTALL).match(text, position + 1)[1]
        before = text[:position].rstrip(NOTHING)[-1:]
        if sign == "«":
            if after and after != NARROW:
                yield mistake(text, position + 1, after, NARROW, sign)
        elif before in ("", "\n", *(";!?" if sign in ";!?" else "")):
            continue
        elif sign == ":" and NAMED.search(text, 0, position):
            continue
        elif sign == "»" or not after or after.isspace() or after in "»),…'\"":
            space = WIDE if sign == ":" else NARROW
            if before != space:
                yield mistake(text, position, before, space, sign)


def mistake(text: str, position: int, beside: str, space: str, sign: str) -> Mistake:
    """One that an ordinary space beside the sign is, or that no space at all is."""
    if beside not in (" ", NARROW, WIDE):
        return Mistake(position, 0, space, sign)
    start = position if sign == "«" else text.rindex(beside, 0, position)
    return Mistake(text.index(beside, start), 1, space, sign)


def blanked(text: str, pattern: re.Pattern, filler: str) -> str:
    return pattern.sub(lambda match: filler * len(match[0]), text)


def template(text: str) -> str:
    text = blanked(text, MUSTACHE, WORD)
    text = blanked(text, UNREAD, WORD)
    text = TAG.sub(lambda tag: attributes(tag[0]), text)
    return blanked(text, ENTITY, WORD)


def attributes(tag: str) -> str:
    """The tag without all but the words of its attributes."""
    kept = list(NOTHING * len(tag))
    for match in READ_ATTRIBUTE.finditer(tag):
        kept[match.start(1) : match.end(1)] = match[1]
        # An attribute is a text of its own.
        kept[match.start(1) - 1] = kept[match.end(1)] = "\n"
    return "".join(kept)


def yaml(text: str) -> str:
    kept = ["\n"] * len(text)
    for line in re.finditer(".+", text):
        if not line[0].lstrip().startswith("#"):
            for match in YAML_TEXT.finditer(line[0]):
                start = line.start() + match.start(1)
                kept[start : start + len(match[1])] = match[1]
    return "".join(kept)


def swift(file: SourceFile) -> str:
    """The texts of the file; an interpolation is read as a word.

    A space beside a sign of a text belongs to the text: between texts, a quotation mark is first.
    """
    kept = []
    for source, character in zip(file.text, file.swift.texts, strict=True):
        kept.append(source if character != " " or source == " " else OTHERS.get(source, "\n"))
    text = ESCAPE.sub(lambda match: NOTHING * (len(match[0]) - 1) + spelled(match[1]), "".join(kept))
    return re.sub(r"\\[nt]", NOTHING + "\n", text).replace('\\"', NOTHING + '"')


def spelled(code: str) -> str:
    return chr(int(code, 16))
