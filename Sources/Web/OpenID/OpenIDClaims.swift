import Domain

/// What a provider says of a person, in its token or at its UserInfo endpoint (OpenID Connect Core
/// 1.0, sections 2 and 5.3).
struct OpenIDClaims: Decodable, Sendable {
  /// The claim that `email_verified` speaks of.
  static let standardEmail = "email"

  /// What the provider calls the person; empty when it does not say.
  var subject: String { texts["sub"] ?? "" }
  private let texts: [String: String]
  private let isEmailVerified: Bool

  /// - Throws: `DecodingError` for what is no object.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    texts = container.allKeys.reduce(into: [:]) { texts, name in
      texts[name.stringValue] = try? container.decode(String.self, forKey: name)
    }
    // Some providers write it as a text.
    let verified = Name(stringValue: "email_verified")
    isEmailVerified =
      (try? container.decode(Bool.self, forKey: verified)) ?? (texts["email_verified"] == "true")
  }

  /// The person's e-mail address: the one that the provider has verified, or whatever address is in
  /// another claim, which only whoever runs the site can have chosen to believe.
  func email(from claim: String) -> EmailAddress? {
    guard claim != Self.standardEmail || isEmailVerified else { return nil }
    return texts[claim].flatMap { EmailAddress($0) }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
