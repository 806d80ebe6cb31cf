"""From a cold start to the printed table of the seed article, and which part of that is ours.

Run from the top of the project: ``python -m tests.benchmarks.cold_start``. Each run is a process of its own that
finds its bytecode, as an installed package's does; the figures are medians. Steps are in seconds of processor time, the
whole command in seconds of the clock. "Ours" is all that is neither Python's start, nor spaCy's import, its loading of
the model, its recognition.
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from tests.benchmarks import bytecode

ROOT = Path(__file__).parents[2]
RUNS = 7
STEPS = """
import json, sys, time
laps, last = {}, time.process_time()
def lap(name):
    global last
    now = time.process_time()
    laps[name] = laps.get(name, 0) + now - last
    last = now
import entities, entities.cli
lap("ours: import")
import spacy
lap("spaCy: import")
import entities.recognition
lap("ours: import")
nlp = entities.load()
lap("spaCy: load the model")
(article,) = entities.articles("seeds/article.txt")
lap("ours: read")
with entities.recognition.one_thread():
    doc = nlp.get_pipe("ner")(nlp.make_doc(article.text))
lap("spaCy: recognize")
doc = nlp.get_pipe("name_finder")(doc)
found = entities.components.mentions(doc)
lap("ours: find")
from entities.merging import merge
rows = merge(article, found)
lap("ours: merge")
from entities.cli.output import show
from entities.display import terminal
show(open("/dev/null", "wb"), terminal(rows))
lap("ours: print")
print(json.dumps(laps))
"""


def timed(*command: str) -> tuple[float, str]:
    """Seconds that a command takes, and what it prints."""
    started = os.times().elapsed
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return os.times().elapsed - started, done.stdout


def main() -> None:
    """Measure and print."""
    python = sys.executable
    with bytecode.kept():
        for command in (("-m", "entities", "table", "seeds/article.txt"), ("-c", STEPS)):
            timed(python, *command)
        whole = [timed(python, "-m", "entities", "table", "seeds/article.txt")[0] for _ in range(RUNS)]
        nothing = [timed(python, "-c", "pass")[0] for _ in range(RUNS)]
        laps = [json.loads(timed(python, "-c", STEPS)[1]) for _ in range(RUNS)]
    steps = {"Python: start": statistics.median(nothing)}
    steps |= {name: statistics.median(run[name] for run in laps) for name in laps[0]}
    for name, seconds in steps.items():
        print(f"{name:24}{seconds:7.3f}")
    ours = sum(seconds for name, seconds in steps.items() if name.startswith("ours"))
    print(f"{'whole command':24}{statistics.median(whole):7.3f}  (fastest {min(whole):.3f}, slowest {max(whole):.3f})")
    print(f"{'share that is ours':24}{ours / sum(steps.values()):7.1%}")


if __name__ == "__main__":
    main()
