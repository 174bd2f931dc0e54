"""What a project says: its configuration, variables, skeletons and pages."""

from mkdocs_tailor.site.project.facts import Project as Project
from mkdocs_tailor.site.project.loading import load_places as load_places
from mkdocs_tailor.site.project.loading import load_project as load_project
from mkdocs_tailor.site.project.places import Places as Places
