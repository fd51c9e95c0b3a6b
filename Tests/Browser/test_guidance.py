"""A person finds a place with the keyboard alone, changes an answer, and leaves at once."""

from playwright.sync_api import Page

from cases import test
from keyboard import press, reach
from visitor import Site


def answer_with_the_keyboard(page: Page) -> None:
    page.goto("/trouver")
    # One Tab reaches the first of the choices, the space bar takes it.
    page.get_by_label("pour moi").focus()
    page.keyboard.press("Space")
    reach(page, "Âge (facultatif)")
    page.keyboard.type("45")
    press(page, "Continuer")
    reach(page, "Alcool")
    page.keyboard.press("Space")
    reach(page, "faire le point")
    page.keyboard.press("Space")
    press(page, "Continuer")
    reach(page, "Commune ou code postal (facultatif)")
    page.keyboard.type("Lorient")
    press(page, "Voir les lieux")
    page.locator("article.place").first.wait_for()


@test
def a_place_is_found_with_the_keyboard_alone(site: Site) -> None:
    with site.visit() as page:
        answer_with_the_keyboard(page)
        assert page.url.endswith("/trouver"), "the address says nothing"
        assert page.get_by_role("heading", name="Parler maintenant").is_visible()
        press(page, "Changer mes réponses")
        assert page.get_by_label("pour moi").is_checked()
        assert page.get_by_label("Âge").input_value() == "45"
        assert page.context.cookies() == []


@test
def three_presses_of_escape_leave_the_page(site: Site) -> None:
    with site.visit() as page:
        page.route("https://www.service-public.fr/**", lambda route: route.fulfill(body="ailleurs"))
        answer_with_the_keyboard(page)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        assert page.url.endswith("/trouver")
        page.keyboard.press("Escape")
        page.wait_for_url("https://www.service-public.fr/**")


def answer_elsewhere(page: Page) -> None:
    page.route("https://www.service-public.fr/**", lambda route: route.fulfill(body="ailleurs"))


@test
def leaving_quickly_leaves_no_answer_behind_the_back_button(site: Site) -> None:
    with site.visit() as page:
        answer_elsewhere(page)
        answer_with_the_keyboard(page)
        page.get_by_role("link", name="Quitter vite").click()
        page.wait_for_url("https://www.service-public.fr/**")
        page.go_back()
        page.get_by_label("pour moi").wait_for()
        assert page.url.endswith("/trouver")
        assert not page.get_by_label("pour moi").is_checked()
        assert page.get_by_label("Âge").input_value() == ""
        assert page.locator("article.place").count() == 0


@test
def escape_once_more_does_not_keep_the_page(site: Site) -> None:
    with site.visit() as page:
        answer_elsewhere(page)
        page.goto("/trouver")
        for _ in range(5):
            page.keyboard.press("Escape")
        page.wait_for_url("https://www.service-public.fr/**")


@test
def leaving_works_without_scripts_and_says_nothing_of_where_one_was(site: Site) -> None:
    with site.visit(scripts=False) as page:
        answer_elsewhere(page)
        page.goto("/trouver")
        with page.expect_request("https://www.service-public.fr/**") as asked:
            page.get_by_role("link", name="Quitter vite").click()
        assert "referer" not in asked.value.headers


@test
def a_place_is_found_without_scripts(site: Site) -> None:
    with site.visit(scripts=False) as page:
        page.goto("/trouver")
        page.get_by_label("pour un proche").check()
        page.get_by_role("button", name="Continuer").click()
        page.get_by_label("Cannabis").check()
        page.get_by_role("button", name="Revenir").click()
        assert page.get_by_label("pour un proche").is_checked()
        page.get_by_role("button", name="Continuer").click()
        assert page.get_by_label("Cannabis").is_checked()
        page.get_by_role("button", name="Continuer").click()
        page.get_by_label("Commune ou code postal").fill("56100")
        page.get_by_role("button", name="Voir les lieux").click()
        assert page.locator("article.place").count() > 0
        assert page.get_by_role("link", name="Quitter vite").is_visible()
