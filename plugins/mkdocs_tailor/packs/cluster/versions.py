"""Whether all machines have the same editions of what the packs are made with."""

from collections.abc import Iterator, Mapping

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.packs.cluster.client import Cluster

CALLED = "mkdocs-tailor"
EVERYWHERE = ("python", "dask", "distributed", "msgpack", "cloudpickle", CALLED)
"""Without these in the same edition machines do not understand each other."""
MAKING = ("babel", "fsspec", "isal", "pillow", "resvg-py")
"""With others of these a worker might make other bytes, or write them in another way."""
MOST_NAMED = 8
"""So many machines are named."""

Packages = Mapping[str, str | None]


def versions_that_differ(cluster: Cluster) -> tuple[Diagnostic, ...]:
    """Return a finding for each machine of the cluster that has other versions than this one."""
    known = cluster.get_versions(packages=[CALLED, *MAKING])
    workers = {name: about["packages"] for name, about in known["workers"].items()}
    return differences(known["client"]["packages"], known["scheduler"]["packages"], workers)


def differences(
    here: Packages, scheduler: Packages, workers: Mapping[str, Packages]
) -> tuple[Diagnostic, ...]:
    """Return what differs from here, on the scheduler and on each worker."""
    others = {"the scheduler": [*_differing(here, scheduler, EVERYWHERE)]}
    for name, packages in workers.items():
        others[f"worker {name}"] = [*_differing(here, packages, (*EVERYWHERE, *MAKING))]
    wrong = [(name, said) for name, said in others.items() if said]
    findings = [_finding(f"{name} has {', '.join(said)}") for name, said in wrong[:MOST_NAMED]]
    if more := len(wrong) - len(findings):
        findings.append(_finding(f"{more} more machines have other versions than this one"))
    return tuple(findings)


def _differing(here: Packages, there: Packages, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        ours, theirs = _version(here, name), _version(there, name)
        if ours != theirs:
            yield f"{name} {theirs or 'not at all'} (here {ours or 'not at all'})"


def _version(packages: Packages, name: str) -> str | None:
    """Return the version as far as it matters: Python 3.12.1 and 3.12.9 understand each other."""
    version = packages.get(name)
    if name == "python" and version:
        return ".".join(version.split(".")[:2])
    return version


def _finding(message: str) -> Diagnostic:
    hint = f'install the same there: pip install "{CALLED}[cluster]", in the versions named'
    return Diagnostic(Severity.ERROR, "other-versions", message, hint=hint)
