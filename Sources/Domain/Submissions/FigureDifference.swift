/// How a figure computed now differs from the one that was sent.
package struct FigureDifference: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package let part: SealedFigure.Part
    /// Zero for a part that was not there.
    package let sealed: Int
    package let now: Int
  }

  /// The indicator's id.
  package let indicator: String
  /// Nil for an indicator that the sealed report does not have.
  package let sealed: Figure.Value?
  /// Nil for an indicator that there is no more.
  package let now: Figure.Value?
  /// The parts that changed, by breakdown and code.
  package let parts: [Part]
  /// The entries that count now and did not, in order.
  package let added: [String]
  /// The entries that counted and do not any more, in order.
  package let removed: [String]

  /// The figures that changed in their value, their parts or their entries, in the order of the
  /// computed report.
  package static func between(
    _ sealed: [SealedFigure], and now: [SealedFigure]
  ) -> [FigureDifference] {
    let before = Dictionary(sealed.map { ($0.indicator, $0) }, uniquingKeysWith: { one, _ in one })
    let current = Set(now.map(\.indicator))
    let gone = sealed.filter { !current.contains($0.indicator) }
    return now.compactMap { figure in
      let earlier = before[figure.indicator]
      return earlier == figure ? nil : FigureDifference(earlier, figure, figure.indicator)
    } + gone.map { FigureDifference($0, nil, $0.indicator) }
  }

  private init(_ sealed: SealedFigure?, _ now: SealedFigure?, _ indicator: String) {
    self.indicator = indicator
    self.sealed = sealed?.value
    self.now = now?.value
    let (before, after) = (sealed?.parts ?? [:], now?.parts ?? [:])
    parts = Set(before.keys).union(after.keys)
      .map { Part(part: $0, sealed: before[$0] ?? 0, now: after[$0] ?? 0) }
      .filter { $0.sealed != $0.now }
      .sorted { ($0.part.breakdown, $0.part.code) < ($1.part.breakdown, $1.part.code) }
    let (had, has) = (sealed?.entries ?? [], now?.entries ?? [])
    added = has.subtracting(had).sorted()
    removed = had.subtracting(has).sorted()
  }
}
