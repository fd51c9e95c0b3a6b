"""Every page of the site, in one place: a new page is added here and nowhere else."""

from dataclasses import dataclass

from playwright.sync_api import Page as BrowserPage


@dataclass(frozen=True)
class SitePage:
    path: str
    role: str | None = None
    # A link of that page to follow, where the address holds an identifier.
    link: str | None = None
    status: int = 200

    def __str__(self) -> str:
        parts = [self.path, self.link and f"> {self.link}", self.role and f"as {self.role}"]
        return " ".join(part for part in parts if part)

    def open(self, page: BrowserPage) -> None:
        answer = page.goto(self.path)
        assert answer is not None and answer.status == self.status, f"{self}: {answer}"
        if self.link:
            page.locator(self.link).first.click()
            page.wait_for_load_state()


EVERY_PAGE = [
    SitePage("/connexion"),
    SitePage("/nulle-part", status=404, role="officer"),
    SitePage("/annee", role="officer"),
    SitePage("/annee", role="pole"),
    SitePage("/journal?annee=2025", role="officer"),
    SitePage("/journal/nouvelle", role="officer"),
    SitePage("/journal/import", role="officer"),
    SitePage("/rapport", role="officer"),
    SitePage("/rapport", role="pole"),
]
