"""Moving through a page with the keyboard alone."""

import re

from playwright.sync_api import Page

from demonstration import Account

MOST_STOPS = 2_000

# What has the focus, as a person would name it, and how it shows.
FOCUS = """() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const label = element.labels && element.labels.length ? element.labels[0].innerText : ""
  return {
    name: (element.ariaLabel || label || element.innerText || element.name || "")
      .replace(/\\s+/g, " ").trim(),
    isVisible: box.width > 0 && box.height > 0 && style.visibility !== "hidden",
    isOutlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    order: [...document.querySelectorAll("*")].indexOf(element),
  }
}"""


def stops(page: Page) -> list[dict]:
    """Everything that the Tab key reaches, in order, from the top of the page."""
    found: list[dict] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or (found and focus["order"] == found[0]["order"]):
            return found
        # A date is one field with several stops.
        if not found or focus["order"] != found[-1]["order"]:
            found.append(focus)
    raise AssertionError(f"more than {MOST_STOPS} stops")


def reach(page: Page, name: str | re.Pattern[str]) -> None:
    """Presses Tab until the focus is on what bears the name."""
    wanted = name if isinstance(name, re.Pattern) else re.compile(re.escape(name))
    reached: list[str | None] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus and wanted.fullmatch(focus["name"]):
            return
        reached.append(focus and focus["name"])
        if reached.count(None) > 2:
            break
    raise AssertionError(f"the Tab key does not reach {name!r}, but {reached}")


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Goes to a link or a button with the Tab key, and presses Enter."""
    reach(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def sign_in_with_keyboard(page: Page, account: Account) -> None:
    page.goto("/connexion")
    reach(page, "Adresse e-mail")
    page.keyboard.type(account.email)
    page.keyboard.press("Tab")
    page.keyboard.type(account.password)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Se déconnecter").wait_for()


def assert_focus_is_seen(page: Page) -> None:
    """Each stop shows where one is, in the order of the page."""
    found = stops(page)
    assert found, "the Tab key reaches nothing"
    unseen = [stop["name"] for stop in found if not (stop["isVisible"] and stop["isOutlined"])]
    assert not unseen, f"focus that cannot be seen: {unseen}"
    order = [stop["order"] for stop in found]
    assert order == sorted(order), "the focus jumps back: " + ", ".join(s["name"] for s in found)
