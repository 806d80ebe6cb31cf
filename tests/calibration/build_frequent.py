"""Which names many bear, so that two of them are two names: writes the package's names/data/frequent_names.tsv.

Needs the sources of ``names`` 0.3.0 (MIT) from PyPI, unpacked: they hold the names of the US Census of 1990 (public
domain), the surnames by how many bear them and the given names of men and women that nine in ten have.

    python -m tests.calibration.build_frequent names-0.3.0/names
"""

import sys
from itertools import groupby
from pathlib import Path

from entities.names import attested

MOST_SURNAMES = 10000
"""Surnames whose bearers are some thousands and more: rarer ones are as often the slip of a frequent one (Obrian)."""
FILES = {"surname": ("dist.all.last",), "given": ("dist.male.first", "dist.female.first")}
SOURCE = "US Census 1990 (public domain), by way of names 0.3.0 (MIT)"
TARGET = Path(attested.__file__).parent / "data" / "frequent_names.tsv"


def read_names(path: Path) -> list[str]:
    """The names of a file, the most frequent first."""
    return [line.split()[0].lower() for line in path.read_text(encoding="ascii").splitlines()]


def main(folder: Path) -> None:
    lines = ["use\tinitial\tnames\tsource"]
    for use, files in FILES.items():
        names = sorted({name for file in files for name in read_names(folder / file)[:MOST_SURNAMES]})
        for initial, members in groupby(names, key=lambda name: name[0]):
            lines.append(f"{use}\t{initial}\t{' '.join(members)}\t{SOURCE}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
