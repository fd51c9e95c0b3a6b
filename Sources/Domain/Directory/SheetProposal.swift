/// A change of a sheet, or a new sheet, that waits for an editor of the directory.
package struct SheetProposal: Sendable, Hashable {
  /// Who can propose.
  package enum Source: String, Sendable, Hashable, CaseIterable {
    case account
    /// The structure itself, through the link that it was given.
    case link
    /// Someone who read the sheet and has no account.
    case visitor
  }

  package enum Decision: String, Sendable, Hashable, CaseIterable {
    case published, refused
  }

  package let reference: Offer.Reference
  package let source: Source
  /// The name of who proposes; empty when not said.
  package let author: String
  /// What the author says besides.
  package let remark: String
  /// What the author wants changed, against the sheet as it stood; empty for a remark alone.
  ///
  /// Of a new sheet, every column that is filled.
  package let changes: [OfferChange]
  /// Whether the directory had no such sheet.
  package let isNew: Bool

  package init(
    reference: Offer.Reference, source: Source, author: String, remark: String,
    changes: [OfferChange], isNew: Bool
  ) {
    self.reference = reference
    self.source = source
    self.author = author
    self.remark = remark
    self.changes = changes
    self.isNew = isNew
  }

  /// The cells of the sheet once the chosen columns are changed, for `OfferReader`.
  ///
  /// - Parameters:
  ///   - offer: the sheet as it stands; nil for a new one.
  ///   - columns: those of the changes that are taken.
  package func cells(
    over offer: Offer?, taking columns: Set<String>
  ) -> [(column: String, text: String)] {
    let proposed = Dictionary(
      changes.map { ($0.column, $0.after) }, uniquingKeysWith: { first, _ in first })
    return OfferColumn.all.map { column in
      if column.name == "reference" { return (column.name, reference.text) }
      let current = offer.map(column.written) ?? ""
      return (
        column.name, columns.contains(column.name) ? proposed[column.name] ?? current : current
      )
    }
  }

  /// The columns that somebody else has changed since the proposal was written.
  package func conflicts(with offer: Offer?) -> Set<String> {
    let conflicts = changes.filter { change in
      let current = offer.flatMap { OfferColumn.named(change.column)?.written(of: $0) } ?? ""
      return current != change.before && current != change.after
    }
    return Set(conflicts.map(\.column))
  }
}
