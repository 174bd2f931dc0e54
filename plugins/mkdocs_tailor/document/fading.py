"""Fields that come to no text for some schools, made choices: Markdown must be tried without them."""

from mkdocs_tailor.document.shows import shows
from mkdocs_tailor.language.codepoints import (
    FIELD,
    OPEN_SIGN,
    Mark,
    field_number,
    mark_sign,
    read_mark,
)
from mkdocs_tailor.language.records import Field, Range, RangeKind, Residual


def with_fading_fields(residual: Residual) -> Residual:
    """Return the residual with an if round each field that may be empty.

    ``**with {{ staff | join_and }}**`` is not bold where there is no staff, since the stars then
    touch a space. A sign, which is a letter, hides that. The new ranges come last and are named
    after the field, as no other if is.
    """
    wrapper = _Wrapper(residual)
    text = OPEN_SIGN.sub(lambda sign: wrapper.wrapped(sign[0]), residual.text)
    return Residual(text, residual.fields, tuple(wrapper.ranges), residual.diagnostics)


class _Wrapper:
    def __init__(self, residual: Residual) -> None:
        self._fields = residual.fields
        self.ranges = list(residual.ranges)
        self._open: list[tuple[int, int]] = []

    def wrapped(self, sign: str) -> str:
        if not FIELD.match(sign):
            self._pass(*read_mark(sign))
            return sign
        field = self._fields[field_number(sign)]
        test = shows(field.expression)
        if test is True:
            return sign
        number = len(self.ranges)
        self.ranges.append(Range(RangeKind.IF, test, field.label, field.place, self._parent()))
        return mark_sign(number, Mark.OPEN) + sign + mark_sign(number, Mark.END)

    def _pass(self, number: int, mark: Mark) -> None:
        if mark is Mark.OPEN:
            self._open.append((number, 0))
        elif mark is Mark.MIDDLE:
            self._open[-1] = (number, 1)
        else:
            self._open.pop()

    def _parent(self) -> tuple[int, int] | None:
        asking = [one for one in self._open if self.ranges[one[0]].kind is not RangeKind.BLOCK]
        return asking[-1] if asking else None
