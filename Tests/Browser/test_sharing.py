"""One activity of two structures: found, joined, and counted once."""

from playwright.sync_api import Page

from cases import for_each
from visitor import SCHEMES, WIDTHS, Site, assert_fits_width, assert_no_axe_violations


@for_each(WIDTHS, SCHEMES)
def what_another_structure_has_noted_is_joined(site: Site, width: int, scheme: str) -> None:
    title = f"Journée de la presqu’île, essai {scheme} {width}"
    for who in ["pf-vannes", "utep-brest"]:
        with site.visit(who) as page:
            note(page, title)
    with site.visit("pf-vannes", width=width, scheme=scheme) as page:
        page.goto("/annee")
        page.get_by_role("complementary").get_by_role("link", name=title).click()
        join = page.get_by_role("button", name="C’est la même activité")
        join.wait_for()
        assert_no_axe_violations(page)
        assert_fits_width(page)
        join.click()
        page.get_by_role("heading", name="Activité partagée").wait_for()
        assert_no_axe_violations(page)
        assert_fits_width(page)


@for_each(WIDTHS, SCHEMES)
def what_another_structure_has_noted_is_found_by_its_words(
    site: Site, width: int, scheme: str
) -> None:
    title = f"Soirée du belvédère, essai {scheme} {width}"
    with site.visit("pf-vannes") as page:
        note(page, title)
    with site.visit("officer", width=width, scheme=scheme) as page:
        page.goto("/annee")
        page.get_by_label("Qu’avez-vous fait ?").fill(title)
        page.get_by_role("button", name="Noter").click()
        mine = page.get_by_role("link", name=f"J’y étais : {title}")
        mine.wait_for()
        assert_no_axe_violations(page)
        assert_fits_width(page)
        mine.click()
        page.get_by_role("button", name="Enregistrer").click()
        page.get_by_role("heading", name="Activité partagée").wait_for()


def note(page: Page, title: str) -> None:
    page.goto("/journal/nouvelle?type=engagement_action")
    page.get_by_label("Nature de l’action menée").fill(title)
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("status").wait_for()
