/// An e-mail address, as accounts are found by it: without regard to case.
package struct EmailAddress: Sendable, Hashable {
  package let text: String

  /// Nil for what cannot be an address.
  package init?(_ text: String) {
    let trimmed = Cells.trimmed(text).lowercased()
    let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), trimmed.utf8.count <= 254,
      trimmed.utf8.allSatisfy({ $0 > UInt8(ascii: " ") && $0 != 0x7F })
    else { return nil }
    self.text = trimmed
  }
}
