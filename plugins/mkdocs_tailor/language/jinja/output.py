"""What a rewritten template calls to print, and to name the templates it takes in."""

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.symbols.recorder import Recorder, holds_symbols
from mkdocs_tailor.language.symbols.symbolic import Symbolic, tainted

DEEPEST = 24
"""How many files may stand in each other before it is taken for a circle."""


WHOLE = "print it whole"


class Output:
    """What one page prints and takes in. Rewritten templates call it; authors cannot."""

    def __init__(self, recorder: Recorder, name: str) -> None:
        self.recorder = recorder
        self._chain = [name]
        self._depths: list[int] = []

    def printed(self, value: object, path: str, line: int) -> object:
        """Return what a ``{{ … }}`` prints."""
        if isinstance(value, Symbolic):
            value = str(value)
        if tainted(value):
            self.recorder.stands(value, Place(path, line))
        elif holds_symbols(value):
            refuse(
                "cannot-print",
                "a list of school values cannot be printed",
                Place(path, line),
                "use {% for %}, or | join_and",
            )
        return value

    def whole(self, value: object) -> object:
        """Return a value that is about to be cut or taken apart."""
        value = self.recorder.plain(value)
        if isinstance(value, Symbolic):
            value.cannot("take it apart", WHOLE)
        if tainted(value):
            refuse(
                "needs-value",
                "the build cannot take a text apart that holds school values",
                None,
                WHOLE,
            )
        return value

    def text(self, value: object) -> str:
        """Return the text of a ``{% filter %}``, whose filter may have recorded a value."""
        return str(value)

    def enter(self, name: object, path: str, line: int) -> object:
        """Return the name of a template that is included or imported, until `leave`."""
        self._depths.append(len(self._chain))
        return self.extend(name, path, line)

    def leave(self) -> None:
        """End an include or import."""
        del self._chain[self._depths.pop() :]

    def extend(self, name: object, path: str, line: int) -> object:
        """Return the name of a template that is taken in."""
        if holds_symbols(name):
            refuse(
                "file-by-value",
                "the build cannot choose a file by a school value",
                Place(path, line),
                "put an {% if %} round each {% include %}",
            )
        self._chain.append(str(name))
        if len(self._chain) > DEEPEST:
            self._refuse_circle(Place(path, line))
        return name

    def _refuse_circle(self, place: Place) -> None:
        again = next((n for n, name in enumerate(self._chain) if name in self._chain[:n]), None)
        circle = " → ".join(self._chain[: again and again + 1])
        refuse(
            "circle",
            f"these files include or extend each other in a circle: {circle}",
            place,
            "take one of these lines out",
        )
