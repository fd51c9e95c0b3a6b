"""An officer's whole way, from a few typed words to the proof in the report."""

import re

from playwright.sync_api import Page

from cases import test
from keyboard import press, reach, sign_in_with_keyboard
from visitor import Site

# In milliseconds: the PDF is set by a program of its own.
LONGEST_TYPESETTING = 60_000
TITLE = "Réunion CPTS Ria Océane, essai au clavier"


@test
def an_activity_is_noted_proved_and_undone_with_the_keyboard_alone(site: Site) -> None:
    with site.visit() as page:
        sign_in_with_keyboard(page, site.account("officer"))
        before = meetings(page)
        note_a_meeting(page)
        assert page.locator("h1").inner_text() == TITLE
        entry = page.url.split("?")[0]

        press(page, "Journal")
        assert page.locator("tbody a").first.inner_text() == TITLE
        assert meetings(page) == before + 1
        press(page, re.compile("voir les .* activités : Rencontres auprès des acteurs"))
        assert page.get_by_role("link", name=TITLE).is_visible(), "the figure opens onto the entry"
        download_the_report(page)

        page.goto(entry)
        press(page, "Supprimer")
        page.get_by_role("button", name="Annuler la suppression").wait_for()
        assert meetings(page) == before
        page.goto("/journal?supprimee=" + entry.rsplit("/", 1)[1])
        press(page, "Annuler la suppression")
        assert page.locator("h1").inner_text() == TITLE
        press(page, "Supprimer")
        page.get_by_role("button", name="Annuler la suppression").wait_for()


def note_a_meeting(page: Page) -> None:
    page.goto("/annee")
    reach(page, "Qu’avez-vous fait ?")
    page.keyboard.type("réunion CPTS")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Quelle sorte d’activité ?").wait_for()
    assert page.get_by_label("En quelques mots").input_value() == "réunion CPTS"
    press(page, "Rencontre avec des acteurs")
    page.get_by_role("button", name="Enregistrer").wait_for()
    reach(page, "Intitulé")
    page.keyboard.type(TITLE)
    reach(page, "Rencontre bilatérale")
    page.keyboard.press("Space")
    reach(page, "CPTS, maison de santé, centre de santé")
    page.keyboard.press("Space")
    reach(page, "Organisée par la structure")
    page.keyboard.press("Space")
    reach(page, "Enregistrer")
    page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()


def meetings(page: Page) -> int:
    """The figure of the indicator 2.1.1, on the report of the year."""
    page.goto("/rapport")
    return int(page.locator("[id='indicateur-2.1.1'] .value").inner_text())


def download_the_report(page: Page) -> None:
    press(page, re.compile(r"Rapport annuel \d{4}"))
    reach(page, "PDF")
    with page.expect_download(timeout=LONGEST_TYPESETTING) as expected:
        page.keyboard.press("Enter")
    assert re.fullmatch(r"demonstration-rapport-PF-LORIENT-\d{4}\.pdf", expected.value.suggested_filename)
    assert expected.value.path().read_bytes().startswith(b"%PDF-")
