/// The number of a page of a list, as an address asks for it: small enough for any arithmetic.
struct PageNumber: Sendable, Hashable {
  /// No list is read further page by page.
  private static let last = 10_000

  /// From 1.
  let number: Int

  /// Nil for a text that is no such number; the first page for an empty one.
  init?(_ text: String) {
    guard let number = text.isEmpty ? 1 : Int(text), (1...Self.last).contains(number) else {
      return nil
    }
    self.number = number
  }

  /// How many lines the pages before it have.
  func offset(size: Int) -> Int { (number - 1) * size }
}
