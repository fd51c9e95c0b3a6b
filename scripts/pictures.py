"""Photographs pages of the demonstration: python pictures.py MAILLAGE FOLDER"""

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))

import demonstration  # noqa: E402
import guidance_steps  # noqa: E402
import steps  # noqa: E402
from demonstration import Demonstration  # noqa: E402
from main import CHROMIUM  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402
from visitor import DESK, PHONE, Site  # noqa: E402

# The demonstration holds this whole year, and the one under way so far.
YEAR = date.today().year - 1
UNDER_WAY = YEAR + 1
NEW_MEETING = "/journal/nouvelle?type=meeting"
SEARCH = "/annuaire?quoi=arrêter+de+boire&ou=Lorient&rayon=50"


@dataclass(frozen=True)
class Picture:
    name: str
    # Nobody in particular for pages that are open to all.
    role: str | None
    path: str
    height: int = 860
    then: Callable[[Page], None] | None = None
    width: int = DESK

    def take(self, site: Site, folder: Path) -> None:
        with site.visit(self.role, width=self.width) as page:
            page.set_viewport_size({"width": self.width, "height": self.height})
            page.goto(self.path)
            if self.then:
                self.then(page)
                page.wait_for_load_state()
            page.screenshot(path=folder / f"{self.name}.png", animations="disabled", caret="hide")


def go_to_top(page: Page) -> None:
    page.evaluate("window.scrollTo(0, 0)")


def fill_a_meeting(page: Page, title: str = "Réunion avec la CPTS du pays de Lorient") -> None:
    page.get_by_label("Intitulé").fill(title)
    for choice in [
        "Rencontre bilatérale",
        "CPTS, maison de santé, centre de santé",
        "Organisée par la structure",
    ]:
        page.get_by_label(choice, exact=True).check()
    go_to_top(page)


def note_a_shared_meeting(page: Page) -> None:
    fill_a_meeting(page, "Réunion avec les CPTS du Morbihan")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("C’est noté.").wait_for()


def go_to_meetings(page: Page) -> None:
    page.evaluate("document.getElementById('indicateur-2.1.1').scrollIntoView()")


def send_a_wrong_file(page: Page) -> None:
    steps.send_a_wrong_file(page)
    go_to_top(page)


def await_map(page: Page) -> None:
    page.locator(".map .leaflet-interactive").first.wait_for()


def find_places(page: Page) -> None:
    guidance_steps.find_places(page)
    page.get_by_role("heading", name="Parler maintenant").wait_for()
    go_to_top(page)


PICTURES = [
    Picture("year", "officer", "/annee", 1240),
    Picture("phone", "officer", "/annee", width=PHONE, height=720),
    Picture("kinds", "officer", "/journal/nouvelle?quoi=réunion CPTS"),
    Picture("note", "officer", NEW_MEETING, 1000, fill_a_meeting),
    Picture("journal", "officer", f"/journal?annee={YEAR}"),
    Picture("import", "officer", "/journal/import", 760, send_a_wrong_file),
    Picture("report", "officer", f"/rapport/PF-LORIENT/{YEAR}", 1000),
    Picture("figure", "officer", f"/rapport/PF-LORIENT/{YEAR}", 860, go_to_meetings),
    Picture("proof", "officer", f"/rapport/PF-LORIENT/{YEAR}/2.1.1?partie=actor_types.social"),
    Picture("region-year", "pole", "/annee", 680),
    Picture("region", "pole", f"/region/rapport/{YEAR}", 860, go_to_meetings),
    Picture("settings", "pole", "/reglages"),
    Picture("board", "pole", f"/campagnes/{UNDER_WAY}", 820),
    Picture("preparation", "officer", f"/campagnes/{UNDER_WAY}/PF-LORIENT", 1000),
    Picture("sealed", "agency", f"/campagnes/{UNDER_WAY}/UTEP-BREST/envois/1", 1000),
    Picture("consolidation", "agency", f"/consolidation/{YEAR}", 860),
    Picture("dialogue", "agency", f"/dialogue/PF-LORIENT/{UNDER_WAY}", 1240),
    Picture("accounts", "administrator", "/comptes", 900),
    Picture("directory", None, SEARCH, 980, await_map),
    Picture("guidance", None, "/trouver", 1060, find_places),
    Picture("sectors", None, "/annuaire/types", 900),
    Picture("sheet-care", "officer", "/annuaire?quoi=chantier+Lanester", 980,
            steps.look_at_the_care_of_a_place),
    Picture("to-verify", "officer", "/annuaire/a-verifier", 700),
    Picture("proposal", "pole", "/annuaire/propositions", 700, steps.read_a_proposal),
    Picture("agenda", None, "/agenda", 860),
    Picture("own-account", "officer", "/mon-compte", 900),
    # Last, since it adds to the journals.
    Picture("share", "officer", NEW_MEETING, 920, note_a_shared_meeting),
]


def note_elsewhere(region: Demonstration, browser: Browser) -> None:
    """Notes in another structure's journal the meeting that the last picture notes."""
    officers = [account for account in region.accounts if account.role == "officer"]
    with Site(replace(region, accounts=officers[1:]), browser).visit("officer") as page:
        page.goto(NEW_MEETING)
        note_a_shared_meeting(page)


def main() -> int:
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    # Being stopped must stop the server too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with (
        tempfile.TemporaryDirectory(prefix="maillage-pictures-") as data,
        demonstration.served(program, Path(data)) as region,
        sync_playwright() as playwright,
    ):
        # Dates and file fields are drawn in the browser's own language.
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--lang=fr"],
            env={**os.environ, "LANGUAGE": "fr"},
        )
        site = Site(region, browser)
        note_elsewhere(region, browser)
        for picture in PICTURES:
            picture.take(site, folder)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
