"""Changing single places of a ``mkdocs.yml``: every other character of it stays as it is."""

import json
from collections.abc import Iterator

import yaml

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.fork.editions.configuration import PLUGIN


def with_edition(text: str, name: str, path: str) -> str:
    """Return the text of a ``mkdocs.yml`` with another name for the edition.

    Raises `TailorError` when it does not name the plugin.
    """
    quoted = json.dumps(name, ensure_ascii=False)
    plugin = _plugin(_root(text, path))
    if plugin is None:
        message, hint = f"the plugin '{PLUGIN}' is not named", "list it under 'plugins:'"
        raise TailorError(Diagnostic(Severity.ERROR, "no-plugin", message, Place(path), hint))
    key, settings = plugin
    if isinstance(settings, yaml.MappingNode) and settings.value:
        for one, value in settings.value:
            if one.value == "edition":
                return _put(text, one.end_mark.index, value.end_mark.index, f": {quoted}")
        first = settings.value[0][0].start_mark
        between = ", " if settings.flow_style else f"\n{' ' * first.column}"
        return _put(text, first.index, first.index, f"edition: {quoted}{between}")
    end = settings.end_mark.index if settings else key.end_mark.index
    return _put(text, key.end_mark.index, end, f": {{edition: {quoted}}}")


def with_page_in_nav(text: str, uri: str, after: str, path: str) -> str | None:
    """Return the text of a ``mkdocs.yml`` with a page in its navigation, behind another page.

    None where that other page is in no list of the navigation that has a line for each page.
    """
    nav = _value(_root(text, path), "nav")
    for entries in _lists(nav):
        for entry in entries.value:
            page = _page_in(entry)
            if not entries.flow_style and page and page.value == after:
                start = text.rindex("\n", 0, entry.start_mark.index) + 1
                mark = text[start : entry.start_mark.index]
                line_end = text.find("\n", page.end_mark.index)
                end = len(text) if line_end < 0 else line_end
                return _put(text, end, end, f"\n{mark}{uri}") if mark.strip() == "-" else None
    return None


def _root(text: str, path: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        line = mark.line + 1 if (mark := getattr(error, "problem_mark", None)) else None
        message = "this is not YAML that can be read"
        finding = Diagnostic(Severity.ERROR, "bad-yaml", message, Place(path, line))
        raise TailorError(finding) from error


def _plugin(root: yaml.Node | None) -> tuple[yaml.Node, yaml.Node | None] | None:
    """Return where the plugin is named, and what is set below it."""
    plugins = _value(root, "plugins")
    entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    for entry in entries:
        if isinstance(entry, yaml.ScalarNode) and entry.value == PLUGIN:
            return entry, None
        if isinstance(entry, yaml.MappingNode):
            for key, value in entry.value:
                if key.value == PLUGIN:
                    return key, value
    return None


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    return next((value for key, value in _pairs(node) if key.value == name), None)


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def _lists(node: yaml.Node | None) -> Iterator[yaml.SequenceNode]:
    if isinstance(node, yaml.SequenceNode):
        yield node
        for entry in node.value:
            yield from _lists(entry)
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _lists(value)


def _page_in(entry: yaml.Node) -> yaml.ScalarNode | None:
    """Return the page that an entry of the navigation leads to; None where it is a part."""
    if isinstance(entry, yaml.MappingNode) and len(entry.value) == 1:
        entry = entry.value[0][1]
    return entry if isinstance(entry, yaml.ScalarNode) else None


def _put(text: str, start: int, end: int, said: str) -> str:
    return f"{text[:start]}{said}{text[end:]}"
