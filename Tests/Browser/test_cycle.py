"""A report's whole way, from the campaign that asks for it to its second version."""

from datetime import date

from playwright.sync_api import Page, expect

from cases import test
from visitor import PHONE, Site, assert_fits_width, assert_no_axe_violations

# A year that no other test looks at: the demonstration's campaigns are of this year and the last.
YEAR = date.today().year + 1
STRUCTURE, OFFICER = "UTEP de Saint-Brieuc", "utep-saint-brieuc"
BOARD = f"/campagnes/{YEAR}"
REPORT = f"{BOARD}/UTEP-SAINT-BRIEUC"
QUESTION = "Combien de personnes étaient présentes ?"
ANSWER = "Douze personnes, dont trois patients partenaires."
REASON = "Une formation a été oubliée."


@test
def a_report_goes_from_the_campaign_to_its_second_version(site: Site) -> None:
    open_a_campaign(site)
    with site.visit(OFFICER) as page:
        note(page, "Journée de lancement", f"{YEAR}-01-14")
        send_with_a_check_left(page)
        explain_and_send(page)
    return_with_questions(site)
    with site.visit(OFFICER) as page:
        answer_and_send(page)
    accept(site)
    with site.visit(OFFICER) as page:
        ask_for_reopening(page)
    reopen(site)
    with site.visit(OFFICER) as page:
        note(page, "Formation oubliée", f"{YEAR}-02-03")
        page.goto(REPORT)
        expect(page.get_by_text("Le rapport a été rouvert.")).to_be_visible()
        explain_and_send(page)
    compare_versions(site)


def open_a_campaign(site: Site) -> None:
    with site.visit("pole") as page:
        page.goto("/campagnes")
        page.get_by_role("link", name="Ouvrir une campagne").click()
        page.get_by_label("Année des rapports").fill(str(YEAR))
        today = date.today().isoformat()
        page.get_by_label("Les rapports peuvent être envoyés à partir du").fill(today)
        page.get_by_label("À envoyer au plus tard le").fill(today)
        for structure in page.get_by_role("checkbox").all():
            structure.uncheck()
        page.get_by_label(STRUCTURE).check()
        page.get_by_role("button", name="Enregistrer").click()
        expect(page.get_by_role("status")).to_contain_text("La campagne est enregistrée.")
        assert row(page) == ["en préparation", "la structure"]


def row(page: Page) -> list[str]:
    """Where the report stands and who must act, on the board of the campaign."""
    cells = page.get_by_role("row").filter(has_text=STRUCTURE).get_by_role("cell")
    texts = cells.all_inner_texts()
    return [texts[0].strip(), texts[2].strip()]


def note(page: Page, title: str, day: str) -> None:
    write(page, title, day)
    expect(page.get_by_role("status").first).to_be_visible()


def write(page: Page, title: str, day: str) -> None:
    page.goto("/journal/nouvelle?type=engagement_action")
    page.get_by_label("Nature de l’action menée").fill(title)
    page.get_by_label("Date").fill(day)
    page.get_by_role("button", name="Enregistrer").click()


def send(page: Page) -> None:
    page.get_by_role("button", name="Enregistrer et envoyer à l’ARS").click()


def send_with_a_check_left(page: Page) -> None:
    """The report is held back, and what was typed is kept."""
    page.goto("/campagnes")
    page.get_by_role("link", name=f"Rapports {YEAR}").click()
    explanations = page.get_by_label("Votre explication")
    count = explanations.count()
    assert count > 1, "an empty year leaves checks"
    for explanation in explanations.all()[1:]:
        explanation.fill("Vérifié avec l’équipe.")
    send(page)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Rien n’est envoyé.")
    expect(alert).to_contain_text("1 point à corriger ou à expliquer")
    assert explanations.nth(1).input_value() == "Vérifié avec l’équipe."


def explain_and_send(page: Page) -> None:
    for explanation in page.get_by_label("Votre explication").all():
        explanation.fill("Vérifié avec l’équipe.")
    send(page)
    expect(page.get_by_role("status")).to_contain_text("Le rapport est envoyé à l’ARS.")
    expect(page.get_by_role("button", name="Enregistrer et envoyer")).to_have_count(0)


def read_the_report(page: Page) -> None:
    """The agency's way to the last report that was sent."""
    page.goto("/campagnes")
    page.get_by_role("link", name=f"Rapports {YEAR}").click()
    page.get_by_role("link", name=STRUCTURE).click()


def return_with_questions(site: Site) -> None:
    with site.visit("agency") as page:
        read_the_report(page)
        page.get_by_label("Vos questions à la structure").fill(QUESTION)
        page.get_by_role("button", name="Renvoyer avec ces questions").click()
        expect(page.get_by_role("status")).to_contain_text("renvoyé avec vos questions")
        page.goto(BOARD)
        assert row(page) == ["renvoyé avec des questions", "la structure"]


def answer_and_send(page: Page) -> None:
    page.goto("/annee")
    page.get_by_role("main").locator(f'a[href="{REPORT}"]').first.click()
    expect(page.get_by_text(QUESTION).first).to_be_visible()
    page.get_by_label("Un mot pour l’ARS").fill(ANSWER)
    send(page)
    expect(page.get_by_role("status")).to_contain_text("Le rapport est envoyé à l’ARS.")


def accept(site: Site) -> None:
    with site.visit("agency", width=PHONE) as page:
        read_the_report(page)
        expect(page.get_by_text(ANSWER).first).to_be_visible()
        assert_no_axe_violations(page)
        assert_fits_width(page)
        page.get_by_role("link", name="Ce qui a changé depuis l’envoi précédent").click()
        page.go_back()
        page.get_by_role("button", name="Accepter le rapport").click()
        expect(page.get_by_role("status")).to_contain_text("Le rapport est accepté.")


def ask_for_reopening(page: Page) -> None:
    """The officer meets the lock where an activity is noted, and is led to the request."""
    write(page, "Formation oubliée", f"{YEAR}-02-03")
    expect(page.get_by_role("alert")).to_contain_text("L’activité n’est pas enregistrée.")
    stopped = page.get_by_role("alert")
    stopped.get_by_role("link", name="Voir le rapport, et demander sa réouverture").click()
    page.get_by_label("Pourquoi faut-il rouvrir le rapport").fill(REASON)
    page.get_by_role("button", name="Envoyer la demande").click()
    expect(page.get_by_role("status")).to_contain_text("Votre demande de réouverture")


def reopen(site: Site) -> None:
    with site.visit("pole") as page:
        page.goto(BOARD)
        assert row(page) == ["accepté, réouverture demandée", "le pôle ou l’ARS"]
        page.get_by_role("link", name=STRUCTURE).click()
        expect(page.get_by_text(REASON).first).to_be_visible()
        page.get_by_label("Motif de la réouverture").fill("Accordé.")
        page.get_by_role("button", name="Rouvrir le rapport").click()
        expect(page.get_by_role("status")).to_contain_text("Le rapport est rouvert.")
        page.goto(BOARD)
        assert row(page) == ["rouvert, version 2 en préparation", "la structure"]


def compare_versions(site: Site) -> None:
    """Every report that was sent stands beside the others, each with its own figures."""
    with site.visit("agency") as page:
        read_the_report(page)
        sent = page.get_by_role("region", name="Envois").get_by_role("rowheader")
        assert sent.all_inner_texts() == [
            "version 1 (envoi 1)",
            "version 1 (envoi 2)",
            "version 2 (envoi 3)",
        ]
        assert_no_axe_violations(page)
        page.get_by_role("link", name="version 1 (envoi 2)").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("version 1 (envoi 2)")
        expect(page.get_by_role("button", name="Accepter le rapport")).to_have_count(0)
        page.get_by_role("link", name="version 2 (envoi 3)").click()
        page.get_by_role("button", name="Accepter le rapport").click()
        expect(page.get_by_role("status")).to_contain_text("Le rapport est accepté.")
