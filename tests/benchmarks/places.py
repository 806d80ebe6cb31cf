"""What the gazetteer costs and how far sound tells places apart: ``python -m tests.benchmarks.places``.

Load time and memory are measured in a process of its own. For the sounds, names of one city (official and others of
GeoNames) are compared as if the gazetteer had neither, and names of two cities of one subdivision beside them.
"""

import random
import resource
import subprocess
import sys
import time
from collections import defaultdict
from importlib.resources import files
from itertools import combinations

from entities.names.sound import hear, likeness
from entities.places import compare_places, fold, listings
from entities.places.likeness import NEAR_SOUND, SAME_SOUND
from entities.places.store import FILE, IN_CONTEXT, row, store

ROUNDS = 9
PAIRS = 4000
LOADING = """
import resource, sys, time
import entities.places.store as module
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
module.store()
end = time.perf_counter()
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((end - start) * 1000, (after - before) / 1024)
"""


def loading() -> tuple[float, float]:
    """Best of some rounds: milliseconds to open the file, and megabytes by which the process grows."""
    found = []
    for _ in range(ROUNDS):
        done = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, text=True, check=True)
        found.append(tuple(map(float, done.stdout.split())))
    return min(time for time, _ in found), max(grown for _, grown in found)


def city_names() -> dict[str, list[list[str]]]:
    """By subdivision, the Latin names of each of its cities, official first."""
    names: dict[int, list[str]] = defaultdict(list)
    for key, (low, high, code) in store().names.items():
        if key[0] not in "=#~" and key.isascii() and code % IN_CONTEXT <= 1:
            names[low | high << 16].append(key)
    by_unit: dict[str, list[list[str]]] = defaultdict(list)
    for number in sorted(names):
        place = row(number).place
        if place.kind == "city":
            own = fold(place.name)
            by_unit[place.container].append([own, *sorted(set(names[number]) - {own})])
    return by_unit


def sounds() -> dict[str, tuple[float, float]]:
    """The share of pairs above the two thresholds: names of one city, official names of neighbouring cities."""
    chance = random.Random(1)
    units = [cities for _, cities in sorted(city_names().items()) if len(cities) > 1]
    one = [(names[0], chance.choice(names[1:])) for unit in units for names in unit if len(names) > 1]
    two = [(a[0], b[0]) for unit in units for a, b in combinations(unit[:40], 2)]
    kinds = {"names of one city": chance.sample(one, PAIRS), "two cities of one subdivision": chance.sample(two, PAIRS)}
    found = {}
    for kind, pairs in kinds.items():
        alike = [likeness(hear(a), hear(b)).similarity for a, b in pairs]
        found[kind] = (sum(x >= SAME_SOUND for x in alike) / PAIRS, sum(x >= NEAR_SOUND for x in alike) / PAIRS)
    return found


def speed() -> tuple[float, float]:
    """Microseconds a lookup and a comparison, nothing remembered from before."""
    chance = random.Random(2)
    names = [names[0] for unit in city_names().values() for names in unit]
    chosen = chance.sample(names, 2 * PAIRS)
    listings.cache_clear()
    start = time.perf_counter()
    for name in chosen:
        listings(name)
    middle = time.perf_counter()
    for a, b in zip(chosen[:PAIRS], chosen[PAIRS:], strict=True):
        compare_places(a, b)
    end = time.perf_counter()
    return (middle - start) / len(chosen) * 1e6, (end - middle) / PAIRS * 1e6


def main() -> None:
    """Print all of it."""
    size = len((files("entities.places") / "data" / FILE).read_bytes())
    opened, grown = loading()
    looked, compared = speed()
    print(f"file {size / 1e6:.2f} MB, opened in {opened:.1f} ms, process grows by {grown:.1f} MB")
    print(f"a lookup {looked:.1f} µs, a comparison of two names {compared:.1f} µs")
    for kind, (same, near) in sounds().items():
        print(f"{kind}: {same:.4f} above {SAME_SOUND}, {near:.4f} above {NEAR_SOUND}")
    print(f"all of this took {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
