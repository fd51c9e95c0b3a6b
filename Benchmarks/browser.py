"""A person's way in: the sign-in form, sent as a browser would, and the cookie that it gives."""

import http.client
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlencode

from measure import BenchmarkError


@dataclass(frozen=True)
class Page:
    status: int
    cookies: dict[str, str]
    text: str


class HiddenFields(HTMLParser):
    """The hidden fields of the first form that asks for a password."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._current: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "form":
            self._current = {}
        attributes = {name: value or "" for name, value in attrs}
        if tag == "input" and attributes.get("type") == "hidden":
            self._current[attributes.get("name", "")] = attributes.get("value", "")
        if tag == "input" and attributes.get("type") == "password":
            self.fields = self._current


def get(port: int, path: str, cookies: dict[str, str] | None = None) -> Page:
    return _request(port, "GET", path, cookies or {})


def sign_in(port: int, fields: dict[str, str]) -> dict[str, str]:
    """The cookies of a signed-in session.

    `fields` are those that a person fills in; the hidden ones come from the page.
    """
    form = get(port, "/connexion")
    hidden = HiddenFields(form.text).fields
    answer = _request(port, "POST", "/connexion", form.cookies, urlencode(hidden | fields))
    if answer.status not in (302, 303):
        raise BenchmarkError(f"signing in on port {port} gives status {answer.status}")
    return form.cookies | answer.cookies


def header(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def _request(
    port: int, method: str, path: str, cookies: dict[str, str], body: str | None = None
) -> Page:
    headers = {"Cookie": header(cookies)} if cookies else {}
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        headers["Origin"] = f"http://127.0.0.1:{port}"
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        text = response.read().decode("utf-8")
    finally:
        connection.close()
    given = dict(
        value.split(";")[0].split("=", 1)
        for name, value in response.getheaders()
        if name.lower() == "set-cookie"
    )
    return Page(response.status, given, text)
