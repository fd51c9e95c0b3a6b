import Domain
import HTTPTypes
import Hummingbird

/// The cookies of the site, both out of reach of scripts.
struct SiteCookies: Sendable {
  /// How long a session lasts, in seconds.
  static let sessionLength = 12 * 3600

  private static let session = "maillage_session"
  private static let form = "maillage_form"
  private static let step = "maillage_etape"
  private static let openID = "maillage_identite"

  /// Whether browsers reach the site through HTTPS only.
  let isSecure: Bool

  func sessionToken(of request: Request) -> String? { request.cookies[Self.session]?.value }

  /// The token of the session that an answer opens.
  func sessionToken(setBy response: Response) -> String? {
    let beginning = "\(Self.session)="
    let cookie = response.headers[values: .setCookie].first { $0.hasPrefix(beginning) }
    let token = cookie.map { String($0.dropFirst(beginning.count).prefix { $0 != ";" }) }
    return token?.isEmpty == false ? token : nil
  }

  func formToken(of request: Request) -> String? { request.cookies[Self.form]?.value }

  func sessionCookie(_ token: String) -> Cookie {
    cookie(Self.session, token, maxAge: Self.sessionLength)
  }

  func formCookie(_ token: String) -> Cookie { cookie(Self.form, token, maxAge: nil) }

  /// What a browser holds between the password and the code of the second factor.
  func stepToken(of request: Request) -> String? { request.cookies[Self.step]?.value }

  func stepCookie(_ token: String) -> Cookie {
    cookie(Self.step, token, maxAge: OneTimeToken.secondStep.lifetime)
  }

  /// The state of the sign-in that the browser has left for at a provider.
  func openIDState(of request: Request) -> String? { request.cookies[Self.openID]?.value }

  func openIDCookie(_ state: String) -> Cookie {
    cookie(Self.openID, state, maxAge: OpenIDRequest.lifetime)
  }

  func endOfOpenID() -> Cookie { cookie(Self.openID, "", maxAge: 0) }

  func endOfStep() -> Cookie { cookie(Self.step, "", maxAge: 0) }

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
