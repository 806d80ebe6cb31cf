"""``python -m entities``: the same as the command ``entities``."""

from entities.cli import script

if __name__ == "__main__":
    script()
