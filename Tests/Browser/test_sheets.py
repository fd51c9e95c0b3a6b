"""A sheet of the directory, from what somebody proposes to what everybody reads."""

from cases import test
from steps import change_a_place, follow_the_link, look_at_a_place
from visitor import Site

PROPOSED, ANSWERED = "02 61 91 99 17", "02 61 91 99 18"


@test
def what_an_officer_proposes_is_published_by_an_editor(site: Site) -> None:
    with site.visit("officer") as page:
        page.goto("/annuaire?quoi=caarud")
        name = page.locator("main ol h3").first.inner_text()
        change_a_place(page)
        page.get_by_label("Téléphone").fill(PROPOSED)
        page.get_by_role("button", name="Envoyer").click()
        page.get_by_role("heading", name="Propositions en attente").wait_for()
    publish(site, name)
    assert_found(site, "caarud", PROPOSED)


@test
def what_a_structure_answers_by_its_link_is_published_by_an_editor(site: Site) -> None:
    with site.visit("officer") as page:
        page.goto("/annuaire?quoi=siao")
        name = page.locator("main ol h3").first.inner_text()
        follow_the_link(page)
        link = page.url
    with site.visit() as page:
        page.goto(link)
        page.get_by_label("Téléphone").fill(ANSWERED)
        page.get_by_role("button", name="Envoyer").click()
        page.get_by_role("status").wait_for()
    publish(site, name)
    assert_found(site, "siao", ANSWERED)


def publish(site: Site, name: str) -> None:
    """Publishes what is proposed for a sheet."""
    with site.visit("pole") as page:
        page.goto("/annuaire/propositions")
        page.get_by_role("link", name=name).click()
        page.get_by_role("button", name="Publier ce qui est coché").click()
        page.get_by_role("status").wait_for()


def assert_found(site: Site, words: str, phone: str) -> None:
    with site.visit() as page:
        page.goto(f"/annuaire?quoi={words}")
        look_at_a_place(page)
        assert page.get_by_role("link", name=phone).is_visible()
