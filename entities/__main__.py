"""``python -m entities``: the same as the command ``entities``."""

from entities.cli import main

if __name__ == "__main__":
    main()
