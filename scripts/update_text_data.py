"""Update what is known of texts on X from the reference implementation, npm twitter-text.

Run it in a folder where ``npm install twitter-text@3.1.0`` was run, with the Python package ``emoji``
installed. It writes the top-level domains and the emoji that X knows, and a sample of texts with the lengths
that the reference gives them, which the tests use.
"""

from __future__ import annotations

import json
import random  # noqa: TID251 - this script has no sandbox, and the same seed gives the same texts
import re
import subprocess
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "mock_server/galleyproof/networks/text/data"
SAMPLES = ROOT / "tests/unit/networks/text/x_samples.json"
SOURCE = "npm twitter-text 3.1.0, read 2026-11-28, by scripts/update_text_data.py"
_LENGTHS = """
const { parseTweet } = require("twitter-text");
const texts = JSON.parse(require("fs").readFileSync(0));
console.log(JSON.stringify(texts.map((text) => parseTweet(text).weightedLength)));
"""
_DOMAINS = """
const sources = ["validGTLD", "validCCTLD"].map((name) => require(`twitter-text/dist/regexp/${name}`));
console.log(JSON.stringify(sources.map((one) => (one.default || one).source)));
"""
PARTS = ROOT / "tests/unit/networks/text/x_text_parts.txt"
"""Parts of texts at which counting can go wrong, one per line, escaped as in a Python string."""


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--samples", default=900, show_default=True, help="How many random texts to sample.")
def main(folder: Path, samples: int) -> None:
    """Update the data from the packages in FOLDER."""
    _write(DATA / "x_top_level_domains.txt", "# ", sorted(_top_level_domains(folder)))
    _write(DATA / "x_emoji.txt", "#! ", _emoji(folder))
    texts = _random_texts(samples)
    lengths = dict(zip(texts, _lengths(folder, texts), strict=True))
    content = {"source": SOURCE, "lengths": lengths}
    SAMPLES.write_text(json.dumps(content, ensure_ascii=True, indent=0) + "\n", "utf-8")


def _write(path: Path, comment: str, lines: list[str]) -> None:
    path.write_text("\n".join([f"{comment}{SOURCE}", *lines]) + "\n", "utf-8")


def _node(folder: Path, program: str, text: str = "") -> list[object]:
    command = ["node", "--eval", program]
    result = subprocess.run(  # noqa: S603 - the program is above
        command, cwd=folder, input=text, capture_output=True, text=True, check=True
    )
    answer: list[object] = json.loads(result.stdout)
    return answer


def _lengths(folder: Path, texts: list[str]) -> list[object]:
    return _node(folder, _LENGTHS, json.dumps(texts))


def _top_level_domains(folder: Path) -> set[str]:
    words = set()
    for source in _node(folder, _DOMAINS):
        listed = re.sub(r"\(\?=.*", "", str(source)).replace("(?:", "").rstrip(")")
        words |= set(listed.split("|"))
    return words


def _emoji(folder: Path) -> list[str]:
    """Return the emoji that count 2 although their characters alone would not."""
    from emoji import EMOJI_DATA

    known = sorted(EMOJI_DATA)
    lengths = _lengths(folder, known)
    pairs = zip(known, lengths, strict=True)
    return [text for text, length in pairs if length == 2 and _plain_length(text) != 2]


def _plain_length(text: str) -> int:
    return sum(1 if ord(character) < 0x1100 or character in "\u200d\u2037" else 2 for character in text)


def _random_texts(count: int) -> list[str]:
    """Return texts made of parts at which counting can go wrong; the same for the same count."""
    source = random.Random(31)  # noqa: S311 - no secret
    parts = [line.encode().decode("unicode_escape") for line in PARTS.read_text("utf-8").splitlines()]
    parts += [" ", " "]
    texts = {"".join(source.choices(parts, k=source.randint(1, 12))) for _ in range(count)}
    return sorted(texts)


if __name__ == "__main__":
    main()
