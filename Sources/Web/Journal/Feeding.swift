import Domain
import Exchange

/// Which indicators a kind of entry feeds, in words.
struct Feeding: Sendable {
  struct Line: Sendable {
    let id: String
    let name: String
    /// The breakdowns and the condition, such as "par objet, si l’objet est précisé"; nil for none.
    let detail: String?
  }

  let lines: [Line]

  /// Such as "1.1.1, 1.1.2, et 2.1.1 si l’objet est précisé".
  let short: String

  init(of kind: EntryKind, under framework: Framework, labels: Labels) {
    let fed = framework.indicators.compactMap { indicator in
      indicator.sources.first { $0.kind == kind }.map { (indicator: indicator, source: $0) }
    }
    lines = fed.map { indicator, source in
      Line(
        id: indicator.id, name: indicator.name,
        detail: Self.detail(indicator, source, labels: labels))
    }
    short = fed.map { indicator, source in
      indicator.id + Self.condition(source, labels: labels).map { " \($0)" }.joined()
    }.joined(separator: ", ")
  }

  private static func detail(
    _ indicator: Indicator, _ source: Indicator.Source, labels: Labels
  ) -> String? {
    let breakdowns = indicator.breakdowns.map { labels.breakdown($0.name).lowercasedInitial }
    let parts = breakdowns + condition(source, labels: labels)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func condition(_ source: Indicator.Source, labels: Labels) -> [String] {
    source.filled.map { field in
      [Words.whenFilled(Self.noun(labels.field(field, in: source.kind)))]
    } ?? []
  }
}

extension Feeding {
  /// A label up to its first comma, as it goes on inside a sentence.
  private static func noun(_ label: String) -> String {
    label.prefix { $0 != "," }.description.lowercasedInitial
  }
}

extension String {
  /// The text as it goes on inside a sentence.
  var lowercasedInitial: String { prefix(1).lowercased() + dropFirst() }
}
