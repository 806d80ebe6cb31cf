"""Files that another program wrote: Pandoc's Word documents, web pages and saved Markdown of one article."""

import shutil
import subprocess
from pathlib import Path

import pytest

from entities.reading import articles

ARTICLE = """# Trump meets Kim Jong-un

President Donald Trump flew to **Pyongyang**, where he was met by Kim Jong-un & his daughter [Kim Ju-ae](#ju-ae).

Mr. Müller, an analyst in *Zürich*, said that nobody in Europe had expected the visit to happen at all.

| Who | Where |
|-----|-------|
| Lee Il-gyu | Havana |
"""
TOLD = (
    "Trump meets Kim Jong-un",
    "flew to Pyongyang, where he was met by Kim Jong-un & his daughter Kim Ju-ae.",
    "Müller, an analyst in Zürich, said",
)


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs Pandoc, another program to write the files")
@pytest.mark.parametrize("kind", ["docx", "html", "md", "txt"])
def test_what_pandoc_wrote_is_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"article.{kind}"
    form = {"md": "gfm", "txt": "plain"}.get(kind, kind)
    command = ["pandoc", "--from", "markdown", "--to", form, "--standalone", "--wrap", "none", "--output", str(path)]
    subprocess.run([*command, "--metadata", "title=News"], input=ARTICLE.encode(), check=True, timeout=300)
    (article,) = articles(path)
    told = TOLD[1:] if kind == "html" else TOLD  # a second heading of the first rank is left out of a web page
    assert [line for line in told if line not in article.text] == []
    assert "**" not in article.text
    assert ("Havana" in article.text) or kind == "html"  # of web pages only what reads as the article is taken
