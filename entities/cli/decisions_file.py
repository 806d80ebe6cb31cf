"""Which file of decisions belongs to an article, and the desk to decide on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from entities import decisions, pipeline, reading
from entities.cli.archive_decisions import Bench, is_store, kept_in
from entities.cli.output import note
from entities.decisions import Decision, History
from entities.desk import Desk
from entities.errors import InputError
from entities.model import Article


@dataclass(frozen=True, slots=True)
class Choice:
    """The article that a command is about, by the options that all commands on decisions share."""

    source: str
    decisions: Path | None = None
    doc: str | None = None
    model: str | None = None
    who: str = ""
    everywhere: bool = False
    text_field: str = "text"
    id_field: str = ""
    known: Path | None = None

    @property
    def bench(self) -> Bench | None:
        """The archive to decide on, when the source is one."""
        if not is_store(self.source):
            return None
        return Bench(self.source, self.decisions, self.doc or "", self.who, self.everywhere)

    @property
    def path(self) -> Path:
        """The file of decisions. Raises InputError when there is nowhere to keep them."""
        path = path_for(self.source, self.decisions)
        if path is None:
            raise InputError("Standard input has no place for decisions beside it: name a file with --decisions.")
        return path

    def history(self) -> History:
        """The decisions so far."""
        return decisions.read(self.path)

    def desk(self) -> Desk:
        """The article with its mentions found. Raises InputError when the file does not hold just one such article."""
        path = self.path
        chosen, single = one_article(self.source, self.doc, text_field=self.text_field, id_field=self.id_field)
        article, name, mentions = pipeline.found(chosen, model=self.model, known=self.known)
        shared = (not single or self.decisions is not None) and not self.everywhere
        return Desk(article, mentions, path, model=name, scope=article.doc_id if shared else "", who=self.who)


def one_article(source: str, doc: str | None, *, text_field: str = "text", id_field: str = "") -> tuple[Article, bool]:
    """The article of a file that `doc` names, or its only one; and whether it is alone there.

    Raises InputError when the file does not hold just one such article.
    """
    if is_store(source):
        raise InputError(f"{source} is an archive: this command is for a single article.")
    held = list(reading.articles(source, text_field=text_field, id_field=id_field, note=note))
    chosen = [article for article in held if doc in (None, article.doc_id)]
    if len(chosen) != 1:
        ids = ", ".join(article.doc_id for article in held[:5])
        raise InputError(f"{source} holds {len(held)} articles: choose one with --doc ID ({ids} …).")
    return chosen[0], len(held) == 1


def path_for(source: str, given: Path | None) -> Path | None:
    """The file of decisions: the one given, else that beside the article or in the archive; none for standard input."""
    if given is None and is_store(source):
        return kept_in(source)
    return given or (None if source == reading.STANDARD_INPUT else decisions.default_path(source))


def lookup(given: Path | None) -> Callable[[Article], Sequence[Decision]]:
    """What people decided on each article, each file being read once."""
    read = cache(decisions.read)

    def find(article: Article) -> Sequence[Decision]:
        path = path_for(article.source, given)
        return read(path).decisions if path else ()

    return find
