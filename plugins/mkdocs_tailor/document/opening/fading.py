"""Fields that come to no text for some schools, made choices: Markdown is tried without them."""

from mkdocs_tailor.document.opening.shows import shows
from mkdocs_tailor.language.codepoints import (
    FIELD,
    OPEN_SIGN,
    Mark,
    field_number,
    mark_sign,
    read_mark,
)
from mkdocs_tailor.language.records import Range, RangeKind, Residual


def with_fading(residual: Residual, placed: Residual) -> tuple[Residual, Residual]:
    """Return the residual and the same when placed, with an if round each field that may be empty.

    ``**with {{ staff | join_and }}**`` is not bold where there is no staff, since the stars then
    touch a space; a sign, which is a letter, hides that. The new ranges come after the others,
    each named after its field, as no other if is.
    """
    faded = tuple(_Fading(residual).ranges())
    return _wrapped(residual, faded), _wrapped(placed, faded)


class _Fading:
    """Finds the fields that may be empty, and what each stands in."""

    def __init__(self, residual: Residual) -> None:
        self._residual = residual
        self._open: list[tuple[int, int]] = []

    def ranges(self) -> list[Range]:
        """Return a range for each of them, in the order of the text."""
        found: list[Range] = []
        for sign in OPEN_SIGN.findall(self._residual.text):
            if not FIELD.match(sign):
                self._pass(*read_mark(sign))
                continue
            field = self._residual.fields[field_number(sign)]
            test = shows(field.expression)
            if test is not True:
                opened = Range(RangeKind.IF, test, field.label, field.place, self._parent())
                found.append(opened)
        return found

    def _pass(self, number: int, mark: Mark) -> None:
        if mark is Mark.OPEN:
            self._open.append((number, 0))
        elif mark is Mark.MIDDLE:
            self._open[-1] = (number, 1)
        else:
            self._open.pop()

    def _parent(self) -> tuple[int, int] | None:
        ranges = self._residual.ranges
        asking = [one for one in self._open if ranges[one[0]].kind is not RangeKind.BLOCK]
        return asking[-1] if asking else None


def _wrapped(residual: Residual, faded: tuple[Range, ...]) -> Residual:
    """Return the residual with the ranges round its fields; placing keeps those in their order."""
    numbers = iter(range(len(residual.ranges), len(residual.ranges) + len(faded)))

    def wrapped(sign: str) -> str:
        if shows(residual.fields[field_number(sign)].expression) is True:
            return sign
        number = next(numbers)
        return mark_sign(number, Mark.OPEN) + sign + mark_sign(number, Mark.END)

    text = FIELD.sub(lambda sign: wrapped(sign[0]), residual.text) if faded else residual.text
    ranges = (*residual.ranges, *faded)
    return Residual(text, residual.fields, ranges, residual.diagnostics)
