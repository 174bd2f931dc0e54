"""Inline nodes in an outline: ``Ask [strong: {people.tutor}] today``."""

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.formulas.found import characters, is_display
from mkdocs_tailor.document.nodes import Inline
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.wording import words

Thing = nodes.Break | nodes.NoteReference | nodes.Formula | nodes.Comment


def inline_outline(children: tuple[Inline, ...]) -> str:
    """Return the text on one line, with what is more than text in square brackets."""
    return "".join(map(_outline, children))


def target_outline(expression: Expression) -> str:
    """Return an address or another attribute; an open one in braces."""
    return expression if isinstance(expression, str) else f"{{{words(expression)}}}"


def _outline(node: Inline) -> str:
    match node:
        case str():
            return node
        case Field():
            return f"{{{words(node.expression)}}}"
        case nodes.Styled() | nodes.Link() | nodes.Speech():
            return f"[{_marked_as(node)}: {inline_outline(node.children)}]"
        case nodes.Landmark():
            return f"[#{node.identifier}]"
        case nodes.Image():
            return _image(node)
        case nodes.Box() | nodes.Blank():
            return _to_fill(node)
        case Choice() | Repeat() | Named():
            return _open(node)
        case _:
            return f"[{_thing(node)}]"


def _thing(node: Thing) -> str:
    match node:
        case nodes.Break():
            return "break"
        case nodes.NoteReference():
            return f"note {node.name}"
        case nodes.Formula():
            kind = "equation" if is_display(node.math) else "formula"
            return f"{kind} {''.join(characters(node.math))}"
        case nodes.Comment():
            return f"comment: {inline_outline(node.children)}"


def _open(node: Choice[Inline] | Repeat[Inline] | Named[Inline]) -> str:
    match node:
        case Choice():
            return f"[if {words(node.test)}: {_branches(node.then, node.otherwise)}]"
        case Repeat():
            each = f"{node.variable.partition('#')[0]} in {words(node.each)}"
            return f"[for {each}: {_branches(node.body, node.otherwise)}]"
        case Named():
            return f"[block {node.name}: {inline_outline(node.children)}]"


def _branches(one: tuple[Inline, ...], other: tuple[Inline, ...]) -> str:
    alternative = f" | {inline_outline(other)}" if other else ""
    return f"{inline_outline(one)}{alternative}"


def _to_fill(node: nodes.Box | nodes.Blank) -> str:
    if isinstance(node, nodes.Box):
        box = "ticked box" if node.ticked else "box"
        return f"[{': '.join(filter(None, (box, node.label)))}]"
    before = f"{inline_outline(node.children)} " if node.children else ""
    said = (node.kind, node.label, " / ".join(node.options))
    return f"{before}[{': '.join(filter(None, said))}]"


def _image(image: nodes.Image) -> str:
    size = "".join(
        f" {name} {n}" for name, n in (("width", image.width), ("height", image.height)) if n
    )
    title = _title(image.title)
    source = target_outline(image.source)
    if source.startswith("data:"):
        source = source.partition(",")[0]
    return f"[image {source}{size}{title}: {target_outline(image.alt)}]"


def _marked_as(node: nodes.Styled | nodes.Link | nodes.Speech) -> str:
    match node:
        case nodes.Styled():
            return node.look
        case nodes.Link():
            return f"link {target_outline(node.target)}{_title(node.title)}"
        case nodes.Speech():
            way = {None: "", True: "leftward", False: "rightward"}[node.leftward]
            return " ".join(filter(None, (node.language, way or node.script)))


def _title(title: Expression) -> str:
    return f" “{target_outline(title)}”" if title is not None else ""
