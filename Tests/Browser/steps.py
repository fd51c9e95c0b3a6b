"""What people do to come to the pages that have no address of their own."""

import re
from datetime import date

from playwright.sync_api import Page

WRONG_FILE = """reference;structure;date;kind;title;object;actor_types;involvement;people
2025-001;PF-LORIENT;31/02/2025;meeting;Rencontre avec la CPTS;bilateral;nobody;organised;
2025-002;UTEP-BREST;14/03/2025;training_referral;Formation de 40 heures;;;;deux
"""
# Of the year under way: the report of the year before is accepted, which locks its entries.
RIGHT_FILE = f"""reference;structure;date;kind;title;people
essai-1;PF-LORIENT;01/01/{date.today().year};training_referral;Formation de 40 heures;2
"""


def sign_in_with_a_wrong_password(page: Page) -> None:
    page.get_by_label("Adresse e-mail").fill("quelqu-un@demo.maillage.example")
    page.get_by_label("Mot de passe").fill("pas le bon")
    page.get_by_role("button", name="Se connecter").click()
    page.get_by_role("alert").wait_for()


def unfold_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")


def look_at_an_entry(page: Page) -> None:
    page.locator("tbody a").first.click()
    page.locator("dl.facts").first.wait_for()


def change_an_entry(page: Page) -> None:
    look_at_an_entry(page)
    page.get_by_role("link", name="Modifier").click()
    page.get_by_role("button", name="Enregistrer").wait_for()


def save_after_someone_else(page: Page) -> None:
    """Saves an activity that was changed in another window since its form was opened."""
    change_an_entry(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_label("Commentaire").fill("Écrit dans l’autre fenêtre")
    other.get_by_role("button", name="Enregistrer").click()
    other.get_by_role("status").first.wait_for()
    other.close()
    page.get_by_label("Commentaire").fill("Écrit dans cette fenêtre")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("alert").wait_for()


def take_an_entry_as_a_model(page: Page) -> None:
    look_at_an_entry(page)
    page.get_by_role("link", name="Refaire").click()
    page.get_by_role("button", name="Enregistrer").wait_for()


def forget_fields(page: Page) -> None:
    """Sends a form as it is, past what the browser itself would ask for."""
    page.locator("main form").evaluate("form => { form.noValidate = true }")
    page.get_by_role("button", name=re.compile("Enregistrer|Envoyer")).click()
    page.get_by_role("alert").wait_for()


def send_a_wrong_file(page: Page) -> None:
    send(page, WRONG_FILE)
    page.get_by_role("alert").wait_for()


def try_a_right_file(page: Page) -> None:
    page.get_by_label("Essayer seulement").check()
    send(page, RIGHT_FILE)
    page.get_by_role("status").wait_for()


def send(page: Page, text: str) -> None:
    file = {"name": "journal.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.get_by_label("Fichier CSV").set_input_files(files=[file])
    page.get_by_role("button", name="Importer").click()


def look_at_a_project(page: Page) -> None:
    page.locator("tbody a").first.click()
    page.get_by_role("button", name="Enregistrer").wait_for()


def look_at_an_account(page: Page) -> None:
    page.locator("main table a").first.click()


def look_at_an_appointment(page: Page) -> None:
    page.locator("ul.agenda a").first.click()
    page.locator("dl.facts").first.wait_for()


def note_a_training(page: Page) -> None:
    """Notes it in the journal in one click; a second time, the page says that it is there already."""
    look_at_an_appointment(page)
    page.get_by_role("button", name="J’ai relayé").click()
    page.get_by_role("heading", name="dans votre journal").wait_for()


def look_at_a_place(page: Page) -> None:
    page.locator("main ol h3 a").first.click()


def report_an_error(page: Page) -> None:
    look_at_a_place(page)
    page.get_by_role("link", name="Signaler une erreur").click()
    page.get_by_label("Ce qui est faux").wait_for()


def send_an_empty_report(page: Page) -> None:
    report_an_error(page)
    page.locator("main form").evaluate("form => { form.noValidate = true }")
    page.get_by_role("button", name="Envoyer").click()
    page.locator(".error").wait_for()


def look_at_the_care_of_a_place(page: Page) -> None:
    look_at_a_place(page)
    page.get_by_role("link", name="Suivi de la fiche").click()
    page.get_by_role("heading", name="Où en est la fiche").wait_for()


def change_a_place(page: Page) -> None:
    look_at_the_care_of_a_place(page)
    page.get_by_role("link", name="Modifier").click()
    page.get_by_role("button", name="Envoyer").wait_for()


def make_a_link(page: Page) -> None:
    """The letter with the link by which the structure answers for itself."""
    look_at_the_care_of_a_place(page)
    page.get_by_role("button", name="Faire un lien").click()
    page.locator("pre code").wait_for()


def follow_the_link(page: Page) -> None:
    make_a_link(page)
    page.goto(page.locator("pre code").inner_text())
    page.get_by_role("button", name="Tout est juste").wait_for()


def read_a_proposal(page: Page) -> None:
    page.locator("ul.tasks a").first.click()
    page.get_by_role("button", name="Refuser").wait_for()
