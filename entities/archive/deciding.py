"""Which rows are one: names to groups, groups to clusters, clusters to ids, with the reason for each.

This is a pure function of what the tables hold, so that an archive built in any order and in any increments is one.
"""

from dataclasses import replace
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from entities.archive.assembly import Assigned
from entities.archive.attachment import attach, unresolved
from entities.archive.bearers import DISTINCTIVE, NEARLY, expected_bearers
from entities.archive.company import ENOUGH, LITTLE, LONE, Company, Rows
from entities.archive.decided import Articles, Binding, bind
from entities.archive.homonyms import cluster, second_in_article
from entities.archive.linked import Linked, linked_of
from entities.archive.links import APART
from entities.archive.meetings import LIKELY, Likely, likely_pairs
from entities.archive.ragged import numbered
from entities.archive.readings import placed, sited, voted
from entities.archive.reasons import Graph, Outcomes, explain, spellings
from entities.archive.recall import Memory
from entities.archive.roles import Roles
from entities.archive.rulings import Rulings
from entities.archive.schema import ROLES
from entities.archive.spellings import alike, anchors_of, graph_of, groups_of
from entities.archive.surnames import borne, surnamed
from entities.archive.vocabulary import Names
from entities.arrays import distinct

type Ints = npt.NDArray[np.int64]
type Floats = npt.NDArray[np.float64]
type Bools = npt.NDArray[np.bool_]

NONE: Final = Rulings()
LOW: Final = 0xFFFFFFFF
NO_ROLES: Final = ROLES.empty_table()


def nobody(doc_id: str) -> Ints:
    """No article has that id."""
    return np.empty(0, np.int64)


def decide(
    names: Names,
    rows: pa.Table,
    edges: pa.Table,
    alternates: pa.Table,
    *,
    roles: pa.Table = NO_ROLES,
    ruled: Rulings = NONE,
    doc: Articles = nobody,
    former: Memory | None = None,
    links: tuple[int, ...] = (),
) -> tuple[Assigned, Linked, Binding, Memory]:
    """Every row with its entity, the links between names and entities, which rows were ruled on, and what the next
    merge need not work out again.

    `rows` is sorted by row. `ruled` is what people decided, `doc` finds the article it may be about; `former` is what
    the last merge worked out, `links` the numbers of its parts of links, which change nothing but the time that this
    takes.
    """
    former = former or Memory()
    graph = graph_of(names, edges, alternates)
    found = names.numbers(rows["name_id"].to_numpy())
    name = surnamed(names, voted(names, found))
    hashes = rows["article"].to_numpy()
    _, article = numbered(hashes)
    binding = bind(ruled, names, (found, name), hashes, doc)
    mentions = rows["mentions"].to_numpy().astype(np.int64)
    weights = np.bincount(name, minlength=len(names.ids))
    weights += np.bincount(names.numbers(alternates["right"].to_numpy()), minlength=len(names.ids))
    never, pairs = binding.forbidden, distinct((name << 32) | article)
    used = pairs >> 32, pairs & LOW
    groups, supports = groups_of(names, graph, used, weights, never=never, former=former.supports)
    anchors = anchors_of(groups, weights)
    others = expected_bearers(names, graph.pairs[alike(graph)], groups, used)
    had = Roles.of(roles, rows["row"].to_numpy())
    row = rows["row"].to_numpy()
    days = np.column_stack([rows["first_day"].to_numpy(), rows["last_day"].to_numpy()]).astype(np.int64)
    name, facts = _read(names, others, (groups, anchors), (row, name, article, mentions), (days, had))
    likely = _likely(graph, names, groups, binding.forbidden)
    apart = unresolved(name, article, facts.full, likely) & (name == found)
    facts = replace(facts, kept_apart=apart, reread=name != found)
    company = Company.of(facts)
    clusters, circles = cluster(company, former.circles)
    clusters, _ = binding.parted(clusters, facts.distinctive)
    heads = np.flatnonzero(clusters == np.arange(len(row)))  # a cluster is of one group yet
    size = np.bincount(clusters, weights=mentions, minlength=len(row))[heads]
    main = _main(facts.group[heads], heads, size, len(groups))
    whole = facts.distinctive & (clusters == main[facts.group])
    address = np.where(whole, names.ids[anchors[facts.group]], row[clusters])
    target, meetings = attach(company, name, clusters, likely, former.meetings)
    attached = (target[clusters] != clusters) | facts.surname
    target, tied = binding.tied(clusters, target)
    # What a tie or company brought along leaves again where a person said so, without the name's own id.
    joined, left = binding.parted(target[clusters], whole)
    address, whole = np.where(left, row[joined], address), whole & ~left
    final, address, named = _settle(clusters, joined, address, whole, mentions)
    main = _main(facts.group, final, mentions, len(groups))
    outcome = Outcomes(
        graph, name, groups, anchors, final, main, whole, attached, tied, facts.full, address, named, mentions
    )
    spelled = spellings(outcome)
    told = explain(outcome, spelled)
    linked, doubtful = linked_of(names, outcome, spelled, links)
    called, titles = binding.names(final, mentions)
    doubtful = doubtful[final] & ~binding.confirmed(final)
    return (
        Assigned(
            row,
            address,
            named,
            told.confidence,
            told.reason,
            told.reasons,
            told.digests,
            doubtful,
            called,
            titles,
            *placed(names, name),
        ),
        linked,
        binding,
        Memory(supports, circles, meetings),
    )


def _likely(graph: Graph, names: Names, groups: Ints, forbidden: Ints) -> Likely:
    apart = groups[graph.pairs[:, 0]] != groups[graph.pairs[:, 1]]
    kept = apart & (graph.scores >= LIKELY)
    found = likely_pairs(names, graph.pairs[kept], graph.scores[kept])
    packed = (np.minimum(found.left, found.right) << 32) | np.maximum(found.left, found.right)
    free = ~np.isin(packed, (forbidden[:, 0] << 32) | forbidden[:, 1])
    return found.only(free)


def _settle(clusters: Ints, joined: Ints, address: Ints, whole: Bools, mentions: Ints) -> tuple[Ints, Ints, Bools]:
    """Clusters with what joined them: the first row of each, and the address of the best of its parts, along rows."""
    first = np.full(len(clusters), len(clusters), np.int64)
    np.minimum.at(first, joined, np.arange(len(clusters)))
    final = first[joined]
    total = np.bincount(clusters, weights=mentions, minlength=len(clusters))[clusters]
    best = np.arange(len(clusters))
    mixed = np.zeros(len(clusters), bool)
    mixed[final[(total != total[final]) | (whole != whole[final]) | (address != address[final])]] = True
    several = np.flatnonzero(mixed[final])
    order = several[np.lexsort((-total[several], ~whole[several], final[several]))]
    heads = order[np.r_[True, final[order][1:] != final[order][:-1]]] if len(order) else order
    best[final[heads]] = heads
    return final, address[best[final]], whole[best[final]]


def _read(
    names: Names,
    others: Floats,
    grouped: tuple[Ints, Ints],
    used: tuple[Ints, Ints, Ints, Ints],
    told: tuple[Ints, Roles],
) -> tuple[Ints, Rows]:
    """The name each row stands for once its company has told where it is or whose surname it is, and what company needs
    then (see `_facts`)."""
    row, name, article, mentions = used
    facts = _facts(names, others, grouped, used, told)
    place = sited(names, name, facts)
    name = borne(names, place, facts, grouped)
    if np.array_equal(name, used[1]):
        return name, facts
    return name, _facts(names, others, grouped, (row, name, article, mentions), told, surname=name != place)


def _facts(
    names: Names,
    others: Floats,
    grouped: tuple[Ints, Ints],
    used: tuple[Ints, Ints, Ints, Ints],
    told: tuple[Ints, Roles],
    *,
    surname: Bools | None = None,
) -> Rows:
    """What company needs. `others`: how many more bearers each name may have; `grouped`: groups and their anchors;
    `used`: id, name, article and mentions of each row; `told`: days and roles; `surname`: see `Rows`."""
    (groups, anchors), (row, name, article, mentions) = grouped, used
    group = groups[name]
    place = pc.equal(names.table["type"], "PLACE").to_numpy(zero_copy_only=False)
    full = names.table["full"].to_numpy()
    no = np.zeros(len(name), bool)
    surname = no if surname is None else surname
    twice = np.bincount(group[second_in_article(group, article, mentions, but=surname)], minlength=len(groups))
    often = np.maximum(1, np.bincount(group, minlength=len(groups)))
    others = np.where((twice / often <= APART) | place, others[anchors], np.inf)[group]
    needed = np.select([~full[name], others <= NEARLY], [LONE, LITTLE], ENOUGH)
    facts = (article, full[name], place[name], (others <= DISTINCTIVE) & full[name], needed, mentions)
    return Rows(row, names.ids, group, *facts, no, no, surname, *told)


def _main(group: Ints, clusters: Ints, mentions: Ints | Floats, count: int) -> Ints:
    """For each of `count` groups the cluster that has most of its mentions, the first of several; -1 without any."""
    both, at = numbered((group << 32) | clusters)
    total = np.bincount(at, weights=mentions, minlength=len(both))
    owner = both >> 32
    most = np.zeros(count)
    np.maximum.at(most, owner, total)
    best = np.flatnonzero(total == most[owner])[::-1]  # the last one stays
    main = np.full(count, -1, np.int64)
    main[owner[best]] = both[best] & LOW
    return main
