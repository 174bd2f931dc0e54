"""The same site twice: built for one school alone, and made with others from one build."""

import pickle
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs_tailor.packs.jobs import Job
from mkdocs_tailor.packs.outcomes import Outcome
from mkdocs_tailor.packs.register import Listed, Register
from mkdocs_tailor.packs.running import carry_out
from mkdocs_tailor.packs.sites.planning import Plan, plan_sites
from mkdocs_tailor.packs.sites.standing import shelf_at
from mkdocs_tailor.packs.targets.address import target_at
from mkdocs_tailor.schools.sheet.rows import RowReader
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.masters.capture import PLACE, Wish, capture
from mkdocs_tailor.site.masters.site_master import SiteMaster
from mkdocs_tailor.site.project.loading import load_settings
from support.sites import Site

if TYPE_CHECKING:
    from mkdocs_tailor.packs.sites.press import SiteOrder

ADDRESS = "https://sites.example/of/{school}/"


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by its path from there."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(found)}


def built_alone(site: Site, slug: str, address: str = ADDRESS) -> dict[str, bytes]:
    """The site that is built for one school; ``mkdocs.yml`` names the school hill."""
    settings = site.config.read_text(encoding="utf-8")
    assert "school: hill" in settings
    own = settings.replace("school: hill", f"school: {slug}")
    site.write({"mkdocs.yml": f"{own}\nsite_url: {address.replace(PLACE, slug)}\n"})
    site.build(strict=False)
    site.write({"mkdocs.yml": settings})
    return files_in(site.out)


def planned(
    site: Site,
    listed: Sequence[Listed],
    address: str | None = ADDRESS,
    sheet: RowReader | None = None,
) -> tuple[Plan, Register]:
    """What the sites of these schools are made from."""
    project = load_settings(site.config)
    places = project.places
    register = Register(places.schools, places.root, project.variables, sheet)

    def captured(schools: Sequence[School]) -> SiteMaster:
        site.heard.clear()
        wish = Wish(site.config, schools, address, strict=False)
        return capture(wish, site.heard.append, lambda _done, _of: None)

    return plan_sites(listed, register, project, captured), register


def make(plan: Plan, register: Register, listed: Sequence[Listed], target: str) -> list[Outcome]:
    """Make the sites as another process would, and tidy up behind them."""
    order = cast("SiteOrder", pickle.loads(pickle.dumps(plan.order)))  # noqa: S301 -- our own
    outcomes = [*carry_out(Job(order.open, target, register, order.files), listed, 1)]
    shelf_at(target_at(target)).clear()
    return outcomes


def made_together(
    site: Site, slugs: Sequence[str], target: Path, address: str | None = ADDRESS
) -> Mapping[str, dict[str, bytes]]:
    """The sites of some schools that have folders, all from one build."""
    listed = [Listed(slug) for slug in slugs]
    outcomes = make(*planned(site, listed, address), listed, str(target))
    assert not [one for outcome in outcomes for one in outcome.findings]
    return {slug: files_in(target / slug) for slug in slugs}
