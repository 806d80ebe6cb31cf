"""Scripts beside the tests that need packages the project does not."""

collect_ignore = ["build_spellings.py", "build_attested.py", "build_kanji.py"]
