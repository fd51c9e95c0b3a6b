import Exchange

/// Which part of a long list a page shows, and the addresses of the parts beside it.
struct Pagination: Sendable {
  /// How many lines a page has.
  static let size = 100

  let range: Range<Int>
  /// Such as "101 à 200 sur 345"; nil when one page holds everything.
  let summary: String?
  let previousPath: String?
  let nextPath: String?

  /// Nil for a page that the list does not have.
  ///
  /// - Parameters:
  ///   - number: the page as an address writes it, from 1; empty for the first.
  ///   - path: the address of a page.
  init?(_ number: String, of count: Int, path: (_ number: Int) -> String) {
    let last = max(1, (count + Self.size - 1) / Self.size)
    guard let number = PageNumber(number)?.number, number <= last else { return nil }
    range = (number - 1) * Self.size..<min(number * Self.size, count)
    summary = last == 1 ? nil : Words.range(range.lowerBound + 1, range.upperBound, of: count)
    previousPath = number == 1 ? nil : path(number - 1)
    nextPath = number == last ? nil : path(number + 1)
  }
}
