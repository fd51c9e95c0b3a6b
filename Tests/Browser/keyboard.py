"""Moving through a page with the keyboard alone."""

from playwright.sync_api import Page

MOST_STOPS = 200

# What has the focus, as a person would name it, and how it shows.
FOCUS = """() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const label = element.labels && element.labels.length ? element.labels[0].innerText : ""
  return {
    name: (element.ariaLabel || label || element.innerText || element.name || "").trim(),
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
        if focus is None or any(focus["order"] == stop["order"] for stop in found):
            return found
        found.append(focus)
    raise AssertionError(f"more than {MOST_STOPS} stops")


def reach(page: Page, name: str) -> None:
    """Presses Tab until the focus is on what bears the name."""
    reached = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus and focus["name"] == name:
            return
        reached.append(focus and focus["name"])
    raise AssertionError(f"the Tab key does not reach {name!r}, but {reached}")


def assert_focus_is_seen(page: Page) -> None:
    """Each stop shows where one is, in the order of the page."""
    found = stops(page)
    assert found, "the Tab key reaches nothing"
    unseen = [stop["name"] for stop in found if not (stop["isVisible"] and stop["isOutlined"])]
    assert not unseen, f"focus that cannot be seen: {unseen}"
    order = [stop["order"] for stop in found]
    assert order == sorted(order), "the focus jumps back: " + ", ".join(s["name"] for s in found)
