import Domain

/// What the value of a search parameter asks of a resource.
enum FHIRTest: Sendable {
  enum Match: Sendable { case beginning, exact, anywhere }

  struct Token: Sendable, Hashable {
    /// Nil for any, empty for none.
    let system: String?
    /// Empty for any.
    let code: String
  }

  case texts([String], Match)
  case tokens([Token], isNegated: Bool)
  case references([StableID])
  case near(Position, kilometres: Double)

  init(
    _ parameter: FHIRSearchParameter, modifier: String?, value: String
  ) throws(FHIRSearch.Refusal) {
    let refusal = FHIRSearch.Refusal.wrongValue(parameter.rawValue, value)
    let values = Self.parts(value, at: ",").filter { !$0.isEmpty }
    switch (parameter.kind, modifier) {
    case (.string, nil): self = .texts(values.map(Self.folded), .beginning)
    case (.string, "exact"): self = .texts(values.map(Self.plain), .exact)
    case (.string, "contains"): self = .texts(values.map(Self.folded), .anywhere)
    case (.token, nil), (.token, "not"):
      let tokens = values.map(Self.token)
      if parameter == .active, !tokens.allSatisfy({ ["true", "false"].contains($0.code) }) {
        throw refusal
      }
      self = .tokens(tokens, isNegated: modifier == "not")
    case (.reference, nil), (.reference, "Organization"), (.reference, "Location"):
      // An identifier that is none of ours finds nothing.
      self = .references(values.compactMap { StableID($0.split(separator: "/").last ?? "") })
    case (.special, nil):
      guard let near = Self.near(value) else { throw refusal }
      self = near
    default: throw .unknownModifier("\(parameter.rawValue):\(modifier ?? "")")
    }
  }

  func holds(for facts: FHIRFacts) -> Bool {
    switch (self, facts) {
    case (.texts(let asked, .exact), .texts(let texts)):
      texts.contains { asked.contains($0) }
    case (.texts(let asked, let match), .texts(let texts)):
      texts.contains { text in
        let text = FoldedText.searchable(text)
        return asked.contains { match == .beginning ? text.hasPrefix($0) : text.contains($0) }
      }
    case (.tokens(let asked, let isNegated), .tokens(let tokens)):
      isNegated != tokens.contains { token in asked.contains { $0.fits(token) } }
    case (.references(let asked), .references(let references)):
      references.contains { asked.contains($0) }
    default: false
    }
  }
}

/// What a resource has of a search parameter.
enum FHIRFacts: Sendable {
  case texts([String])
  case tokens([(system: String, code: String)])
  case references([StableID])
}

extension FHIRTest {
  /// The nearest 50 kilometres, when the search names no distance.
  private static let usualRadius = 50.0

  /// Cuts at a sign that no backslash stands before.
  private static func parts(_ text: String, at sign: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in text {
      if character == sign, !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts
  }

  /// The text without its backslashes.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        plain.append(character)
        isEscaped = false
      }
    }
    return plain
  }

  private static func folded(_ text: String) -> String { FoldedText.searchable(plain(text)) }

  private static func token(_ text: String) -> Token {
    let parts = parts(text, at: "|")
    guard parts.count > 1 else { return Token(system: nil, code: plain(text)) }
    return Token(system: plain(parts[0]), code: plain(parts[1]))
  }

  /// Reads `latitude|longitude|distance|unit`.
  private static func near(_ text: String) -> FHIRTest? {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    guard (2...4).contains(parts.count), let latitude = Double(parts[0]),
      let longitude = Double(parts[1]),
      let position = Position(latitude: latitude, longitude: longitude)
    else { return nil }
    let units = ["": 1, "km": 1, "m": 0.001, "[mi_i]": 1.609344, "mi": 1.609344]
    guard let unit = units[parts.count == 4 ? String(parts[3]) : ""] else { return nil }
    guard parts.count > 2, !parts[2].isEmpty else {
      return .near(position, kilometres: usualRadius)
    }
    guard let distance = Double(parts[2]), distance >= 0, distance.isFinite else { return nil }
    return .near(position, kilometres: distance * unit)
  }
}

extension FHIRTest.Token {
  fileprivate func fits(_ token: (system: String, code: String)) -> Bool {
    (system == nil || system == token.system) && (code.isEmpty || code == token.code)
  }
}
