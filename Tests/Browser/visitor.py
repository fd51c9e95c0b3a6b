"""A person in front of a browser: who they are, what they see, how they move."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, StorageState

from demonstration import Account, Demonstration

PHONE, DESK = 360, 1280
WIDTHS = [PHONE, DESK]
SCHEMES = ["light", "dark"]
# In milliseconds; a debug build on a busy machine is slow.
LONGEST_WAIT = 30_000


@dataclass
class Site:
    """The demonstration seen through one browser; each visit is a browser profile of its own."""

    demonstration: Demonstration
    browser: Browser
    _signed_in: dict[str, StorageState] = field(default_factory=dict)

    def account(self, who: str) -> Account:
        """The first account of a role, or the one whose address begins so."""
        for account in self.demonstration.accounts:
            if account.role == who or account.email.startswith(f"{who}@"):
                return account
        raise LookupError(f"no account {who} in {self.demonstration.accounts}")

    @contextmanager
    def visit(
        self,
        who: str | None = None,
        *,
        width: int = DESK,
        scheme: str = "light",
        scripts: bool = True,
    ) -> Iterator[Page]:
        """A page of someone signed in, named by role or by address, or of a passer-by.

        What the browser's console reports as an error fails the test when the visit ends.
        """
        context = self.browser.new_context(
            base_url=self.demonstration.address,
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
            locale="fr-FR",
            timezone_id="Europe/Paris",
            storage_state=self.session(who) if who else None,
        )
        context.set_default_timeout(LONGEST_WAIT)
        try:
            page = context.new_page()
            complaints: list[str] = []
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda line: complain(line.type, line.text, complaints))
            yield page
            assert not complaints, "the console says: " + "; ".join(complaints)
        finally:
            context.close()

    def session(self, who: str) -> StorageState:
        """What a browser keeps after signing in, which is done once for each person."""
        if who not in self._signed_in:
            with self.visit() as page:
                sign_in(page, self.account(who))
                self._signed_in[who] = page.context.storage_state()
        return self._signed_in[who]


def complain(kind: str, text: str, complaints: list[str]) -> None:
    # Chromium reports the status of an error page, which tests ask for on purpose.
    if kind == "error" and not text.startswith("Failed to load resource: the server responded"):
        complaints.append(text)


def sign_in(page: Page, account: Account) -> None:
    page.goto("/connexion")
    page.get_by_label("Adresse e-mail").fill(account.email)
    page.get_by_label("Mot de passe").fill(account.password)
    page.get_by_role("button", name="Se connecter").click()
    page.get_by_role("button", name="Se déconnecter").wait_for()


def assert_no_axe_violations(page: Page) -> None:
    """No violation of any of axe's rules, at any level."""
    violations = Axe().run(page).response["violations"]
    found = [
        f"{violation['id']} ({violation['impact']}) {node['target']}: {node['html'][:200]}"
        for violation in violations
        for node in violation["nodes"]
    ]
    assert not found, "\n".join(found)


def assert_fits_width(page: Page) -> None:
    """Nothing to scroll sideways, apart from what scrolls in a frame of its own."""
    needed = page.evaluate("document.scrollingElement.scrollWidth")
    shown = page.evaluate("document.documentElement.clientWidth")
    assert needed <= shown, f"{needed} px wide on {shown} px"
