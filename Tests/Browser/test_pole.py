"""The regional pole: one view of all structures, and the rules that hold for them."""

from playwright.sync_api import Page

from cases import test
from pages import LAST_YEAR
from visitor import Site

PATH = f"/region/rapport/{LAST_YEAR}"


def figures(page: Page, indicator: str) -> dict[str, int]:
    """Sum, consolidated number and difference of an indicator on the region's report."""
    page.goto(PATH)
    triple = page.locator(f"[id='indicateur-{indicator}'] .triple div")
    texts = [part.inner_text().split("\n") for part in triple.all()]
    return {text[0]: number(text[-1]) for text in texts}


def number(text: str) -> int:
    return int(text.replace("\u202f", "").replace("\u2212", "-"))


@test
def a_shared_activity_counts_once_in_the_region(site: Site) -> None:
    with site.visit("pole") as page:
        found = figures(page, "2.1.1")
        assert found["Somme"] > found["Consolidé"], "the demonstration has shared activities"
        assert found["Écart"] == found["Consolidé"] - found["Somme"]


@test
def the_threshold_changes_the_reports(site: Site) -> None:
    with site.visit("pole") as page:
        before = figures(page, "1.1.1")["Consolidé"]
        choose_threshold(page, "4 rencontres")
        try:
            assert page.get_by_role("status").is_visible()
            assert figures(page, "1.1.1")["Consolidé"] < before
        finally:
            choose_threshold(page, "3 rencontres")
        assert figures(page, "1.1.1")["Consolidé"] == before


def choose_threshold(page: Page, label: str) -> None:
    page.goto("/annee")
    page.get_by_role("link", name="Réglages").click()
    page.get_by_label(label).check()
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    page.get_by_role("status").wait_for()


@test
def the_pole_reads_an_entry_and_is_offered_no_change(site: Site) -> None:
    with site.visit("pole") as page:
        page.goto(f"{PATH}/2.1.1")
        page.locator("tbody a").first.click()
        page.locator("dl.facts").wait_for()
        assert page.get_by_role("link", name="Modifier").count() == 0
        assert page.get_by_role("button", name="Supprimer").count() == 0
