/// Which titles of the consolidated lists are shown under another one, because a person said that
/// they name the same thing.
package struct JoinedTitles: Sendable, Hashable {
  /// By indicator, then by folded title: the folded title that it is shown under.
  private var under: [String: [String: String]] = [:]

  package init() {}

  package mutating func add(indicator: String, folded: String, under other: String) {
    under[indicator, default: [:]][folded] = other
  }

  /// The folded title under which a folded title is shown: itself, when it was not joined.
  package func root(of folded: String, in indicator: String) -> String {
    under[indicator]?[folded] ?? folded
  }
}
