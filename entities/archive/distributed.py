"""Tasks on Daft: the native runner with a process a worker, or the Ray runner with an actor a worker."""

import gc
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import daft
import pyarrow as pa

from entities.archive.tasks import answered, resolve, result_of
from entities.collecting import collect_seldom


class Worker:
    """What Daft starts in each process: it resolves the function once.

    What the first task has loaded (a model, tables) stays for all others, and looking through it for garbage again and
    again took a tenth of the time of adding articles: it is looked through once.
    """

    def __init__(self, function: str, settings: bytes) -> None:
        collect_seldom()
        self.call, self.settings = resolve(function), settings
        self.settled = False

    @daft.method.batch(return_dtype=daft.DataType.binary(), batch_size=1)
    def work(self, tasks: Any) -> list[bytes]:
        """Do a batch of tasks, which holds one."""
        answers = [answered(self.call, self.settings, task) for task in tasks.to_pylist()]
        if not self.settled:
            self.settled = True
            gc.collect()
            gc.freeze()
        return answers


def distribute(
    function: str, settings: bytes, tasks: Sequence[bytes], *, cluster: str, width: int
) -> Iterator[tuple[int, bytes]]:
    """Run `width` tasks at a time, on the Ray cluster of that address or in processes of this machine."""
    _choose(cluster)
    worker = daft.cls(Worker, max_concurrency=min(width, len(tasks)), use_process=None if cluster else True)
    frame = daft.from_pydict({"number": list(range(len(tasks))), "task": pa.array(tasks, pa.large_binary())})
    frame = frame.into_batches(1)
    frame = frame.select(frame["number"], worker(function, settings).work(frame["task"]).alias("result"))
    for batch in frame.to_arrow_iter():
        for number, answer in zip(batch["number"].to_pylist(), batch["result"].to_pylist(), strict=True):
            yield number, result_of(answer)


def processors(address: str) -> int:
    """The processors that a Ray cluster has now."""
    import ray  # noqa: PLC0415 - wanted on a cluster only

    _choose(address)
    return max(1, int(ray.cluster_resources().get("CPU", 1)))


@cache
def _choose(cluster: str) -> None:
    """Set Daft's runner, which it allows once in the life of a process."""
    if cluster:
        daft.set_runner_ray(cluster)
    else:
        daft.set_runner_native()
