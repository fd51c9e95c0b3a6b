"""A Swift source seen as its code and as its texts, each with the rest blanked out.

Both views keep the length and the line ends of the source, so that a position means the same line
in each. Raw identifiers between backticks stay in the code as one plain word.
"""

import re
from dataclasses import dataclass

STRING_START = re.compile(r'(#*)("""|")')


@dataclass(frozen=True)
class SwiftText:
    whole: str
    code: str
    texts: str
    comments: str

    def line(self, position: int) -> int:
        return self.whole.count("\n", 0, position) + 1


def read(whole: str) -> SwiftText:
    views = Views(whole)
    views.read_code(0, in_interpolation=False)
    return SwiftText(whole, *("".join(view) for view in (views.code, views.texts, views.comments)))


class Views:
    def __init__(self, whole: str) -> None:
        self.whole = whole
        blank = re.sub(r"[^\n]", " ", whole)
        self.code, self.texts, self.comments = list(blank), list(blank), list(blank)

    def take(self, view: list[str], start: int, end: int) -> int:
        view[start:end] = self.whole[start:end]
        return end

    def read_code(self, position: int, *, in_interpolation: bool) -> int:
        """Reads to the end, or past the parenthesis that closes an interpolation."""
        depth = 0
        while position < len(self.whole):
            if self.whole.startswith(("//", "/*"), position):
                position = self.read_comment(position)
            elif start := STRING_START.match(self.whole, position):
                position = self.read_string(start.end(), len(start[1]), start[2])
            elif self.whole[position] == "`":
                position = self.read_raw_identifier(position)
            else:
                character = self.whole[position]
                depth += {"(": 1, ")": -1}.get(character, 0)
                if in_interpolation and depth < 0:
                    return position + 1
                position = self.take(self.code, position, position + 1)
        return position

    def read_comment(self, start: int) -> int:
        if self.whole.startswith("//", start):
            end = self.whole.find("\n", start)
            return self.take(self.comments, start, len(self.whole) if end < 0 else end)
        depth, position = 0, start
        for mark in re.finditer(r"/\*|\*/", self.whole[start:]):
            depth += 1 if mark[0] == "/*" else -1
            position = start + mark.end()
            if depth == 0:
                break
        return self.take(self.comments, start, position)

    def read_string(self, position: int, hashes: int, quote: str) -> int:
        end, escape = quote + "#" * hashes, "\\" + "#" * hashes
        while position < len(self.whole):
            if self.whole.startswith(end, position):
                return position + len(end)
            if self.whole.startswith(escape + "(", position):
                inside = position + len(escape) + 1
                position = self.read_code(inside, in_interpolation=True)
            elif self.whole.startswith(escape, position):
                position = self.take(self.texts, position, position + len(escape) + 1)
            else:
                position = self.take(self.texts, position, position + 1)
        return position

    def read_raw_identifier(self, start: int) -> int:
        end = self.whole.find("`", start + 1) + 1 or len(self.whole)
        self.code[start:end] = "x" * (end - start)
        return end
