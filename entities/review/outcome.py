"""What is said after an action and which row is chosen then; and what an action that is not yet done would make."""

from typing import Final

from entities.decisions import Action, describe
from entities.desk import Sheet
from entities.review import actions, history, rendering
from entities.review.rendering import View
from entities.review.shelf import Volume
from entities.review.standing import Row, Standing

BACKWARDS: Final = frozenset({"undo", "redo", "back"})


def outcome(name: str, before: Standing, sheet: Sheet, view: View) -> tuple[str, str]:
    """What is said after an action, and the row to choose then."""
    after = Standing(sheet)
    made = next(d for d in reversed(sheet.history.decisions) if not d.along)
    words = describe(made)
    if name in BACKWARDS or made.action is Action.UNDO:
        words = history.told(made, sheet.history.by_id)
    elif made.undoes:
        words += ", and took back what contradicted it"
    said = f"You {words}."
    chosen = before.by_id.get(view.entity)
    if name in {*BACKWARDS, "mark"} or chosen is None:
        return said, _touched(after, before, view.entity)
    same = after.at(chosen.entity.mentions[0].start)
    if name in actions.NEXT and (same is None or same.state.value != "doubt"):
        shown = before.shown(search=view.search, show=view.show)
        return said, rendering.successor(after, shown, view.entity)
    if name == "split":
        rows = {row.entity.id for row in before.rows}
        fresh = [row for row in after.rows if row.entity.id not in rows]
        return said, fresh[0].entity.id if fresh else view.entity
    return said, same.entity.id if same else view.entity


def _touched(after: Standing, before: Standing, entity: str) -> str:
    """The first row that is not as it was; the chosen one when all are."""
    old = {row.entity.id: row for row in before.rows}
    changed = [row for row in after.rows if old.get(row.entity.id) != row]
    return changed[0].entity.id if changed else entity


def preview(volume: Volume, standing: Standing, view: View) -> Row | None:
    """The row that merging the ticked rows into the chosen one would make; None when there is nothing to merge."""
    chosen = standing.by_id.get(view.entity)
    joining = [id for id in view.ticked if id in standing.by_id and id != view.entity]
    if not chosen or not joining:
        return None
    fields = {"entity": [view.entity], "row": joining}
    decision = actions.merging(actions.Request(fields, standing.sheet, "", volume.desk))
    after = Standing(volume.desk.preview(lambda _: decision))
    return after.at(chosen.entity.mentions[0].start)
