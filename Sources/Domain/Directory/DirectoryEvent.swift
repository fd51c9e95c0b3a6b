/// A change of one offer: who made it, when, and what it changed.
package struct DirectoryEvent: Sendable, Hashable {
  /// Where a change comes from.
  package enum Origin: String, Sendable, CaseIterable {
    case file
    /// A flow of the national register of establishments.
    case finess
    case form
    /// The structure itself, through its signed link.
    case structure
    case demonstration
  }

  /// Seconds since 1970.
  package let at: Int
  /// The name of the person; nil for a program.
  package let by: String?
  package let origin: Origin
  /// Whether the change brought the offer; it then lists no columns.
  package let isCreation: Bool
  /// In the order of the columns of files.
  package let changes: [OfferChange]

  package init(at: Int, by: String?, origin: Origin, isCreation: Bool, changes: [OfferChange]) {
    self.at = at
    self.by = by
    self.origin = origin
    self.isCreation = isCreation
    self.changes = changes
  }
}
