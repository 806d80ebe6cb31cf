"""The archive's tests need what `pip install 'entities[archive]'` brings; without it they are left out."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("daft") and find_spec("pyarrow") and find_spec("scipy") else ["test_*.py"]
