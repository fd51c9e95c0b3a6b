import Hummingbird

/// The two cookies of the site, both out of reach of scripts.
struct SiteCookies: Sendable {
  /// How long a session lasts, in seconds.
  static let sessionLength = 12 * 3600

  private static let session = "maillage_session"
  private static let form = "maillage_form"

  /// Whether browsers reach the site through HTTPS only.
  let isSecure: Bool

  func sessionToken(of request: Request) -> String? { request.cookies[Self.session]?.value }

  func formToken(of request: Request) -> String? { request.cookies[Self.form]?.value }

  func sessionCookie(_ token: String) -> Cookie {
    cookie(Self.session, token, maxAge: Self.sessionLength)
  }

  func formCookie(_ token: String) -> Cookie { cookie(Self.form, token, maxAge: nil) }

  func endOfSession() -> Cookie { cookie(Self.session, "", maxAge: 0) }

  private func cookie(_ name: String, _ value: String, maxAge: Int?) -> Cookie {
    if let maxAge {
      Cookie(
        name: name, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true,
        sameSite: .lax)
    } else {
      Cookie(name: name, value: value, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
  }
}
