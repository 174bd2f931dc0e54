"""The command ``tailor``, one module for each of its commands."""

from mkdocs_tailor.cli.app import app as app
