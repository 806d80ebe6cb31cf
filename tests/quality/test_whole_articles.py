"""Whole articles of many origins of names, written and marked before anybody had seen what the rules make of them.

The first ten were held back while finding and merging were built. The wider ones are as full of traps as could be
thought of (a father and son of one name, sisters a letter apart, maiden names, patronymics, a third language between,
capitals for governments, towns of another country's names): at the first look recall was 0.958, 0.753 of the entities
were just one row, and 13 rows held two. What that look taught was mended by general rules, and the fresh ones were
written after it: at their first look 0.971, 0.848 and 3. The latest were written last of all, less full of traps: at
their first look 0.983, 0.955 and 0. Those of the wire are as agencies write, by one who had built none of it and let no
builder see them: at the start of the second round 0.946, 0.896 and 1, at its end 0.958, 0.896 and 0, before what they
show was mended too (five datelines and three titles were marked only after that look). Those of the desk (twelve) were
written when finding was learned anew, and the later six after what the desk showed was mended, none of them learned
from: at their first looks 0.961, 0.938 and 0, then 1.0, 0.968 and 0. Eight of the agency, six with twins (two Georgias,
two Londons, husband and wife, grandfather and grandson) and five written last were kept from every builder: at their
first looks 0.961, 0.900 and 0; 0.985, 0.892 and 4; 0.991, 0.949 and 0; the first two were mended after. Twelve of the
world (a transfer, an obituary, an election night, a ferry, a play, a prize, a council, a war, a royal
wedding, an interview, a round-up of wires), marked before their tables were seen: at the first look 0.958, 0.908 and 3
(one mark was added after: the country in *University of the Philippines*). Since these are learned from as well, what
follows was written and marked before any run, and is not: twelve of the press, full of ships, storms, firms, line-ups
and counts of votes, at the first look 0.923, 0.804 and 4, and 0.845 of what was found was
marked; twelve in print, written after that was mended: 0.950, 0.888 and 2, and 0.904; twelve of
a gazette, the third time: 0.961, 0.914 and 2, and 0.904; four of the French press 0.973, 0.907 and 0, and 0.901;
ten of a dispatch (a ferry, chess, a mayor, chips, a trial, ice, a truce, drones, frost, a school): 0.952, 0.872 and 0,
and 0.938; eight of a bulletin (Manila, Lagos, Hanoi, Budapest, Riyadh, a court, heirs, an obituary), full of fathers
and sons of one name: 0.958, 0.810 and 4, and 0.924. The floors are what is reached since.
"""

from importlib.util import find_spec

import pytest

from tests.quality.whole import FOLDERS, MODELS, figures

FLOORS = {
    "articles": {"recall": 0.98, "whole": 0.95},
    "wider": {"recall": 0.97, "whole": 0.91},
    "fresh": {"recall": 0.98, "whole": 0.95},
    "latest": {"recall": 0.98, "whole": 0.96},
    "wire": {"recall": 0.97, "whole": 0.93},
    "desk": {"recall": 0.975, "whole": 0.95},
    "later": {"recall": 0.99, "whole": 0.96},
    "agency": {"recall": 0.985, "whole": 0.94},
    "twins": {"recall": 0.98, "whole": 0.97},
    "last": {"recall": 0.985, "whole": 0.94},
    "world": {"recall": 0.975, "whole": 0.945},
    "press": {"recall": 0.95, "precision": 0.905, "typed": 0.97, "whole": 0.87},
    "print": {"recall": 0.96, "precision": 0.92, "typed": 0.975, "whole": 0.91},
    "gazette": {"recall": 0.96, "precision": 0.91, "typed": 0.99, "whole": 0.91},
    "dispatch": {"recall": 0.965, "precision": 0.955, "typed": 0.985, "whole": 0.885},
    "bulletin": {"recall": 0.96, "precision": 0.92, "typed": 0.955, "whole": 0.86},
    "presse": {"recall": 0.97, "precision": 0.9, "typed": 0.99, "whole": 0.9},
}
"""A little below what was measured: mentions with their exact span, and entities that are just one row."""
WRONG_ROWS = {**dict.fromkeys(FOLDERS, 0), "press": 1, "print": 1, "gazette": 2, "bulletin": 1}
"""Rows that hold two people or places: in the press a town that the model takes for Eric Morecambe's surname, in print
a lady whose husband's name a son has, in the gazette two relatives named last, in the bulletin a wife and a mother who
bear one name."""


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_tables_are_nearly_as_marked(folder: str) -> None:
    if folder in MODELS and find_spec(MODELS[folder]) is None:
        pytest.skip(f"{MODELS[folder]} is not installed")
    found = figures(folder)
    assert {key: found[key] for key, floor in FLOORS[folder].items() if found[key] < floor} == {}
    assert found["wrong"] <= WRONG_ROWS[folder]
