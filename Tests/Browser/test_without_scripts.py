"""The same work in a browser that runs no script."""

from cases import test
from visitor import Site, sign_in

TITLE = "Point avec l’équipe, essai sans script"


@test
def an_activity_is_noted_changed_and_deleted_without_scripts(site: Site) -> None:
    with site.visit(scripts=False) as page:
        sign_in(page, site.account("officer"))
        page.get_by_label("Qu’avez-vous fait ?").fill("suivi de projet")
        page.get_by_role("button", name="Noter").click()
        page.get_by_role("link", name="Rencontre d’accompagnement d’un projet").click()
        page.get_by_label("Intitulé").fill(TITLE)
        page.get_by_label("Projet accompagné").select_option(index=1)
        # Without scripts, nothing hides what goes with the object.
        page.get_by_label("Fédération").check()
        page.get_by_role("button", name="Enregistrer").click()
        assert page.get_by_role("alert").is_visible()
        assert page.get_by_label("Intitulé").input_value() == TITLE
        page.get_by_label("Analyse de pratique, atelier méthodologique").check()
        page.get_by_role("button", name="Enregistrer").click()
        assert page.get_by_role("status").is_visible()
        assert page.get_by_role("link", name="2.1.1").is_visible()

        page.get_by_role("link", name="Modifier").click()
        page.get_by_label("Commentaire").fill("Corrigé")
        page.get_by_role("button", name="Enregistrer").click()
        assert page.get_by_text("Corrigé").is_visible()
        page.get_by_role("button", name="Supprimer").click()
        assert page.get_by_role("button", name="Annuler la suppression").is_visible()


@test
def what_goes_with_a_field_shows_when_it_is_filled(site: Site) -> None:
    with site.visit("officer") as page:
        page.goto("/journal/nouvelle?type=project_meeting")
        assert page.get_by_label("Fédération").is_hidden()
        page.get_by_label("Rencontre bilatérale").check()
        assert page.get_by_label("Fédération").is_visible()
        page.get_by_label("Non précisé").check()
        assert page.get_by_label("Fédération").is_hidden()


@test
def what_is_hidden_is_not_sent_and_an_error_is_seen(site: Site) -> None:
    with site.visit("officer") as page:
        page.goto("/journal/nouvelle?type=project_meeting")
        page.get_by_label("Intitulé").fill(TITLE)
        page.get_by_label("Projet accompagné").select_option(index=1)
        page.get_by_label("Rencontre bilatérale").check()
        page.get_by_role("button", name="Enregistrer").click()
        assert page.get_by_role("alert").is_visible()
        assert page.get_by_role("group", name="Types d’acteurs").locator(".error").is_visible()
        page.get_by_label("Fédération").check()
        page.get_by_role("button", name="Enregistrer").click()
        page.get_by_role("status").wait_for()

        # The object is taken back: the types of actors, still ticked, go with it.
        page.get_by_role("link", name="Modifier").click()
        page.get_by_label("Non précisé").check()
        assert page.get_by_label("Fédération").is_hidden()
        page.get_by_role("button", name="Enregistrer").click()
        page.get_by_role("button", name="Supprimer").wait_for()
        assert page.get_by_role("link", name="2.1.1").count() == 0
        page.get_by_role("button", name="Supprimer").click()
        page.get_by_role("button", name="Annuler la suppression").wait_for()


@test
def an_error_in_a_field_that_would_be_hidden_is_seen(site: Site) -> None:
    with site.visit("officer") as page:
        page.goto("/journal/nouvelle?type=project_meeting")
        page.get_by_label("Rencontre bilatérale").check()
        page.get_by_label("Fédération").check()
        # As a browser sends it that ran the form without its script.
        page.evaluate("document.querySelector('[name=object][value=\"\"]').checked = true")
        page.locator("main form").evaluate("form => { form.noValidate = true }")
        page.get_by_role("button", name="Enregistrer").click()
        assert page.get_by_role("alert").is_visible()
        assert page.get_by_label("Fédération").is_visible()
        assert page.get_by_role("group", name="Types d’acteurs").locator(".error").is_visible()
