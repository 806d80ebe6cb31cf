"""What `pyproject.toml` can't say: ``ENTITIES_COMPILE=1 pip install .`` compiles the comparing of names, with mypyc.

What is compiled gives the same answers, compares two new names in six tenths of the time, and no longer follows its
source: so only on request, with a C compiler, and not for ``pip install -e``. `.ci/compiled` runs the tests on it.
"""

import os
import re
from pathlib import Path

from setuptools import setup

WANTED = bool(os.environ.get("ENTITIES_COMPILE"))
LEFT = re.compile(r"import numpy|@dataclass|class \w+\(dict")
"""Modules that stay as they are: their work on arrays is compiled already, or mypyc has no such classes."""
# Only these options: the project's own are for its types, and some of its libraries are not here while it is built.
OPTIONS = ["--config-file=", "--ignore-missing-imports", "--follow-imports=silent"]

extensions = []
if WANTED:
    try:
        from mypyc.build import mypycify
    except ImportError:  # asked for by `setup_requires`, and here when it comes to building
        pass
    else:
        paths = sorted(Path("entities/names").glob("[!_]*.py"))
        modules = [str(path) for path in paths if not LEFT.search(path.read_text(encoding="utf-8"))]
        extensions = mypycify([*OPTIONS, *modules], opt_level="2", debug_level="0")

setup(ext_modules=extensions, setup_requires=["mypy>=1.18"] if WANTED else [])
