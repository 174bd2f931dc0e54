"""What the nodes of the document tree hold, one kind like the other."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Named, Repeat

Node: TypeAlias = (
    nodes.Inline | nodes.Block | nodes.Items | nodes.Rows | nodes.Entries | nodes.Cell | nodes.Tab
)
"""A node of the document tree, of whatever kind."""

HOLDERS: Final[Mapping[type, tuple[str, ...]]] = MappingProxyType(
    {
        Choice: ("then", "otherwise"),
        Repeat: ("body", "otherwise"),
        Named: ("children",),
        nodes.Styled: ("children",),
        nodes.Link: ("children",),
        nodes.Blank: ("children",),
        nodes.Comment: ("children",),
        nodes.Speech: ("children",),
        nodes.Heading: ("children",),
        nodes.Paragraph: ("children",),
        nodes.List: ("items",),
        nodes.Item: ("children",),
        nodes.Table: ("caption", "head", "body"),
        nodes.Row: ("cells",),
        nodes.Cell: ("children",),
        nodes.Callout: ("title", "children"),
        nodes.Tabs: ("tabs",),
        nodes.Tab: ("label", "children"),
        nodes.DefinitionList: ("entries",),
        nodes.Term: ("children",),
        nodes.Definition: ("children",),
        nodes.Quote: ("children",),
        nodes.Code: ("children",),
        nodes.Figure: ("children", "caption"),
        nodes.Division: ("children",),
    }
)
"""The attributes under which a node holds others."""


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes that the node holds, in the order in which they are read."""
    held: tuple[Node, ...] = ()
    for name in HOLDERS.get(type(node), ()):
        held += getattr(node, name)
    return held
