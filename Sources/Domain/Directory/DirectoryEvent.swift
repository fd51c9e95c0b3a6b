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

    /// Whether a program brought it: a copy leaves confidential addresses out, a person who sees the
    /// sheet whole erases what they leave empty.
    package var isCopy: Bool {
      switch self {
      case .file, .finess, .demonstration: true
      case .form, .structure: false
      }
    }
  }

  /// Who proposed what an editor then published.
  package struct Proposer: Sendable, Hashable {
    package let source: SheetProposal.Source
    /// Empty when not said.
    package let name: String

    package init(source: SheetProposal.Source, name: String) {
      self.source = source
      self.name = name
    }
  }

  /// Seconds since 1970.
  package let at: Int
  /// The name of the person; nil for a program.
  package let by: String?
  /// Nil for what nobody else had proposed.
  package let proposer: Proposer?
  package let origin: Origin
  /// Whether the change brought the offer; it then lists no columns.
  package let isCreation: Bool
  /// In the order of the columns of files.
  package let changes: [OfferChange]

  package init(
    at: Int, by: String?, proposer: Proposer? = nil, origin: Origin, isCreation: Bool,
    changes: [OfferChange]
  ) {
    self.at = at
    self.by = by
    self.proposer = proposer
    self.origin = origin
    self.isCreation = isCreation
    self.changes = changes
  }
}
