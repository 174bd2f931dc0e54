"""Names that nothing has: every use of one is refused, with the name that was probably meant."""

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, cast

from jinja2 import StrictUndefined, Undefined
from jinja2.utils import missing

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.wording import choices, did_you_mean

LOOP = "loop is known inside a {% for %} only"


def unknown_type(known: Iterable[str]) -> type[Undefined]:
    """Return the type of undefined values of an environment where these names are known."""
    names = tuple(known)

    class Unknown(_Unknown):
        __slots__ = ()
        known = names

    return Unknown


class _Unknown(StrictUndefined):
    """A name without a value."""

    __slots__ = ()
    known: tuple[str, ...] = ()

    def refuse(self, *_: object, **__: object) -> NoReturn:
        """Raise the `LanguageError` that says which name is meant."""
        name = str(self._undefined_name)
        if self._undefined_hint:
            refuse("undefined", self._undefined_hint, None, "check the name, or take it out")
        if self._undefined_obj is missing:
            otherwise = LOOP if name == "loop" else "variables.yml declares every variable"
            hint = did_you_mean(name, self.known, otherwise)
            refuse("unknown-variable", f"there is no variable {name!r}", None, hint)
        fields = _fields(self._undefined_obj)
        otherwise = f"it has {choices(fields)}" if fields else "print it whole"
        refuse(
            "unknown-field",
            f"there is no {name!r} in this {_sort(self._undefined_obj)}",
            None,
            did_you_mean(name, fields, otherwise),
        )

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as in Jinja2
        if name.startswith("__"):
            raise AttributeError(name)
        self.refuse()

    __iter__ = __str__ = __len__ = __eq__ = __ne__ = __bool__ = __contains__ = refuse  # pyright: ignore[reportAssignmentType] - as Jinja2 does it
    __hash__ = refuse  # pyright: ignore[reportAssignmentType] - likewise
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = refuse
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = refuse
    __mod__ = __rmod__ = __pow__ = __rpow__ = __pos__ = __neg__ = refuse
    __call__ = __getitem__ = __lt__ = __le__ = __gt__ = __ge__ = refuse  # pyright: ignore[reportAssignmentType] - likewise
    __int__ = __float__ = __complex__ = __index__ = __format__ = refuse


def _fields(value: object) -> list[str]:
    return [str(key) for key in cast("Mapping[object, object]", value)] if _mapped(value) else []


def _mapped(value: object) -> bool:
    return isinstance(value, Mapping)


def _sort(value: object) -> str:
    if _mapped(value):
        return "group of values"
    return "list" if isinstance(value, list | tuple) else "value"
