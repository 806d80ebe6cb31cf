"""A Ray cluster of two workers on this machine: prints its address, and ends when standard input does."""

import sys

from ray.cluster_utils import Cluster

MEMORY = 150 * 2**20

if __name__ == "__main__":
    head = {"num_cpus": 1, "object_store_memory": MEMORY, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args=head)
    cluster.add_node(num_cpus=1, object_store_memory=MEMORY)
    print(cluster.address, flush=True)
    sys.stdin.read()
    cluster.shutdown()
