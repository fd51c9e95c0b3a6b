"""Every page of the site, in one place: a new page is added here and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Page as BrowserPage

import guidance_steps
import steps

KINDS = [
    "meeting",
    "project_meeting",
    "partner_request",
    "engagement_action",
    "community_session",
    "shared_resource",
    "common_project",
    "network_meeting",
    "body_participation",
    "dissemination",
    "awareness",
    "training_organised",
    "training_referral",
    "training_relayed",
    "offer_communication",
    "orientation",
    "innovation_support",
    "good_practice",
    "research_support",
]

# The demonstration's entries and campaigns are those of the year before and of this one.
THIS_YEAR = date.today().year
LAST_YEAR = THIS_YEAR - 1


@dataclass(frozen=True)
class SitePage:
    path: str
    role: str | None = None
    # What to do on the page at that address, where the one meant has no address of its own.
    then: Callable[[BrowserPage], None] | None = None
    status: int = 200

    def __str__(self) -> str:
        step = self.then and "then " + self.then.__name__.replace("_", " ")
        parts = [self.path, step, self.role and f"as {self.role}"]
        return " ".join(part for part in parts if part)

    def open(self, page: BrowserPage) -> None:
        answer = page.goto(self.path)
        assert answer is not None and answer.status == self.status, f"{self}: {answer}"
        if self.then:
            self.then(page)
            page.wait_for_load_state()


ANYONE = [
    SitePage("/"),
    SitePage("/connexion"),
    SitePage("/connexion", then=steps.sign_in_with_a_wrong_password),
    SitePage("/aide"),
    SitePage("/aide", then=steps.unfold_everything),
    SitePage("/accessibilite"),
    SitePage("/vie-privee"),
    SitePage("/nulle-part", status=404),
    SitePage("/mot-de-passe"),
    SitePage("/invitation/inconnue", status=404),
    SitePage("/api"),
    SitePage("/trouver"),
    SitePage("/trouver", then=guidance_steps.forget_for_whom),
    SitePage("/trouver", then=guidance_steps.say_what_for),
    SitePage("/trouver", then=guidance_steps.say_a_danger),
    SitePage("/trouver", then=guidance_steps.find_places),
    SitePage("/trouver", then=guidance_steps.find_nothing_near),
    SitePage("/trouver/professionnel"),
    SitePage("/trouver/professionnel", then=guidance_steps.find_places_as_a_professional),
    SitePage("/annuaire"),
    SitePage("/annuaire?quoi=arrêter+de+boire&ou=Lorient&rayon=50"),
    SitePage("/annuaire?type=csapa&ouvert=oui"),
    SitePage("/annuaire?quoi=introuvable"),
    SitePage("/annuaire?page=-1"),
    SitePage("/annuaire", then=steps.look_at_a_place),
    SitePage("/annuaire/fiche/inconnue", status=404),
    SitePage("/annuaire/types"),
    SitePage("/annuaire/types/csapa"),
    SitePage("/annuaire/types/caarud"),
    SitePage("/annuaire/types/dac"),
    SitePage("/annuaire/types/inconnu", status=404),
    SitePage("/agenda"),
    SitePage("/agenda?quand=passe"),
    SitePage("/agenda?lieu=introuvable"),
    SitePage("/agenda?depuis=hier"),
    SitePage("/agenda", then=steps.look_at_an_appointment),
]

AGENDA = [
    SitePage("/agenda", "officer"),
    SitePage("/agenda", "officer", then=steps.look_at_an_appointment),
    SitePage("/agenda?type=training", "officer", then=steps.note_a_training),
    SitePage("/agenda/nouveau?type=training", "officer"),
    SitePage("/agenda/nouveau?type=training", "officer", then=steps.forget_fields),
    SitePage("/agenda/nouveau?type=body_meeting", "pole"),
    SitePage("/agenda", "pole"),
]

SHEET_CARE = [
    SitePage("/annuaire", then=steps.report_an_error),
    SitePage("/annuaire", then=steps.send_an_empty_report),
    SitePage("/ma-fiche/inconnue", status=404),
    SitePage("/annuaire", "officer", then=steps.look_at_the_care_of_a_place),
    SitePage("/annuaire", "officer", then=steps.change_a_place),
    SitePage("/annuaire", "officer", then=steps.make_a_link),
    SitePage("/annuaire", "officer", then=steps.follow_the_link),
    SitePage("/annuaire/nouvelle", "officer"),
    SitePage("/annuaire/nouvelle", "officer", then=steps.forget_fields),
    SitePage("/annuaire/a-verifier", "officer"),
    SitePage("/annuaire/a-verifier?liste=toutes", "officer"),
    SitePage("/annuaire/propositions", "officer", status=403),
    SitePage("/annuaire/propositions", "pole"),
    SitePage("/annuaire/propositions", "pole", then=steps.read_a_proposal),
    SitePage("/annuaire/doublons", "pole"),
]

OFFICER = [
    SitePage(path, "officer")
    for path in [
        "/annee",
        "/journal",
        f"/journal?annee={LAST_YEAR}&type=meeting",
        "/journal?quoi=introuvable",
        "/journal?supprimee=1",
        "/journal/supprimees",
        "/journal?import=1_3",
        "/journal/nouvelle",
        "/journal/nouvelle?quoi=réunion+CPTS",
        *(f"/journal/nouvelle?type={kind}" for kind in KINDS),
        "/journal/import",
        "/projets",
        "/projets?quoi=introuvable",
        "/projets/nouveau",
        "/rapport",
        f"/rapport/PF-LORIENT/{LAST_YEAR}",
        "/rapport/PF-LORIENT/1999",
        f"/rapport/PF-LORIENT/{LAST_YEAR}/2.1.1",
        f"/rapport/PF-LORIENT/{LAST_YEAR}/2.1.1?partie=actor_types.social",
        f"/rapport/PF-LORIENT/{LAST_YEAR}/1.1.1?ligne=1",
        f"/rapport/PF-LORIENT/{LAST_YEAR}/3.3.2",
        f"/rapport/PF-LORIENT/{LAST_YEAR}/1.1.1?alerte=borderline_support",
        f"/rapport/PF-LORIENT/{LAST_YEAR}/2.3.1/liste",
    ]
] + [
    SitePage("/journal", "officer", then=steps.look_at_an_entry),
    SitePage("/journal", "officer", then=steps.change_an_entry),
    SitePage("/journal", "officer", then=steps.save_after_someone_else),
    SitePage("/journal", "officer", then=steps.take_an_entry_as_a_model),
    SitePage("/journal/nouvelle?type=meeting", "officer", then=steps.forget_fields),
    SitePage("/journal/nouvelle?type=project_meeting", "officer", then=steps.forget_fields),
    SitePage("/journal/import", "officer", then=steps.send_a_wrong_file),
    SitePage("/journal/import", "officer", then=steps.try_a_right_file),
    SitePage("/projets", "officer", then=steps.look_at_a_project),
    SitePage("/projets/nouveau", "officer", then=steps.forget_fields),
    SitePage("/rapport", "officer", then=steps.unfold_everything),
    SitePage("/nulle-part", "officer", status=404),
    SitePage("/reglages", "officer", status=403),
]

POLE = [
    SitePage(path, "pole")
    for path in [
        "/annee",
        "/journal",
        f"/journal?structure=PF-LORIENT&annee={LAST_YEAR}",
        "/projets",
        "/projets/nouveau",
        "/rapport",
        f"/rapport/PF-LORIENT/{LAST_YEAR}",
        f"/region/rapport/{LAST_YEAR}",
        f"/region/rapport/{LAST_YEAR}/2.1.1",
        f"/region/rapport/{LAST_YEAR}/2.3.1",
        f"/region/rapport/{LAST_YEAR}/2.3.1/liste",
        "/reglages",
        "/reglages?fait=enregistre",
    ]
] + [
    SitePage("/journal", "pole", then=steps.look_at_an_entry),
    SitePage("/journal/nouvelle", "pole", status=403),
]

CYCLE = [
    SitePage(path, role)
    for role, paths in {
        "officer": [
            f"/campagnes/{THIS_YEAR}/PF-LORIENT",
            f"/campagnes/{LAST_YEAR}/PF-LORIENT",
            f"/campagnes/{LAST_YEAR}/PF-LORIENT/envois/1",
            f"/campagnes/{LAST_YEAR}/PF-LORIENT/envois/1/differences",
            "/calendrier",
            "/dialogue",
            f"/dialogue/PF-LORIENT/{THIS_YEAR}",
            f"/dialogue/PF-LORIENT/{THIS_YEAR}/modifier",
            f"/dialogue/PF-LORIENT/{THIS_YEAR}/priorites/nouvelle",
            "/mon-compte",
            "/mon-compte/second-facteur",
            "/mon-compte/jetons",
        ],
        "pole": [
            "/campagnes",
            "/campagnes/nouvelle",
            f"/campagnes/{THIS_YEAR}",
            f"/campagnes/{THIS_YEAR}/modifier",
            f"/campagnes/{THIS_YEAR}/rappels",
            f"/campagnes/{THIS_YEAR}/UTEP-RENNES",
            f"/campagnes/{LAST_YEAR}/UTEP-RENNES/envois/2",
            f"/consolidation/{LAST_YEAR}",
            "/audit",
            "/dialogue",
        ],
        "agency": [
            "/campagnes",
            f"/campagnes/{THIS_YEAR}",
            f"/campagnes/{THIS_YEAR}/UTEP-BREST/envois/1",
            f"/consolidation/{LAST_YEAR}",
            f"/dialogue/UTEP-BREST/{THIS_YEAR}",
        ],
        "administrator": ["/comptes", "/comptes/nouveau", "/comptes/reglages", "/audit"],
        "reader": ["/annee", "/journal", f"/campagnes/{LAST_YEAR}/UTEP-BREST"],
        "morbihan": ["/role"],
    }.items()
    for path in paths
] + [
    SitePage("/comptes", "administrator", then=steps.look_at_an_account),
    SitePage(f"/campagnes/{THIS_YEAR}/PF-VANNES", "agency", status=403),
    SitePage("/journal", "agency", status=403),
]

EVERY_PAGE = ANYONE + SHEET_CARE + OFFICER + POLE + CYCLE + AGENDA
