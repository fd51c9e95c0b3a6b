/// Where people register: a page, an e-mail address or a phone number, and nothing that a browser
/// would run.
package struct RegistrationLink: Sendable, Hashable {
  /// The most characters that it can have.
  package static let longest = 500

  /// Begins with `https://`, `http://`, `mailto:` or `tel:`.
  package let address: String

  /// Reads such an address, or a bare e-mail address; nil for anything else.
  package init?(_ text: String) {
    let text = String(Cells.trimmed(text))
    guard text.count <= Self.longest, text.unicodeScalars.allSatisfy(Self.isAllowed) else {
      return nil
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count == 2 ? parts[1] : ""
    switch (parts[0].lowercased(), parts.count) {
    case (let scheme, 2) where scheme == "https" || scheme == "http":
      guard Self.hasHost(rest) else { return nil }
      address = "\(scheme):\(rest)"
    case ("mailto", 2):
      guard Self.isEmail(rest.prefix { $0 != "?" }) else { return nil }
      address = "mailto:\(rest)"
    case ("tel", 2):
      guard PhoneNumber(String(rest)) != nil else { return nil }
      address = "tel:\(rest)"
    case (_, 1) where Self.isEmail(parts[0]):
      address = "mailto:\(text)"
    default: return nil
    }
  }

  /// Whether it is a page of the web.
  package var isPage: Bool { address.hasPrefix("https:") || address.hasPrefix("http:") }

  /// Neither blanks nor control characters nor what ends an address in a text.
  private static func isAllowed(_ scalar: UnicodeScalar) -> Bool {
    scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
      && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
  }

  private static func hasHost(_ rest: Substring) -> Bool {
    guard rest.hasPrefix("//") else { return false }
    let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    return (host.first?.isLetter == true || host.first?.isNumber == true) && !host.contains("@")
  }

  private static func isEmail(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
  }
}

/// A phone number as it is written for people.
package struct PhoneNumber: Sendable, Hashable {
  package let text: String

  /// Nil for what is not digits, at least two and at most fifteen, with the usual signs between.
  package init?(_ text: String) {
    let text = String(Cells.trimmed(text))
    let digits = text.filter { ("0"..."9").contains($0) }
    guard (2...15).contains(digits.count), digits.contains(where: { $0 != "0" }),
      text.count <= 30,
      text.allSatisfy({ ("0"..."9").contains($0) || "+.-()/ \u{A0}\u{202F}".contains($0) })
    else { return nil }
    self.text = text
  }

  /// What a telephone dials.
  package var dialled: String { text.filter { ("0"..."9").contains($0) || $0 == "+" } }
}
