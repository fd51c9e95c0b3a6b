"""The way in, with the keyboard alone."""

from cases import test
from keyboard import sign_in_with_keyboard
from visitor import Site


@test
def a_person_signs_in_with_the_keyboard(site: Site) -> None:
    with site.visit() as page:
        sign_in_with_keyboard(page, site.account("officer"))


@test
def a_wrong_password_is_said_at_the_form(site: Site) -> None:
    with site.visit() as page:
        page.goto("/connexion")
        page.get_by_label("Adresse e-mail").fill(site.account("officer").email)
        page.get_by_label("Mot de passe").fill("pas le bon")
        page.get_by_role("button", name="Se connecter").click()
        assert page.get_by_role("alert").is_visible()
        email = page.get_by_label("Adresse e-mail").input_value()
        assert email == site.account("officer").email, "the form keeps what was typed"
