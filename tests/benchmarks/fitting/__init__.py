"""How the tables of `entities.names` were learnt: run `python -m tests.benchmarks.fitting --help`."""
