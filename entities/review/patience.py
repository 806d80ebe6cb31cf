"""A connection that says nothing is closed: uvicorn waits for ever for the rest of a request that has begun."""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS: Final = 10.0
"""For the head of a request to come in. It comes from the same machine: a second is long."""


class PatientProtocol(H11Protocol):
    """uvicorn's connection, closed when no whole head has come `SECONDS` after it was opened or a next one begun.

    A subclass, against our habit: uvicorn takes a class for its connections and has no other place for this.
    """

    seconds = SECONDS

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what came; go on waiting unless it made a request whole."""
        super().data_received(data)
        if self._idle() and self._limit is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        if self._limit:
            self._limit.cancel()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._limit = self.loop.call_later(self.seconds, self._end)

    def _end(self) -> None:
        self._limit = None
        if self._idle() and self.timeout_keep_alive_task is None:
            self.transport.close()

    def _idle(self) -> bool:
        """Is no request being answered?"""
        return self.cycle is None or self.cycle.response_complete
