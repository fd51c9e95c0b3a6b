"""The same search with the text search of SQLite and of PostgreSQL alone."""

import re
import sqlite3
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from directory_generate import TYPES
from directory_queries import Question, folded

SHOWN = 20


@dataclass(frozen=True)
class Searched:
    """How long each search took, in milliseconds, and the references that it gave."""

    times: list[float]
    found: list[list[str]]


def documents(rows: list[dict[str, str]]) -> list[tuple[str, str]]:
    """The reference and the text of each offer that is not closed."""
    return [
        (
            row["reference"],
            folded(" ".join([row["name"], row["type"], TYPES[row["type"]][0], row["organisation"],
                             row["city"], row["description"]])),
        )
        for row in rows
        if row["status"] == "active"
    ]  # fmt: skip


def with_sqlite(texts: list[tuple[str, str]], questions: list[Question]) -> Searched:
    """FTS5 over groups of three letters: any of those of the question, the best first."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE offer USING fts5(reference UNINDEXED, text, tokenize='trigram')"
    )
    database.executemany("INSERT INTO offer VALUES (?, ?)", texts)

    def search(text: str) -> list[str]:
        words = re.findall(r"\w{3,}", folded(text))
        groups = {word[at : at + 3] for word in words for at in range(len(word) - 2)}
        asked = " OR ".join(f'"{group}"' for group in sorted(groups))
        rows = database.execute(
            "SELECT reference FROM offer WHERE offer MATCH ? ORDER BY rank LIMIT ?", (asked, SHOWN)
        )
        return [reference for (reference,) in rows]

    return timed(search, questions)


def timed(search: Callable[[str], list[str]], questions: list[Question]) -> Searched:
    times, found = [], []
    for question in questions:
        start = time.perf_counter()
        found.append(search(question.text))
        times.append((time.perf_counter() - start) * 1000)
    return Searched(times, found)


def with_postgres(
    cluster: str, texts: list[tuple[str, str]], questions: list[Question], folder: Path
) -> Searched:
    """pg_trgm with its index, in one session whose own clock counts."""
    data = folder / "texts.csv"
    data.write_text("".join(f'{key},"{text}"\n' for key, text in texts), encoding="utf-8")
    prepare = f"""
        SET client_min_messages TO warning; CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE TEMP TABLE offer (reference text, text text);
        \\copy offer FROM '{data}' WITH (FORMAT csv)
        CREATE INDEX ON offer USING gin (text gin_trgm_ops); ANALYZE offer;
        SET pg_trgm.word_similarity_threshold TO 0.5;
    """
    lines = [line.strip() for line in prepare.splitlines() if line.strip()]
    lines += ["\\timing on"]
    for question in questions:
        asked = folded(question.text).replace("'", "''")
        lines.append(
            f"SELECT reference FROM offer WHERE text %> '{asked}' "
            f"ORDER BY text <->> '{asked}' LIMIT {SHOWN};"
        )
    output = subprocess.run(
        ["psql", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1", cluster],
        check=True, input="\n".join(lines) + "\n", capture_output=True, text=True,
    ).stdout  # fmt: skip
    times: list[float] = []
    found: list[list[str]] = [[]]
    for line in output.splitlines():
        if duration := re.match(r"Time: ([\d.]+) ms", line):
            times.append(float(duration[1]))
            found.append([])
        elif line:
            found[-1].append(line)
    return Searched(times, found[:-1])
