/// A quantity to the hundredth: full-time equivalents, or euros.
package struct Amount: Sendable, Hashable {
  package let hundredths: Int

  package static let zero = Amount(checked: 0)
  /// The most that can be written, in hundredths.
  private static let largest = 99_999_999_999
  private static let longestWhole = 9

  /// Nil for what is negative or too large.
  package init?(hundredths: Int) {
    guard (0...Self.largest).contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  private init(checked hundredths: Int) { self.hundredths = hundredths }

  /// Reads `12 500`, `1,5` or `0.80`; nil for anything else, such as a third decimal.
  package init?(_ text: String) {
    let digits = text.filter { !$0.isWhitespace }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let whole = parts.first, parts.count <= 2, (1...Self.longestWhole).contains(whole.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(decimals.count), let units = Int(whole),
      let parts = Int(decimals.count == 1 ? "\(decimals)0" : decimals)
    else { return nil }
    self.init(hundredths: units * 100 + parts)
  }

  /// What they come to together.
  package static func sum(of amounts: some Sequence<Amount>) -> Amount {
    Amount(checked: amounts.reduce(0) { $0 + $1.hundredths })
  }
}
