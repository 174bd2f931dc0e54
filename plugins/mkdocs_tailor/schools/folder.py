"""The folder of the schools on disk: this floor's only contact with files.

``schools/<slug>/profile.yml`` lies in the folder of the content, and ``variables.yml`` beside it;
a project may call them otherwise, so that both are given as paths.
"""

from pathlib import Path

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.schools.gate.choices import advice
from mkdocs_tailor.schools.profile import Profile, read_profile
from mkdocs_tailor.schools.slug import slug_problem
from mkdocs_tailor.schools.source_file import LARGEST, read_source
from mkdocs_tailor.schools.variables import Variables, read_variables

PROFILE = "profile.yml"


def load_variables(file: Path, root: Path) -> tuple[Variables, tuple[Diagnostic, ...]]:
    """Return the variables that the file declares, and what is wrong; none without a file.

    ``root`` is the folder of the project, for the findings. Raises `TailorError` when the file is
    there and cannot be read.
    """
    if not file.is_file():
        return Variables(), ()
    shown = _shown(file, root)
    text, findings = read_source(read_file(file, shown), shown)
    return (Variables(), findings) if text is None else read_variables(text, shown)


def school_slugs(schools: Path) -> tuple[str, ...]:
    """Return the slugs of the schools in the folder, in the order of the alphabet.

    A school is a folder with a ``profile.yml``, whatever its name; `load_profile` judges that.
    """
    return tuple(sorted(file.parent.name for file in schools.glob(f"*/{PROFILE}")))


def load_profile(
    schools: Path, slug: str, variables: Variables, root: Path
) -> tuple[Profile, tuple[Diagnostic, ...]]:
    """Return the profile of the school with the slug, and what is wrong with it.

    Raises `TailorError` when there is no such school, or when the slug cannot be one, like
    ``../x``: then nothing is looked for on the disk.
    """
    if problem := slug_problem(slug):
        raise TailorError(problem)
    file = schools / slug / PROFILE
    if not file.is_file():
        raise TailorError(_no_school(slug, school_slugs(schools), _shown(schools, root)))
    shown = _shown(file, root)
    return read_profile(read_file(file, shown), shown, slug, variables)


def read_beside(school: Path, name: str, most: int) -> bytes | None:
    """Return the file of this name in a school's folder, or so many bytes of it at most.

    None where there is none, where it cannot be read, and for one that lies outside the folder.
    """
    file = (school / name).resolve()
    if not file.is_relative_to(school.resolve()):
        return None
    try:
        with file.open("rb") as stream:
            return stream.read(most)
    except OSError:
        return None


def _no_school(slug: str, slugs: tuple[str, ...], shown: str) -> Diagnostic:
    hint = advice(slug, slugs) if slugs else "make one with 'tailor new school'"
    message = f"there is no school '{slug}' in {shown}"
    return Diagnostic(Severity.ERROR, "no-such-school", message, hint=hint)


def read_file(file: Path, shown: str, most: int = LARGEST + 1) -> bytes:
    """Return the file's bytes, or of too large a file enough to see that it is.

    ``shown`` is for the finding: raises `TailorError` when it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            return stream.read(most)
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        finding = Diagnostic(Severity.ERROR, "unreadable-file", message, Place(shown))
        raise TailorError(finding) from error


def _shown(path: Path, root: Path) -> str:
    """Return the path as authors know it, relative to the project."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
