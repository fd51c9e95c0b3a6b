import Domain

/// Somebody has changed the same columns of a sheet since the person opened it.
struct SheetConflict: Error {
  /// The sheet as it stands.
  let offer: Offer
  let columns: Set<String>

  /// - Throws: `SheetConflict` when the changes would undo what somebody else has written.
  static func refuse(_ draft: SheetProposal, over offer: Offer?) throws {
    let columns = draft.conflicts(with: offer)
    guard let offer, !columns.isEmpty else { return }
    throw SheetConflict(offer: offer, columns: columns)
  }

  /// What the sheet says now, at each of the columns.
  func errors(typology: Typology) -> SheetErrors {
    SheetErrors(
      Dictionary(
        columns.map { column in
          let text = OfferColumn.named(column)?.written(of: offer) ?? ""
          return (
            column, Words.writtenMeanwhile(Words.value(text, of: column, typology: typology))
          )
        }, uniquingKeysWith: { first, _ in first }))
  }
}
