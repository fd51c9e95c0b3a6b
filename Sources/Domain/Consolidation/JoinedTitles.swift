/// What people have said of the titles of the consolidated lists: which ones are shown under another
/// one, because they name the same thing, and which ones do not, though they are alike.
package struct JoinedTitles: Sendable, Hashable {
  /// Two folded titles that name two things, in order.
  package struct Pair: Sendable, Hashable {
    package let one: String
    package let other: String

    package init(_ one: String, _ other: String) {
      (self.one, self.other) = one < other ? (one, other) : (other, one)
    }
  }

  /// By indicator, then by folded title: the folded title that it is shown under.
  private var under: [String: [String: String]] = [:]
  private var apart: [String: Set<Pair>] = [:]

  package init() {}

  package mutating func add(indicator: String, folded: String, under other: String) {
    under[indicator, default: [:]][folded] = other
  }

  package mutating func add(indicator: String, apart pair: Pair) {
    apart[indicator, default: []].insert(pair)
  }

  /// The folded title under which a folded title is shown: itself, when it was not joined.
  package func root(of folded: String, in indicator: String) -> String {
    under[indicator]?[folded] ?? folded
  }

  /// What was said to keep two titles apart, of them or of what is shown under them; nothing when
  /// nobody did.
  package func pairs(keepingApart pair: Pair, in indicator: String) -> Set<Pair> {
    let roots = shown(pair, in: indicator)
    return (apart[indicator] ?? []).filter { shown($0, in: indicator) == roots }
  }

  private func shown(_ pair: Pair, in indicator: String) -> Pair {
    Pair(root(of: pair.one, in: indicator), root(of: pair.other, in: indicator))
  }
}
