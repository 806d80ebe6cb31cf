"""Measured lines as a picture, for the benchmarks that take ``--plot FILE``: `pip install 'entities[plot]'` first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

type Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Panel:
    """One pair of axes: its title, what its axes say, and the measured lines by their name."""

    title: str
    across: str
    up: str
    lines: Mapping[str, Points]
    logarithmic: bool = False


def plot(path: Path, panels: Sequence[Panel], *, columns: int = 2) -> None:
    """Draw the panels beside each other and save them; the ending of the file's name says in which format."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - an extra, for those who ask for a picture

    columns = min(columns, len(panels))
    rows = -(-len(panels) // columns)
    figure = Figure(figsize=(5 * columns, 3.2 * rows), layout="constrained")
    for place, panel in enumerate(panels, 1):
        axes = figure.add_subplot(rows, columns, place)
        for name, points in panel.lines.items():
            across, up = zip(*points, strict=True)
            axes.plot(across, up, marker=".", label=name)
        axes.set(title=panel.title, xlabel=panel.across, ylabel=panel.up)
        if panel.logarithmic:
            axes.set(xscale="log", yscale="log")
        else:
            axes.set_ylim(bottom=0)
        if len(panel.lines) > 1:
            axes.legend(fontsize="x-small", loc="upper left", bbox_to_anchor=(1, 1))
    figure.savefig(path)
