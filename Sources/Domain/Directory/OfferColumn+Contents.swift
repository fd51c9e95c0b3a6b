extension OfferColumn {
  typealias Path<Value> = any WritableKeyPath<Offer, Value> & Sendable

  /// The largest age that a file may state.
  package static let oldest = 130

  static let answers = ["yes": true, "no": false]

  static func trimmed(_ text: String) -> String { String(Cells.trimmed(text)) }

  static func text(
    _ name: String, _ path: Path<String>, _ content: Content = .line, isRequired: Bool = false
  ) -> OfferColumn {
    OfferColumn(
      name, content, isRequired: isRequired,
      read: { text, draft in
        draft.offer[keyPath: path] = trimmed(text)
        return []
      }, write: { $0[keyPath: path] })
  }

  /// A text of a fixed form.
  static func code(
    _ name: String, _ content: Content, _ path: Path<String>, _ reason: Problem.Reason,
    _ isValid: @escaping @Sendable (String) -> Bool
  ) -> OfferColumn {
    OfferColumn(
      name, content,
      read: { text, draft in
        let code = trimmed(text)
        guard isValid(code) else { return [(text, reason)] }
        draft.offer[keyPath: path] = code
        return []
      }, write: { $0[keyPath: path] })
  }

  /// A number of a national register, which people write with or without spaces.
  static func number<Number: Sendable>(
    _ name: String, _ content: Content, _ path: Path<Number?>,
    _ written: any KeyPath<Number, String> & Sendable, _ reason: Problem.Reason,
    _ parse: @escaping @Sendable (String) -> Number?
  ) -> OfferColumn {
    OfferColumn(
      name, content,
      read: { text, draft in
        draft.offer[keyPath: path] = parse(text.filter { $0 != " " })
        return draft.offer[keyPath: path] == nil ? [(text, reason)] : []
      }, write: { $0[keyPath: path]?[keyPath: written] ?? "" })
  }

  /// - Parameter limit: the largest number of degrees, to either side.
  static func degrees(
    _ name: String, _ path: any WritableKeyPath<OfferDraft, Double?> & Sendable,
    within limit: Double, _ value: @escaping @Sendable (Position) -> Double
  ) -> OfferColumn {
    OfferColumn(
      name, .degrees,
      read: { text, draft in
        guard let degrees = Double(trimmed(text)), abs(degrees) <= limit else {
          return [(text, .notAPosition)]
        }
        draft[keyPath: path] = degrees
        return []
      }, write: { $0.site.position.map { "\(value($0))" } ?? "" })
  }

  static func codes<Code: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
    _ name: String, _ path: Path<[Code]>
  ) -> OfferColumn {
    let allowed = Code.allCases.map(\.rawValue)
    return OfferColumn(
      name, .codes(allowed),
      read: { text, draft in
        let (codes, refusals) = list(text, .unknownCode(allowed: allowed), Code.init)
        draft.offer[keyPath: path] = Code.allCases.filter(codes.contains)
        return refusals
      }, write: { $0[keyPath: path].map(\.rawValue).joined(separator: "|") })
  }

  static func areas(_ name: String, _ path: Path<[Area]>) -> OfferColumn {
    OfferColumn(
      name, .areas,
      read: { text, draft in
        let (areas, refusals) = list(text, .notAnArea) { Area($0) }
        draft.offer[keyPath: path] = areas
        return refusals
      }, write: { $0[keyPath: path].map(\.code).joined(separator: "|") })
  }

  @Sendable static func condition(_ condition: Condition) -> OfferColumn {
    OfferColumn(
      condition.rawValue, .condition(condition),
      read: { text, draft in
        draft.offer.profile.conditions[condition] = answers[trimmed(text)]
        let isRead = draft.offer.profile.conditions[condition] != nil
        return isRead ? [] : [(text, .unknownCode(allowed: ["yes", "no"]))]
      },
      write: { offer in
        offer.profile.conditions[condition].map { $0 ? "yes" : "no" } ?? ""
      })
  }

  static func age(_ name: String, _ path: Path<Int?>) -> OfferColumn {
    OfferColumn(
      name, .age,
      read: { text, draft in
        let digits = trimmed(text)
        guard digits.utf8.allSatisfy(Area.isDigit), let age = Int(digits), age <= oldest else {
          return [(text, .notANumber(0...oldest))]
        }
        draft.offer[keyPath: path] = age
        return []
      }, write: { $0[keyPath: path].map(String.init) ?? "" })
  }

  /// The parts of a list, each once, and what is wrong with the others.
  private static func list<Item: Hashable>(
    _ text: String, _ reason: Problem.Reason, _ parse: (String) -> Item?
  ) -> (items: [Item], refusals: [Refusal]) {
    var items: [Item] = []
    var refusals: [Refusal] = []
    for part in text.split(separator: "|") {
      let code = trimmed(String(part))
      if code.isEmpty { continue }
      guard let item = parse(code) else {
        refusals.append((code, reason))
        continue
      }
      if items.contains(item) {
        refusals.append((code, .repeatedCode(code)))
      } else {
        items.append(item)
      }
    }
    return (items, refusals)
  }
}
