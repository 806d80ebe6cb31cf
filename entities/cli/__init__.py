"""The command line: parse, call, print. Nothing else in the package prints.

Tables go to standard output, messages to standard error. Exit codes: 0 all done, 1 an input or output could not be used
(the rest was done), 2 the command itself is wrong.
"""

from entities.cli.application import app, main, script

__all__ = ["app", "main", "script"]
