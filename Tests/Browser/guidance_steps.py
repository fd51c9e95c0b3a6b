"""The ways through the questions that lead to a place; none of the pages has an address of its own."""

from playwright.sync_api import Page


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Continuer").click()
    page.wait_for_load_state()


def forget_for_whom(page: Page) -> None:
    go_on(page)
    page.get_by_role("alert").wait_for()


def say_what_for(page: Page) -> None:
    page.get_by_label("pour moi").check()
    page.get_by_label("Âge").fill("45")
    go_on(page)
    page.get_by_role("heading", name="De quoi avez-vous besoin").wait_for()


def say_a_danger(page: Page) -> None:
    say_what_for(page)
    page.get_by_label("idées de suicide").check()
    go_on(page)
    page.get_by_role("heading", name="Appelez maintenant").wait_for()


def find_places(page: Page) -> None:
    say_what_for(page)
    page.get_by_label("Alcool").check()
    page.get_by_label("faire le point").check()
    go_on(page)
    page.get_by_label("Commune ou code postal").fill("Lorient")
    page.get_by_label("dans les environs").check()
    page.get_by_label("rester anonyme").check()
    page.get_by_role("button", name="Voir les lieux").click()
    page.locator("article.place").first.wait_for()
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")


def find_nothing_near(page: Page) -> None:
    say_what_for(page)
    page.get_by_label("un toit").check()
    go_on(page)
    page.get_by_label("Commune ou code postal").fill("Ouessant")
    page.get_by_label("tout près").check()
    page.get_by_role("button", name="Voir les lieux").click()
    page.get_by_role("button", name="Chercher dans toute la région").wait_for()


def find_places_as_a_professional(page: Page) -> None:
    page.get_by_label("Commune ou code postal").fill("Vannes")
    page.get_by_role("button", name="Voir les lieux").click()
    page.locator("article.place").first.wait_for()
