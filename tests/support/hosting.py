"""A host of a site that can go away, come back, and tell what it was asked for."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Host:
    """Serves a folder at one address, whenever it is up."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        """The addresses that it was asked for, with what stands behind the question mark."""
        self._port = 0
        self._server: ThreadingHTTPServer | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def come(self) -> None:
        handler = partial(_Asked, directory=str(self.folder), asked=self.asked)
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), handler)
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def go(self) -> None:
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def files(self) -> dict[str, bytes]:
        """Return what it was asked for and has, each once, by where it lies in the folder."""
        paths = (unquote(urlsplit(address).path).lstrip("/") for address in self.asked)
        found = {path: self.folder / path for path in paths}
        indexes = {
            name: path / "index.html" if path.is_dir() else path for name, path in found.items()
        }
        return {name: path.read_bytes() for name, path in indexes.items() if path.is_file()}


class _Asked(SimpleHTTPRequestHandler):
    """Notes what it is asked for, and says nothing."""

    def __init__(self, *args: object, asked: list[str], directory: str) -> None:
        self._asked = asked
        super().__init__(*args, directory=directory)  # pyright: ignore[reportArgumentType] -- a connection, an address, a server

    def do_GET(self) -> None:
        self._asked.append(self.path)
        super().do_GET()

    def end_headers(self) -> None:
        """Have browsers ask again each time: what they keep by themselves is not to be seen."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its own name
        """Say nothing."""
