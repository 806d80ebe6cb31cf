"""Serving the service on this machine only."""

from collections.abc import Callable, Sequence

import uvicorn

from entities.reconciling.application import application
from entities.reconciling.matching import Matcher
from entities.reconciling.register import Record
from entities.review.patience import PatientProtocol
from entities.review.safety import new_token
from entities.review.server import ADDRESS, listening


def serve(records: Sequence[Record], *, name: str, port: int = 0, key: str = "", ready: Callable[[str], None]) -> None:
    """Serve records until interrupted. `port` 0 is any free one, an empty `key` a new one.

    `ready` hears the address that OpenRefine is given, once requests are taken. Raises InputError when the port is
    taken.
    """
    matcher = Matcher(records)
    with listening(port) as sock:
        sock.listen()
        port, key = sock.getsockname()[1], key or new_token()
        address = f"http://{ADDRESS}:{port}/{key}/"
        hosts = frozenset({f"{ADDRESS}:{port}", f"localhost:{port}"})
        config = uvicorn.Config(
            application(matcher, name=name, address=address, key=key, hosts=hosts),
            http=PatientProtocol,
            ws="none",
            log_level="warning",
            access_log=False,
            server_header=False,
            limit_concurrency=64,
            timeout_graceful_shutdown=3,
        )
        ready(address)
        uvicorn.Server(config).run(sockets=[sock])
