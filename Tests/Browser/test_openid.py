"""Signing in through an OpenID Connect provider, a real program on this machine."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from cases import test
from demonstration import await_health, free_port, running, serving
from visitor import Site

SUBJECT = "personne-1"


@contextmanager
def provider(port: int, folder: Path, email: str) -> Iterator[str]:
    """The address of a provider that knows one person, with keys made at its start."""
    claims = {"sub": SUBJECT, "email": email, "email_verified": True}
    program = Path(sys.executable).parent / "oidc-provider-mock"
    command = [program, "--port", str(port), "--user-claims", json.dumps(claims)]
    address = f"http://127.0.0.1:{port}"
    with running(command, folder / "provider.log") as process:
        await_health(
            process, f"{address}/.well-known/openid-configuration", folder / "provider.log"
        )
        yield address


@contextmanager
def site_with_provider(site: Site, folder: Path, port: int) -> Iterator[Site]:
    """The same region, served with a provider to sign in through."""
    own = free_port()
    secret = folder / "secret"
    secret.write_text("un secret partagé avec le fournisseur\n", encoding="utf-8")
    options = [
        *("--openid-issuer", f"http://127.0.0.1:{port}", "--openid-client", "maillage"),
        *("--openid-secret", str(secret), "--openid-name", "Identité"),
        *("--site", f"http://127.0.0.1:{own}"),
    ]
    region = site.demonstration
    with serving(region.program, region.database, own, folder / "site.log", *options) as address:
        yield Site(replace(region, address=address), site.browser)


def leave(page: Page) -> dict[str, list[str]]:
    """Goes to the provider; what the browser was sent there with."""
    # The provider's own page asks for a style sheet of elsewhere, which a test has no need of.
    page.route(
        lambda url: urlsplit(url).hostname != "127.0.0.1",
        lambda route: route.fulfill(status=200, body=""),
    )
    page.goto("/connexion?suite=/journal")
    page.get_by_role("link", name="Se connecter avec Identité").click()
    page.wait_for_url("**/oauth2/authorize?**")
    return parse_qs(urlsplit(page.url).query)


def authorise(page: Page) -> None:
    page.get_by_role("button", name=SUBJECT, exact=True).click()


@test
def a_person_signs_in_through_a_provider(site: Site) -> None:
    with TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        email = site.account("pf-lorient").email
        with site_with_provider(site, folder, port) as entered:
            for _ in range(2):
                # The second time, the provider has other keys.
                with provider(port, folder, email), entered.visit() as page:
                    sent = leave(page)
                    assert sent["response_type"] == ["code"]
                    assert sent["code_challenge_method"] == ["S256"]
                    assert len(sent["code_challenge"][0]) == 43, "a SHA-256 in Base64"
                    assert len(sent["state"][0]) == 43 and len(sent["nonce"][0]) == 43
                    authorise(page)
                    page.wait_for_url("**/journal")
                    page.get_by_role("button", name="Se déconnecter").wait_for()


@test
def an_answer_of_a_provider_opens_one_browser_once(site: Site) -> None:
    with TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        email = site.account("pf-lorient").email
        with site_with_provider(site, folder, port) as entered, provider(port, folder, email):
            answers: list[str] = []
            with entered.visit() as page:
                page.on("request", lambda request: answers.append(request.url))
                leave(page)
                authorise(page)
                page.wait_for_url("**/journal")
                answer = next(url for url in answers if "/connexion/openid/retour" in url)
                page.context.clear_cookies()
                page.goto(answer)
                assert page.get_by_role("alert").is_visible(), "played again"
            with entered.visit() as page:
                page.goto(answer)
                assert page.get_by_role("alert").is_visible(), "in another browser"


@test
def an_identity_of_a_provider_without_an_account_is_told_so(site: Site) -> None:
    with TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        with (
            site_with_provider(site, folder, port) as entered,
            provider(port, folder, "inconnue@exemple.fr"),
            entered.visit() as page,
        ):
            leave(page)
            authorise(page)
            assert "Aucun compte" in page.get_by_role("alert").inner_text()
