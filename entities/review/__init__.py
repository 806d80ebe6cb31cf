"""The page on which a person checks the table of an article: a local server, its templates, and their styles.

It needs the extra ``review`` (Starlette and uvicorn): ``pip install 'entities[review]'``.
"""

from entities.review.application import application
from entities.review.door import Door
from entities.review.server import open_browser, serve
from entities.review.shelf import Shelf, Volume

__all__ = ["Door", "Shelf", "Volume", "application", "open_browser", "serve"]
