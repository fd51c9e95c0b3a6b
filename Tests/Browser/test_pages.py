"""What holds on every page."""

import itertools

from cases import for_each, test
from keyboard import assert_focus_is_seen
from pages import EVERY_PAGE, SitePage
from visitor import PHONE, SCHEMES, WIDTHS, Site, assert_fits_width, assert_no_axe_violations


@for_each(EVERY_PAGE)
def a_page_is_accessible(site: Site, page: SitePage) -> None:
    with site.visit(page.role) as shown:
        page.open(shown)
        for width, scheme in itertools.product(WIDTHS, SCHEMES):
            shown.set_viewport_size({"width": width, "height": 900})
            shown.emulate_media(color_scheme=scheme)
            assert_no_axe_violations(shown)
            assert_fits_width(shown)


@for_each(EVERY_PAGE)
def a_page_is_walked_with_the_keyboard(site: Site, page: SitePage) -> None:
    with site.visit(page.role) as shown:
        page.open(shown)
        assert_focus_is_seen(shown)


@for_each(EVERY_PAGE)
def a_page_reads_without_scripts(site: Site, page: SitePage) -> None:
    with site.visit(page.role, scripts=False) as shown:
        page.open(shown)
        assert shown.locator("main h1").count() == 1, "a page has one title"
        assert shown.title(), "a window has a title"


@test
def the_menu_of_a_phone_is_one_line_that_the_keyboard_walks(site: Site) -> None:
    with site.visit("officer", width=PHONE) as shown:
        shown.goto("/dialogue")
        links = shown.get_by_role("navigation", name="Principale").get_by_role("link")
        boxes = [link.bounding_box() for link in links.all()]
        assert len({box["y"] for box in boxes if box}) == 1, "all links stand on one line"
        for link in links.all():
            link.focus()
            box = link.bounding_box()
            assert box and 0 <= box["x"] and box["x"] + box["width"] <= PHONE, f"it comes into sight: {link.inner_text()} {box}"
