"""Pictures of a table, where looking beats reading: who is named where, and who together with whom."""

from entities.plots.drawing import KINDS, draw
from entities.plots.together import together

__all__ = ["KINDS", "draw", "together"]
