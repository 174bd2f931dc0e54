"""The Word base: styles, colours and page, which all handouts share."""

from mkdocs_tailor.word.base.reading import Base, BaseError, Page, built_in_base, read_base

__all__ = ["Base", "BaseError", "Page", "built_in_base", "read_base"]
